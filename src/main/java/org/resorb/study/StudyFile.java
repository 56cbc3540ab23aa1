package org.resorb.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.resorb.document.Binder;
import org.resorb.document.Document;
import org.resorb.document.HeaderReader;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.document.YamlWriter;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;
import org.resorb.quantity.Usually;
import org.resorb.run.DataFiles;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.Shipped;
import org.resorb.statistics.Design;
import org.resorb.statistics.Factorial;

/** Reads and checks a study file. */
public final class StudyFile {
    static final List<String> KEYS = List.of(
            "name",
            "title",
            "base",
            "scenario",
            "factors",
            "design",
            "replicates",
            "seed",
            "seeds",
            "paired",
            "outputs");

    private static final Units UNITS = new Ucum();

    /** A truth value as YAML has it. */
    enum Truth implements Keyword {
        /** Yes. */
        TRUE,
        /** No. */
        FALSE
    }

    /** How often and with which randomness. */
    public record Repeats(
            @In("1") @Between(low = "1", high = "1000000") @Usually("1")
            int replicates,

            @In("1") @Between(low = "0", high = "2147483647") @Usually("1")
            int seed,

            @Usually("true") Truth paired) {}

    private final Document document;
    private final StudyChanges changes;
    private final Block keys;
    private final Problems problems;
    private final Binder binder;
    private String list = "";
    private Set<String> passedOver = Set.of();
    private List<Integer> seedsOfRows = List.of();
    private List<Place> rows = List.of();

    private StudyFile(Document document, StudyChanges changes, Problems problems) {
        this.document = document;
        this.changes = changes;
        this.keys = changes.over(document.keys());
        this.problems = problems;
        this.binder = new Binder(UNITS, problems, true);
    }

    /**
     * Reads a study.
     *
     * @param pathOrName a path to a file, or the name of a shipped study
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static Study read(String pathOrName) throws InvalidFileException {
        return read(pathOrName, StudyChanges.NONE);
    }

    /**
     * Reads a study of which something is done otherwise.
     *
     * @param pathOrName a path to a file, or the name of a shipped study
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static Study read(String pathOrName, StudyChanges changes) throws InvalidFileException {
        Problems problems = new Problems();
        Document document = Document.mustRead(pathOrName, Shipped.STUDY_FILES, problems);
        return of(document, changes, problems);
    }

    /** True for what is meant as a study, whether right or wrong. */
    public static boolean isStudy(Block keys) {
        return keys != null && (keys.get("design") != null || keys.get("factors") != null || keys.get("base") != null);
    }

    /**
     * The study that a document is.
     *
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static Study of(Document document) throws InvalidFileException {
        return of(document, StudyChanges.NONE, new Problems());
    }

    private static Study of(Document document, StudyChanges changes, Problems problems) throws InvalidFileException {
        Study study = new StudyFile(document, changes, problems).study();
        problems.throwIfAny();
        List<String> warnings = new ArrayList<>(study.scenario().warnings());
        warnings.addAll(DesignAdvice.of(study));
        warnings.addAll(RowCheck.warnings(study));
        return study.withWarnings(warnings.stream().distinct().toList());
    }

    /** The study, or null if anything is wrong, which is reported. */
    private Study study() {
        binder.unknown(keys, "", KEYS);
        HeaderReader header = new HeaderReader(binder, problems);
        String name = header.name(keys);
        String title = header.title(keys, name);
        Repeats repeats = binder.part(Repeats.class, keys, "");
        BaseReader base = new BaseReader(document, changes, binder, problems);
        ScenarioFile scenario = base.read();
        Map<String, Factor> factors = new LinkedHashMap<>();
        int seed = repeats == null ? 0 : repeats.seed();
        Design design = design(factors, seed, scenario == null ? Set.of() : scenario.alwaysOff());
        changes.check(factors, problems);
        FactorCheck check = new FactorCheck(scenario, document, problems);
        if (scenario != null) {
            check.check(factors, rows);
        }
        double duration =
                scenario == null ? Double.MAX_VALUE : scenario.scenario().duration();
        OutputsReader reader = new OutputsReader(binder, problems, duration);
        Outputs outputs = reader.read(keys.get(OutputsReader.PATH));
        if (!factors.containsKey("duration")) {
            reader.warnOfLate(keys.get(OutputsReader.PATH));
        }
        check.columns(factors.values(), outputs);
        Seeds seeds = repeats == null ? null : seeds(repeats, design);
        if (problems.count() > 0 || scenario == null || repeats == null || design == null) {
            return null;
        }
        SwitchedOff sleeping = SwitchedOff.in(scenario, factors.values());
        Map<String, String> meaning = new StudyFingerprint(
                        keys, scenario.values(sleeping.decided()), factors.values(), design, repeats, seeds)
                .all();
        return new Study(
                name,
                title,
                base.name(),
                scenario,
                List.copyOf(factors.values()),
                design,
                seeds.from() == Seeds.From.LISTED_FOR_REPLICATES
                        ? seeds.listed().size()
                        : repeats.replicates(),
                seeds,
                outputs,
                standalone(sleeping.others()),
                list,
                meaning,
                problems.warnings());
    }

