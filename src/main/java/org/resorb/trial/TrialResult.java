package org.resorb.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.EstimateText;
import org.resorb.patients.PatientTable;
import org.resorb.statistics.Proportion;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.FileAccess;
import org.resorb.table.AtomicTable;
import org.resorb.table.Column;
import org.resorb.table.Columns;
import org.resorb.table.DataDictionary;

/** A trial that was done: who took part, what was found, and what others like it find. */
public final class TrialResult {
    public static final String PARTICIPANTS = "participants.csv";
    public static final String FLOW = "flow.csv";
    public static final String EFFECTS = "effects.csv";
    public static final String PUBLISHED = "published.csv";
    public static final String POWER = "power.csv";
    public static final String SAMPLE_SIZE = "sample_size.csv";
    public static final String SUMMARY = "summary.md";

    private static final double WARN_BELOW = 30;

    /** Files of what is not asked of every trial. */
    private static final List<String> IF_ASKED = List.of(PUBLISHED, POWER, SAMPLE_SIZE, "power.png", "power.svg");

    private final Trial trial;
    private final TrialPool pool;
    private final Enrolment enrolment;
    private final ParticipantFlow flow;
    private final TrialEffects effects;
    private final PublishedComparison published;
    private Optional<TrialPower> power = Optional.empty();

    /**
     * Does the trial, and many of its size.
     *
     * @param table the patients of its cohort, followed to the end
     * @throws NobodyEligibleException if none of them can be taken in
     */
    public TrialResult(Trial trial, PatientTable table) throws InvalidFileException, NobodyEligibleException {
        this.trial = trial;
        pool = new TrialPool(trial, table);
        if (pool.eligible() == 0) {
            throw new NobodyEligibleException(
                    "nobody meets the eligibility of " + trial.cohort().name() + ": "
                            + Screening.words(pool.persons().size(), pool.refused()));
        }
        enrolment = new Enrolment(trial, pool, trial.plan().participants(), 0);
        flow = ParticipantFlow.of(trial, pool, enrolment);
        SimulatedTrials many = SimulatedTrials.of(trial, pool, trial.plan().participants());
        effects = TrialEffects.of(trial, pool, new TrialAnalysis(trial, enrolment).all(), many);
        published = PublishedComparison.of(trial, pool, many);
    }

    /** Simulates trials of other sizes; hears of each size that is done. */
    public void findPower(IntConsumer done) {
        power = Optional.of(TrialPower.of(trial, pool, done));
    }

    /** How participants went through it. */
    public ParticipantFlow flow() {
        return flow;
    }

    /** What was found. */
    public TrialEffects effects() {
        return effects;
    }

    /** Beside what was published. */
    public PublishedComparison published() {
        return published;
    }

    /** Power over size, if it was asked for. */
    public Optional<TrialPower> power() {
        return power;
    }

    /** The trial. */
    public Trial trial() {
        return trial;
    }

    /** What is to be kept in mind. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (pool.eligible() < WARN_BELOW) {
            warnings.add("participants are drawn from only " + pool.eligible()
                    + " virtual patients who can be taken in; a larger pool tells more");
        }
        for (TrialEffects.Row row : effects.rows()) {
            if (row.contrast().n() == 0 || row.contrast().nControl() == 0) {
                warnings.add(row.endPoint().name() + ": nobody has an answer in "
                        + (row.contrast().n() == 0 ? row.arm().name() : row.control()));
            }
        }
        power.ifPresent(found -> warnings.addAll(found.unvarying()));
        return warnings.stream().distinct().toList();
    }

    /** One line for each participant; what is asked of whom everybody is in all arms stands once for each arm. */
    private Columns<int[]> participants() {
        Columns<int[]> columns = Columns.of(int[].class)
                .whole("participant", "Number in the trial, from 1", row -> row[0] + 1)
                .text(
                        "arm",
                        "Arm that the answers are of",
                        row -> trial.arms().get(row[1]).name())
                .whole(
                        "person",
                        "Number of the virtual patient in the pool, from 1; some take part more than once",
                        row -> enrolment.participants().get(row[0]).person() + 1)
                .text(
                        "kind",
                        "Kind of patient, a group of the cohort",
                        row -> pool.persons()
                                .get(enrolment.participants().get(row[0]).person())
                                .kind())
                .number(
                        "away_d",
                        "d",
                        "Day of dropping out since the start of treatment, empty for who stays",
                        row -> away(row[0]));
        for (int i = 0; i < trial.endPoints().size(); i++) {
            int at = i;
            EndPoint endPoint = trial.endPoints().get(i);
            columns = endPoint.isTime()
                    ? columns.number(
                                    endPoint.name() + "_d",
                                    "d",
                                    "Days from the start of treatment to the operation or the end of follow-up",
                                    row -> enrolment.until(row[0], row[1], at))
                            .text(
                                    endPoint.name(),
                                    "Whether the operation came by then",
                                    row -> enrolment.happened(row[0], row[1], at) ? "yes" : "no")
                    : columns.number(
                            endPoint.name(),
                            "1",
                            endPoint.words() + (endPoint.isNumber() ? "" : ": 1 for a yes") + "; empty if missing",
                            row -> enrolment.answer(row[0], row[1], at));
        }
        return columns;
    }

