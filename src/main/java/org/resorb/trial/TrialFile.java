package org.resorb.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Declaration;
import org.resorb.document.Document;
import org.resorb.document.HeaderReader;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.document.YamlWriter;
import org.resorb.evidence.Bibliography;
import org.resorb.patients.Cohort;
import org.resorb.patients.CohortChanges;
import org.resorb.patients.Visit;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.quantity.Time;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Usually;
import org.resorb.scenario.Shipped;

/** Reads and checks a trial file. */
public final class TrialFile {
    static final String COHORT = "cohort";
    static final String CONTROL = "control";
    static final String PLACEBO = "placebo";
    static final List<String> KEYS = List.of(
            "name",
            "title",
            COHORT,
            "scenario",
            "traits",
            "observation",
            KindsReader.PATH,
            ArmsReader.ARMS,
            ArmsReader.DOSES,
            CONTROL,
            EligibilityReader.PATH,
            PLACEBO,
            EndPointsReader.PATH,
            PowerReader.PATH,
            PublishedReader.PATH);

    /** Its keys that are numbers or words. */
    public record Numbers(
            @In("1")
            @Between(low = "4", high = "100000")
            @Usually("60")
            @Means("Virtual patients of each kind, who are followed in every arm")
            int pool,

            @In("1") @Between(low = "0", high = "2147483647") @Usually("1") @Means("Of all that is drawn")
            int seed,

            @Usually("parallel") @Means("Whether participants are in one arm or in all")
            Trial.Comparison design,

            @In("1") @Between(low = "2", high = "100000") @Means("Participants in all arms together")
            int participants,

            @Usually("blocks") @Means("How they are allocated")
            Trial.Allocation allocation,

            @In("1")
            @Between(low = "0 %", high = "99 %")
            @Usually("0 %")
            @Means("Part of the follow-ups that are missed")
            double missingVisits,

            @In("1")
            @Between(low = "0 %", high = "99 %")
            @Usually("0 %")
            @Means("Part of the participants who stay away for good before the last follow-up")
            double dropOut,

            @Usually("left_out") @Means("What becomes of the answers after an operation")
            Trial.Operated operated) {}

    /** What patients expect. */
    public record Relief(
            @In("1")
            @Between(low = "0", high = "10")
            @Means("Points of pain told less by who may believe to be treated, at first")
            double relief,

            @In("h") @Between(low = "1 d", high = "10 a") @Means("Time in which that falls to 1/e")
            double lasts) {}

    private final Document document;
    private final Block keys;
    private final CohortChanges changes;
    private final Problems problems;
    private final Binder binder;

    private TrialFile(Document document, CohortChanges changes, Problems problems) {
        this.document = document;
        this.keys = document.keys();
        this.changes = changes;
        this.problems = problems;
        this.binder = new Binder(new Ucum(), problems, true);
    }

    /**
     * Reads a trial.
     *
     * @param pathOrName a path to a file, or the name of a shipped trial
     * @param changes what is done otherwise with the patients than the file says
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static Trial read(String pathOrName, CohortChanges changes) throws InvalidFileException {
        return opened(pathOrName, changes).trial();
    }

    /**
     * The name that a trial gives itself, read without looking at the rest.
     *
     * @throws InvalidFileException if there is no such file or it has no name
     */
    public static String name(String pathOrName) throws InvalidFileException {
        TrialFile file = opened(pathOrName, CohortChanges.NONE);
        String name = new HeaderReader(file.binder, file.problems).name(file.keys);
        file.problems.throwIfAny();
        return name;
    }

    private static TrialFile opened(String pathOrName, CohortChanges changes) throws InvalidFileException {
        Problems problems = new Problems();
        Document document = Document.mustRead(pathOrName, Shipped.STUDY_FILES, problems);
        return new TrialFile(document, changes, problems);
    }

    /** True if a document is a trial, whether right or wrong. */
    public static boolean isTrial(Block keys) {
        return keys != null && (keys.get(ArmsReader.ARMS) != null || keys.get(EndPointsReader.PATH) != null);
    }

