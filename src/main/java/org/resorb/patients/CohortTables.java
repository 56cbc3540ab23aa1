package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.resorb.document.InvalidFileException;
import org.resorb.run.DataFiles;
import org.resorb.storage.AtomicFile;
import org.resorb.study.Gathering;
import org.resorb.table.AtomicTable;
import org.resorb.table.CaptionedTable;
import org.resorb.table.DataDictionary;

/** The tables of a cohort that was followed. */
public final class CohortTables {
    public static final String INCIDENCE = "incidence.csv";
    public static final String VOLUME_CURVES = "volume_curves.csv";
    public static final String SURGERY = "surgery.csv";
    public static final String PAIN_CLASSES = "pain_classes.csv";
    public static final String ARMS = "arms.csv";

    private static final Set<String> OWN = Set.of(
            PatientTable.FILE,
            INCIDENCE,
            VOLUME_CURVES,
            SURGERY,
            PAIN_CLASSES,
            ARMS,
            CohortVariance.FILE,
            PatientSets.FILE,
            FactSpread.FILE,
            DataDictionary.FILE,
            DataFiles.MEMBERS,
            Gathering.RUNS,
            Gathering.FAILED,
            Gathering.WARNINGS);

    private final Cohort cohort;
    private final CohortRunner runner;
    private final Path folder;
    private final PatientTable patients;
    private final Incidence incidence;
    private final ArmComparison arms;
    private final CohortVariance variance;
    private final PatientSets sets;
    private final FactSpread spread;
    private final Map<String, List<EvaluatedFact>> judgements = new LinkedHashMap<>();

    /**
     * Writes the table of patients and holds them against facts.
     *
     * @param files of facts, names or paths; those about other studies are passed over
     * @throws IOException if the patients cannot be read or written
     * @throws InvalidFileException if a file of facts is wrong
     */
    public CohortTables(Cohort cohort, CohortRunner runner, Path folder, List<String> files)
            throws IOException, InvalidFileException {
        this.cohort = cohort;
        this.runner = runner;
        this.folder = folder;
        patients = runner.patients();
        patients.write(folder.resolve(PatientTable.FILE));
        List<PublishedIncidence> published = PublishedIncidence.shipped(cohort.name());
        incidence = Incidence.of(patients, published);
        arms = ArmComparison.of(patients);
        variance = CohortVariance.of(cohort, runner);
        sets = sets();
        spread = new FactSpread(sets.tables());
        for (String file : files) {
            judge(file);
        }
    }

    /** The patients under each parameter set; none if there is one, or if each patient has one alone. */
    private PatientSets sets() throws IOException {
        CohortGroup group = cohort.groups().get(0);
        List<PatientTable> sets = new ArrayList<>();
        for (int set = 0; group.crossed() && group.sets() > 1 && set < group.sets(); set++) {
            sets.add(runner.patients(set, 0));
        }
        return new PatientSets(sets);
    }

    private void judge(String file) throws InvalidFileException {
        List<EvaluatedFact> found = new ArrayList<>();
        for (Fact fact : FactFile.read(file, List.of(cohort.name()))) {
            if (fact.study().equals(cohort.name())) {
                found.add(EvaluatedFact.of(fact, patients));
            }
        }
        if (!found.isEmpty()) {
            String stem = stem(file);
            judgements.put(stem, found);
            spread.ask(stem, found.stream().map(EvaluatedFact::fact).toList());
        }
    }

    /**
     * Why files of facts cannot be asked together: the table of each is called like it, and would lie over another. Some disks take
     * capital and small letters for the same.
     *
     * @param files names or paths
     */
    public static Optional<String> clash(List<String> files) {
        Map<String, String> tables = new LinkedHashMap<>();
        for (String file : files) {
            String table = stem(file) + ".csv";
            if (OWN.contains(table.toLowerCase(Locale.ROOT))) {
                return Optional.of(file + " is called like the cohort's own " + table + "; expected another name");
            }
            String other = tables.putIfAbsent(table.toLowerCase(Locale.ROOT), file);
            if (other != null) {
                return Optional.of(file + " is called like " + other + ", and both tables would be " + table
                        + "; expected two names");
            }
        }
        return Optional.empty();
    }

    private static String stem(String file) {
        return Objects.toString(Path.of(file).getFileName()).replaceFirst("\\.csv$", "");
    }

    /** All patients who were followed. */
    public PatientTable patients() {
        return patients;
    }

    /** How often their herniations shrank. */
    public Incidence incidence() {
        return incidence;
    }

    /** What of their spread is the parameters', the patients' and chance. */
    public CohortVariance variance() {
        return variance;
    }

    /** The weekly volumes of the groups, null if they were not kept on the same days. */
    public VolumeCurves curves() throws IOException {
        Map<String, double[][]> volumes = new LinkedHashMap<>();
        double[] days = runner.days(cohort.groups().get(0));
        for (CohortGroup group : cohort.groups()) {
            volumes.put(group.name(), runner.volumes(group));
        }
        return VolumeCurves.of(days, volumes);
    }

    /** Writes all tables but that of patients, which is there already. */
    public void write() throws IOException {
        AtomicTable.write(
                folder.resolve(DataDictionary.FILE),
                DataDictionary.COLUMNS,
                DataDictionary.of(PatientColumns.of(cohort)));
        AtomicFile.write(folder.resolve(INCIDENCE), incidence.csv());
        AtomicFile.write(folder.resolve(VOLUME_CURVES), curves().csv());
        if (cohort.observation().surgery() instanceof SurgeryHazard) {
            AtomicFile.write(
                    folder.resolve(SURGERY), OperationRates.of(patients).csv());
        }
        if (cohort.observation().pain() != null) {
            AtomicFile.write(
                    folder.resolve(PAIN_CLASSES), PainClasses.of(patients).csv());
        }
        if (!variance.rows().isEmpty()) {
            AtomicFile.write(folder.resolve(CohortVariance.FILE), variance.csv());
        }
        if (!sets.tables().isEmpty()) {
            sets.write(folder.resolve(PatientSets.FILE));
        }
        if (spread.isAsked()) {
            AtomicFile.write(folder.resolve(FactSpread.FILE), spread.csv());
        }
        if (!arms.rows().isEmpty()) {
            AtomicFile.write(folder.resolve(ARMS), arms.csv());
        }
        for (Map.Entry<String, List<EvaluatedFact>> one : judgements.entrySet()) {
            AtomicTable.write(folder.resolve(one.getKey() + ".csv"), FactTable.COLUMNS, one.getValue());
        }
    }

    /**
     * The incidences that have been published, beside those found; arms, origins of the spread; the facts with their verdicts; how whole
     * fragments differ from slices, if these are.
     */
    public List<CaptionedTable> brief() {
        List<CaptionedTable> brief = new ArrayList<>(incidence.brief());
        brief.addAll(arms.brief());
        brief.addAll(variance.brief());
        judgements.forEach(
                (file, found) -> brief.add(CaptionedTable.of(agreeing(file, found), FactTable.BRIEF, found)));
        brief.addAll(spread.brief());
        SliceBias.of(cohort.groups()).ifPresent(brief::add);
        return brief;
    }

    private static String agreeing(String file, List<EvaluatedFact> found) {
        long passed =
                found.stream().filter(one -> one.verdict() == Verdict.PASS).count();
        long scored = found.stream()
                .filter(one -> one.verdict() == Verdict.PASS || one.verdict() == Verdict.FAIL)
                .count();
        return file + ": " + passed + " of " + scored + " that are scored agree";
    }
}