    private double away(int id) {
        double away = enrolment.participants().get(id).away();
        return away < trial.lastDay() ? away : Double.NaN;
    }

    private List<int[]> rows() {
        return IntStream.range(0, enrolment.participants().size())
                .boxed()
                .flatMap(id -> IntStream.range(0, trial.arms().size())
                        .filter(arm -> enrolment.participants().get(id).arm() < 0
                                || enrolment.participants().get(id).arm() == arm)
                        .mapToObj(arm -> new int[] {id, arm}))
                .toList();
    }

    /**
     * Writes all tables and the summary into the folder of the cohort. What an earlier start left there of questions that are
     * not asked now goes.
     *
     * @param patients columns of its table of patients, for the data dictionary
     */
    public void write(Path folder, Columns<?> patients) throws IOException {
        for (String name : IF_ASKED) {
            FileAccess.delete(folder.resolve(name));
        }
        AtomicTable.write(folder.resolve(PARTICIPANTS), participants(), rows());
        AtomicFile.write(folder.resolve(FLOW), flow.csv());
        AtomicTable.write(folder.resolve(EFFECTS), TrialEffects.COLUMNS, effects.rows());
        List<Columns<?>> all =
                new ArrayList<>(List.of(patients, participants(), ParticipantFlow.COLUMNS, TrialEffects.COLUMNS));
        if (!published.rows().isEmpty()) {
            AtomicTable.write(folder.resolve(PUBLISHED), PublishedComparison.COLUMNS, published.rows());
            all.add(PublishedComparison.COLUMNS);
        }
        if (power.isPresent()) {
            AtomicFile.write(folder.resolve(POWER), power.get().csv());
            AtomicFile.write(folder.resolve(SAMPLE_SIZE), power.get().sizesCsv());
            all.addAll(TrialPower.tables());
        }
        List<Column<?>> dictionary = DataDictionary.of(all.toArray(Columns<?>[]::new));
        AtomicTable.write(folder.resolve(DataDictionary.FILE), DataDictionary.COLUMNS, dictionary);
        AtomicFile.write(folder.resolve(SUMMARY), new TrialSummary(this).text());
    }

    /** For a terminal. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add(flow.text());
        lines.add("Difference from " + trial.control().name() + ", or ratio to it (95 % interval):");
        effects.rows().forEach(row -> lines.add(row.text()));
        lines.add(ofItsSize());
        if (!published.rows().isEmpty()) {
            lines.add("Beside what was published (here: the middle 95 % of simulated trials):");
            published.rows().forEach(row -> lines.add(row.text()));
        }
        power.ifPresent(found -> lines.addAll(found.text()));
        return lines;
    }

    /** How many trials of its size find what. */
    public String ofItsSize() {
        List<String> found = new ArrayList<>();
        for (TrialEffects.Row row : effects.rows()) {
            if (row.contrast().isTested()) {
                Proportion power = row.power();
                found.add(String.format(
                        Locale.ROOT,
                        "%s%s %s",
                        row.endPoint().name(),
                        trial.compared().size() > 1 ? ", " + row.arm().words() : "",
                        EstimateText.percent(power.value())));
            }
        }
        return "Of " + trial.power().trials() + " trials of this size, so many found a difference: "
                + String.join("; ", found) + ".";
    }
}