    private Seeds seeds(Repeats repeats, Design design) {
        boolean draws = !(design instanceof ListedRows || design instanceof Factorial || design instanceof Ablation);
        return new SeedsReader(keys, binder, problems).of(repeats, seedsOfRows, draws);
    }

    /** The study as it stands beside its resolved scenario and its list. */
    private String standalone(Set<String> off) {
        Map<String, Node> all = new LinkedHashMap<>(keys.entries());
        all.put("base", new Word(keys.place(), DataFiles.SCENARIO));
        all.remove("scenario");
        Set<String> told = new TreeSet<>(off);
        told.addAll(passedOver);
        if (!told.isEmpty()) {
            Map<String, Node> mechanisms = new LinkedHashMap<>();
            told.forEach(mechanism -> mechanisms.put(mechanism, new Word(keys.place(), "off")));
            Block switches = new Block(keys.place(), mechanisms);
            all.put("scenario", new Block(keys.place(), Map.of("mechanisms", switches)));
        }
        if (!list.isEmpty()) {
            Map<String, Node> design = new LinkedHashMap<>(((Block) keys.get(DesignReader.PATH)).entries());
            String key = PatientsReader.listKey((Block) keys.get(DesignReader.PATH));
            design.put(key == null ? "file" : key, new Word(keys.place(), StudyFolder.LIST));
            all.put(DesignReader.PATH, new Block(keys.place(), design));
        }
        return new YamlWriter().text(new Block(keys.place(), all));
    }

    private Design design(Map<String, Factor> factors, int seed, Set<String> off) {
        DesignReader reader = new DesignReader(binder, problems);
        Node node = binder.required(keys, DesignReader.PATH, "", "factorial, or a section with a type");
        DesignReader.Type type = node == null ? null : reader.type(node);
        FactorReader factorReader = new FactorReader(binder, problems, UNITS);
        if (type == DesignReader.Type.LIST) {
            return list(node, reader, factorReader, factors);
        }
        Node given = binder.required(keys, FactorReader.PATH, "", "dotted names with a range or values");
        int before = problems.count();
        if (given != null) {
            factors.putAll(factorReader.read(given));
        }
        boolean whole = type != null && given != null && (problems.count() == before || !factors.isEmpty());
        if (whole && type == DesignReader.Type.PATIENTS) {
            PatientsReader patients = new PatientsReader(binder, problems, factorReader, document.path(), off);
            Design design = patients.read(node, factors, seed);
            list = patients.list();
            passedOver = patients.passedOver();
            return design;
        }
        return whole ? reader.design(type, node, List.copyOf(factors.values()), seed) : null;
    }

    private Design list(Node node, DesignReader reader, FactorReader factorReader, Map<String, Factor> factors) {
        if (keys.get(FactorReader.PATH) != null) {
            String wrong = "are given by the list already";
            problems.add(keys.get(FactorReader.PATH).place(), FactorReader.PATH, wrong, "none with a list", "");
        }
        String name = reader.file(node);
        if (name == null) {
            return null;
        }
        Path here = document.path() == null ? Path.of("") : document.path();
        RowList listed =
                RowList.ofRuns(here.resolveSibling(name), factorReader, node, DesignReader.PATH + ".file", problems);
        list = listed.text();
        seedsOfRows = listed.seeds();
        rows = listed.places();
        factors.putAll(listed.factors());
        return listed.count() == 0 ? null : new ListedRows(listed.count(), factors.size());
    }
}