    private Trial trial() throws InvalidFileException {
        List<String> known = new ArrayList<>(KEYS);
        Declaration.of(Numbers.class).forEach(declaration -> known.add(declaration.key()));
        binder.unknown(keys, "", known);
        HeaderReader header = new HeaderReader(binder, problems);
        header.title(keys, header.name(keys));
        Numbers numbers = binder.part(Numbers.class, keys, "");
        Map<String, ArmsReader.Written> arms = new ArmsReader(binder, problems).read(keys);
        String control = control(arms);
        Eligibility eligibility = new EligibilityReader(binder, problems).read(keys);
        Trial.Placebo placebo = placebo();
        PowerReader simulated = new PowerReader(binder, problems, arms.values());
        Trial.PowerPlan power = simulated.read(keys, numbers);
        TrialCohort source = source();
        Map<String, Double> kinds = source == null ? Map.of() : new KindsReader(binder, problems, source).read(keys);
        simulated.enough(keys, numbers);
        problems.throwIfAny();
        Cohort cohort = source.cohort(kinds.keySet(), arms.values(), numbers.pool(), numbers.seed(), changes);
        List<Visit> followUps = cohort.observation().visits().stream().skip(1).toList();
        List<EndPoint> endPoints = new EndPointsReader(binder, problems, followUps).read(keys);
        List<Arm> all = arms.values().stream().map(ArmsReader.Written::arm).toList();
        Arm against = arms.get(control).arm();
        List<Arm> compared = all.stream().filter(arm -> !arm.equals(against)).toList();
        List<PublishedAnswer> published = new PublishedReader(binder, problems, Bibliography.beside(document.path()))
                .read(keys, endPoints, compared);
        meetable(cohort, kinds.keySet(), control, eligibility);
        problems.throwIfAny();
        return new Trial(
                cohort,
                kinds,
                all,
                against,
                plan(numbers),
                eligibility,
                placebo,
                endPoints,
                power,
                published,
                new YamlWriter().text(keys));
    }

    /** Where it can be seen before anybody is followed that nobody can be taken in, that is a mistake of the file. */
    private void meetable(Cohort cohort, Collection<String> kinds, String control, Eligibility eligibility)
            throws InvalidFileException {
        Node node = keys.get(EligibilityReader.PATH);
        if (node != null && problems.count() == 0) {
            Screening screening = Screening.of(cohort, kinds, control, eligibility);
            if (screening.able() == 0) {
                String wrong = "is met by nobody: " + screening.words();
                problems.add(node.place(), EligibilityReader.PATH, wrong, "wider bounds, or other patients", "");
            }
        }
    }

    private static Trial.Plan plan(Numbers numbers) {
        return new Trial.Plan(
                numbers.design(),
                numbers.participants(),
                numbers.allocation(),
                numbers.missingVisits(),
                numbers.dropOut(),
                numbers.operated(),
                numbers.seed());
    }

    private String control(Map<String, ArmsReader.Written> arms) {
        Node node = keys.get(CONTROL);
        if (node != null) {
            return binder.oneOf(node, CONTROL, arms.keySet(), "an arm of this trial");
        }
        return arms.keySet().stream().findFirst().orElse(null);
    }

    private Trial.Placebo placebo() {
        Node node = keys.get(PLACEBO);
        Relief relief = node == null ? null : binder.record(Relief.class, node, PLACEBO);
        return relief == null
                ? new Trial.Placebo(0, 1)
                : new Trial.Placebo(relief.relief(), relief.lasts() / Time.HOURS_PER_DAY);
    }

    private TrialCohort source() {
        String expected = "a cohort file, or one of " + String.join(", ", Shipped.cohorts());
        Node node = binder.required(keys, COHORT, "", expected);
        String text = node == null ? null : binder.text(node, COHORT, expected);
        if (text == null) {
            return null;
        }
        TrialCohort source = TrialCohort.of(document, (Word) node, problems);
        return source.isThere() ? source : null;
    }
}
