package org.resorb.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.resorb.document.ShippedFiles;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;

/** The scenarios, studies, facts about patients and ensembles that come with Resorb. */
public final class Shipped {
    /** In the order to show them. A folder inside a jar cannot be listed; a test holds this list against the folder. */
    private static final List<String> NAMES = List.of(
            "reference",
            "bulge",
            "protrusion",
            "extrusion",
            "sequestration",
            "l5s1_case",
            "no_macrophages",
            "no_vessels",
            "no_mmp3",
            "no_dehydration",
            "anti_tnf",
            "epidural_steroid",
            "condoliase",
            "from_segmentation");

    private static final List<String> STUDIES = List.of(
            "ablation", "dose_response", "morris_screening", "sobol_first_look", "lhs_prcc", "recruitment_mmp7");

    private static final List<String> COHORTS = List.of(
            "patients",
            "cohort_four_types",
            "cohort_ligament",
            "cohort_contained",
            "cohort_composition",
            "cohort_massive",
            "cohort_steroid",
            "cohort_incidental",
            "cohort_late",
            "cohort_trial",
            "experiments");

    private static final List<String> TRIALS = List.of(
            "trial_tnf_blocker",
            "trial_prednisone",
            "trial_periradicular_steroid",
            "trial_piroxicam",
            "trial_condoliase",
            "trial_condoliase_doses");

    private static final List<String> CALIBRATIONS = List.of("calibrate_reference", "calibrate_3d", "structures");

    private static final List<String> FIGURES = List.of("recruitment_mmp7");

    private static final List<String> FACTS = List.of("calibration", "validation", "experiments", "incidence");

