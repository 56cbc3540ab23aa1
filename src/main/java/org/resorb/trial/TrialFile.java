package org.resorb.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Of patients whose number is wrong, so that the rest can be looked through. */
    private static final int ANY_POOL = 4;

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
        Problems problems = new Problems();
        Document document = Document.mustRead(pathOrName, Shipped.STUDY_FILES, problems);
        return new TrialFile(document, changes, problems).trial();
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
        int before = problems.count();
        Map<String, ArmsReader.Written> arms = new ArmsReader(binder, problems).read(keys);
        String control = control(arms);
        boolean areArmsKnown = problems.count() == before;
        Eligibility eligibility = new EligibilityReader(binder, problems).read(keys);
        Trial.Placebo placebo = placebo();
        PowerReader simulated = new PowerReader(binder, problems, arms.values());
        Trial.PowerPlan power = simulated.read(keys, numbers);
        TrialCohort source = source();
        Map<String, Double> kinds = source == null ? Map.of() : new KindsReader(binder, problems, source).read(keys);
        simulated.enough(keys, numbers);
        Cohort cohort = source == null ? null : cohort(source, kinds.keySet(), arms.values(), numbers);
        List<EndPoint> endPoints = endPoints(cohort);
        List<Arm> all = arms.values().stream().map(ArmsReader.Written::arm).toList();
        Arm against = areArmsKnown ? arms.get(control).arm() : null;
        List<Arm> compared = all.stream().filter(arm -> !arm.equals(against)).toList();
        List<PublishedAnswer> published = published(endPoints, areArmsKnown ? compared : null);
        problems.throwIfAny();
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

    /** The patients, or null if anything about them is wrong, which is reported, whatever else is wrong. */
    private Cohort cohort(
            TrialCohort source, Collection<String> kinds, Collection<ArmsReader.Written> arms, Numbers numbers) {
        Collection<String> seen = kinds.isEmpty() ? source.kinds() : kinds;
        Collection<ArmsReader.Written> followed = arms.isEmpty() ? List.of(ArmsReader.none(keys.place())) : arms;
        try {
            return source.cohort(
                    seen,
                    followed,
                    numbers == null ? ANY_POOL : numbers.pool(),
                    numbers == null ? 1 : numbers.seed(),
                    changes);
        } catch (InvalidFileException wrong) {
            problems.add(wrong);
            return null;
        }
    }

    /** The end points, or null if one of them is wrong, which is reported. */
    private List<EndPoint> endPoints(Cohort cohort) {
        int before = problems.count();
        List<Visit> followUps = cohort == null
                ? null
                : cohort.observation().visits().stream().skip(1).toList();
        List<EndPoint> endPoints = new EndPointsReader(binder, problems, followUps).read(keys);
        return problems.count() > before ? null : endPoints;
    }

    private List<PublishedAnswer> published(List<EndPoint> endPoints, List<Arm> compared) {
        try {
            Bibliography sources = Bibliography.beside(document.path());
            return new PublishedReader(binder, problems, sources).read(keys, endPoints, compared);
        } catch (InvalidFileException wrong) {
            problems.add(wrong);
            return List.of();
        }
    }

    /** Where it can be seen before anybody is followed that nobody can be taken in, that is a mistake of the file. */
    private void meetable(Cohort cohort, Collection<String> kinds, String control, Eligibility eligibility)
            throws InvalidFileException {
        Node node = keys.get(EligibilityReader.PATH);
        if (node != null) {
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
            Set<String> names = new LinkedHashSet<>(arms.keySet());
            if (keys.get(ArmsReader.ARMS) instanceof Block written) {
                names.addAll(written.entries().keySet());
            }
            return binder.oneOf(node, CONTROL, names, "an arm of this trial");
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