    private static final List<String> ENSEMBLES = List.of("calibrated");
    private static final List<String> OBSERVED = List.of("observed/l5s1_example.csv", "observed/patients_example.csv");
    private static final List<String> SOURCES = List.of("sources.csv");
    private static final List<String> IMAGES = List.of("made_up_fragment.nii.gz");
    private static final List<String> SCHEMAS = List.of(
            "resorb.schema.json",
            "studies/resorb_study.schema.json",
            "studies/resorb_cohort.schema.json",
            "studies/resorb_trial.schema.json",
            "studies/resorb_calibration.schema.json",
            "figures/resorb_figures.schema.json");
    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \"']*(.*?)[\"']?\\s*(?: #.*)?$");

    /** The scenarios. */
    static final ShippedFiles SCENARIO_FILES =
            new ShippedFiles("scenario", named("scenario"), NAMES, "scenarios/", ".yaml", Shipped::text);

    /** Studies for a sweep, cohorts, trials and calibrations. */
    public static final ShippedFiles STUDY_FILES =
            new ShippedFiles("study", named("study"), allStudies(), "scenarios/studies/", ".yaml", Shipped::study);

    /** Facts about patients. */
    public static final ShippedFiles FACT_FILES = new ShippedFiles(
            "file of facts",
            "a file or one of " + String.join(", ", FACTS),
            FACTS,
            "scenarios/targets/",
            ".csv",
            Shipped::facts);

    /** Ensembles of parameter sets. */
    public static final ShippedFiles ENSEMBLE_FILES = new ShippedFiles(
            "ensemble", named("ensemble"), ENSEMBLES, "scenarios/ensembles/", ".csv", Shipped::ensemble);

    /** Figures of results. */
    public static final ShippedFiles FIGURE_FILES = new ShippedFiles(
            "file of figures", named("file of figures"), FIGURES, "scenarios/figures/", ".yaml", Shipped::figures);

    private Shipped() {}

    private static String named(String kind) {
        return "a file or the name of a shipped " + kind;
    }

    /** All names, the reference first. */
    public static List<String> names() {
        return NAMES;
    }

    /** The text of a shipped scenario. Unknown name: {@link IllegalArgumentException}. */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no shipped scenario " + name);
        }
        return resource(name + ".yaml");
    }

    /** Its title, or its name if it has none. Unknown name: {@link IllegalArgumentException}. */
    public static String title(String name) {
        Matcher title = TITLE.matcher(text(name));
        return title.find() ? title.group(1) : name;
    }

    /** Names of all studies for a sweep. */
    public static List<String> studies() {
        return STUDIES;
    }

    /** Names of all cohorts. */
    public static List<String> cohorts() {
        return COHORTS;
    }

    /** Names of all trials. */
    public static List<String> trials() {
        return TRIALS;
    }

    /** Names of all calibrations. */
    public static List<String> calibrations() {
        return CALIBRATIONS;
    }

    /** Names of all studies, cohorts, trials and calibrations. */
    public static List<String> allStudies() {
        return Stream.of(STUDIES, COHORTS, TRIALS, CALIBRATIONS)
                .flatMap(List::stream)
                .toList();
    }

    /** The text of a shipped study, cohort, trial or calibration. Unknown name: {@link IllegalArgumentException}. */
    public static String study(String name) {
        if (!allStudies().contains(name)) {
            throw new IllegalArgumentException("no shipped study " + name);
        }
        return resource(inStudies(name));
    }

    /** Its title, or its name if it has none. Unknown name: {@link IllegalArgumentException}. */
    public static String titleOfStudy(String name) {
        Matcher title = TITLE.matcher(study(name));
        return title.find() ? title.group(1) : name;
    }

    /** Names of all files of figures. */
    public static List<String> figures() {
        return FIGURES;
    }

    /** The text of a shipped file of figures. Unknown name: {@link IllegalArgumentException}. */
    public static String figures(String name) {
        if (!FIGURES.contains(name)) {
            throw new IllegalArgumentException("no shipped figures " + name);
        }
        return resource(inFigures(name));
    }

    private static String inFigures(String name) {
        return "figures/" + name + ".yaml";
    }

    /** Names of all files of facts about patients. */
    public static List<String> facts() {
        return FACTS;
    }

    /** The text of a shipped file of facts. Unknown name: {@link IllegalArgumentException}. */
    public static String facts(String name) {
        if (!FACTS.contains(name)) {
            throw new IllegalArgumentException("no shipped facts " + name);
        }
        return resource(inTargets(name));
    }

    private static String inTargets(String name) {
        return "targets/" + name + ".csv";
    }

    /** Names of all ensembles. */
    public static List<String> ensembles() {
        return ENSEMBLES;
    }

    /** The text of a shipped ensemble. Unknown name: {@link IllegalArgumentException}. */
    public static String ensemble(String name) {
        if (!ENSEMBLES.contains(name)) {
            throw new IllegalArgumentException("no shipped ensemble " + name);
        }
        return resource(inEnsembles(name));
    }

    /** Whether an image of this name ships. */
    static boolean hasImage(String name) {
        return IMAGES.contains(name);
    }

    /** The bytes of a shipped image. Unknown name: {@link IllegalArgumentException}. */
    static byte[] image(String name) {
        return bytes(name);
    }

    private static String inEnsembles(String name) {
        return "ensembles/" + name + ".csv";
    }

    private static String inStudies(String name) {
        return "studies/" + name + ".yaml";
    }

    /**
     * Writes all that is shipped, each kind but scenarios in a folder of its own, into a directory, which is made if need
     * be; replaces what is there.
     */
    public static void export(Path directory) throws IOException {
        for (String file : files()) {
            Path target = directory.resolve(file);
            Folders.create(target.getParent());
            AtomicFile.write(target, bytes(file));
        }
    }

    /** Names of the files in a directory that {@link #export} would replace by something else. */
    public static List<String> differing(Path directory) throws IOException {
        List<String> differing = new ArrayList<>();
        for (String file : files()) {
            Path there = directory.resolve(file);
            byte[] shipped = bytes(file);
            if (Files.exists(there) && !Arrays.equals(FileAccess.bytes(there), shipped)) {
                differing.add(file);
            }
        }
        return differing;
    }

    private static List<String> files() {
        Stream<String> studies = allStudies().stream().map(Shipped::inStudies);
        Stream<String> yaml = Stream.of(
                        NAMES.stream().map(name -> name + ".yaml"),
                        studies,
                        FIGURES.stream().map(Shipped::inFigures))
                .flatMap(files -> files);
        Stream<String> csv = Stream.of(
                        FACTS.stream().map(Shipped::inTargets),
                        ENSEMBLES.stream().map(Shipped::inEnsembles))
                .flatMap(files -> files);
        return Stream.of(yaml, csv, SOURCES.stream(), OBSERVED.stream(), IMAGES.stream(), SCHEMAS.stream())
                .flatMap(files -> files)
                .toList();
    }

    private static String resource(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Shipped.class.getResourceAsStream("/scenarios/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no shipped file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
