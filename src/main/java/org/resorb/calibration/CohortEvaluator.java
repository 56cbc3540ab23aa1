package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.Cohort;
import org.resorb.patients.CohortChanges;
import org.resorb.patients.CohortFile;
import org.resorb.patients.CohortGroup;
import org.resorb.patients.CohortRunner;
import org.resorb.patients.PatientTable;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Shard;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** The patients of cohorts, as many as a calibration takes of each, with its settings laid over their scenarios. */
public final class CohortEvaluator implements TargetEvaluator {

    private final List<Cohort> cohorts;
    private final Calibration calibration;
    private final List<CohortTarget> aims;
    private final int threads;
    private final UnaryOperator<Path> twin;
    private final List<Measurement> measurements;

    private CohortEvaluator(
            List<Cohort> cohorts,
            Calibration calibration,
            List<CohortTarget> aims,
            int threads,
            UnaryOperator<Path> twin,
            List<Measurement> measurements) {
        this.cohorts = cohorts;
        this.calibration = calibration;
        this.aims = aims;
        this.threads = threads;
        this.twin = twin;
        this.measurements = measurements;
    }

    /**
     * The panel of a calibration.
     *
     * @param aims in the order of answers; each asks a cohort of the calibration
     * @param threads on which patients are run
     * @throws InvalidFileException if a cohort file has mistakes
     * @throws IllegalArgumentException if an aim asks a cohort that the calibration does not name
     */
    public static CohortEvaluator of(Calibration calibration, List<CohortTarget> aims, int threads)
            throws InvalidFileException {
        List<Cohort> cohorts = cohorts(calibration, calibration.settings());
        List<String> names = cohorts.stream().map(Cohort::name).toList();
        for (CohortTarget aim : aims) {
            if (!names.contains(aim.study())) {
                throw new IllegalArgumentException(aim.target().key() + " asks patients of " + aim.study()
                        + ", which is not among the cohorts " + String.join(", ", names));
            }
        }
        return new CohortEvaluator(cohorts, calibration, List.copyOf(aims), threads, null, List.of());
    }

    /**
     * Takes runs from the folder of another calibration where they are the same there.
     *
     * @param own folder of this calibration
     */
    public CohortEvaluator sharing(Path own, Path other) {
        return new CohortEvaluator(
                cohorts, calibration, aims, threads, folder -> other.resolve(own.relativize(folder)), measurements);
    }

    /** Tells these of the patients too, without aiming at them; each asks a cohort of the calibration. */
    public CohortEvaluator measuring(List<Measurement> more) {
        return new CohortEvaluator(cohorts, calibration, aims, threads, twin, List.copyOf(more));
    }

    @Override
    public List<Measurement> measurements() {
        return measurements;
    }

    /**
     * The cohorts of a calibration at one point.
     *
     * @param point in the unit cube, a coordinate a free parameter
     * @throws InvalidFileException if a cohort file has mistakes, or its patients cannot be run there
     */
    public static List<Cohort> cohorts(Calibration calibration, double[] point) throws InvalidFileException {
        Map<String, String> settings = new LinkedHashMap<>(calibration.settings());
        settings.putAll(calibration.settings(point));
        return cohorts(calibration, settings);
    }

    private static List<Cohort> cohorts(Calibration calibration, Map<String, String> settings)
            throws InvalidFileException {
        List<Cohort> cohorts = new ArrayList<>();
        for (Calibration.Share share : calibration.cohorts()) {
            cohorts.add(
                    CohortFile.read(share.study(), changes(calibration, share).scenario(settings)));
        }
        return cohorts;
    }

    private static CohortChanges changes(Calibration calibration, Calibration.Share share) {
        return CohortChanges.NONE
                .patients(share.patients())
                .seed(share.seed())
                .scenario(calibration.settings())
                .without(share.without())
                .only(share.only())
                .held(calibration.held());
    }

    @Override
    public List<Target> targets() {
        return aims.stream().map(CohortTarget::target).toList();
    }

    @Override
    public Map<String, String> meaning() {
        Map<String, String> meaning = new LinkedHashMap<>();
        aims.forEach(aim -> meaning.put("targets." + aim.target().key(), aim.meaning()));
        for (Cohort cohort : cohorts) {
            String name = "cohorts." + cohort.name() + ".";
            meaning.put(name + "observation", cohort.observation().toString().replace("=null", "=none"));
            for (CohortGroup group : cohort.groups()) {
                group.study().meaning().forEach((key, value) -> meaning.put(name + group.name() + "." + key, value));
            }
        }
        return meaning;
    }

    @Override
    public long runsAtAPoint() {
        return cohorts.stream().mapToLong(Cohort::runs).sum();
    }

    @Override
    public List<ModelOutput> outputs(Path points, int count, Path folder, Sweep.Watcher watcher) throws IOException {
        Map<String, CohortRunner> runners = runners(points, folder);
        for (Map.Entry<String, CohortRunner> runner : runners.entrySet()) {
            Tally tally = runner.getValue().follow(threads, heard(watcher));
            if (tally.missing() > 0) {
                throw new IOException(tally.missing() + " runs of " + runner.getKey()
                        + " are missing; start again, and it goes on from there");
            }
        }
        List<ModelOutput> answers = new ArrayList<>();
        for (int point = 0; point < count; point++) {
            answers.add(output(runners, point));
        }
        return answers;
    }

    @Override
    public Tally share(Path points, int count, Path folder, Shard shard, Sweep.Watcher watcher) throws IOException {
        Tally all = new Tally(0, 0, 0, 0);
        for (CohortRunner runner : runners(points, folder).values()) {
            all = all.and(runner.share(shard, threads, heard(watcher)));
        }
        return all;
    }

    private Map<String, CohortRunner> runners(Path points, Path folder) throws IOException {
        Map<String, CohortRunner> runners = new LinkedHashMap<>();
        for (Calibration.Share share : calibration.cohorts()) {
            Cohort cohort = crossed(share, points);
            CohortRunner runner = new CohortRunner(cohort, folder.resolve(cohort.name()));
            runners.put(
                    cohort.name(),
                    twin == null ? runner : runner.sharing(twin.apply(folder).resolve(cohort.name())));
        }
        return runners;
    }

    private Cohort crossed(Calibration.Share share, Path points) throws IOException {
        try {
            return CohortFile.read(share.study(), changes(calibration, share).points(points));
        } catch (InvalidFileException wrong) {
            throw new WrongFolderException("the patients cannot be run with these points: " + wrong.getMessage());
        }
    }

    private static CohortRunner.Watcher heard(Sweep.Watcher watcher) {
        return new CohortRunner.Watcher() {
            @Override
            public void starts(Tally before) {
                watcher.starts(before);
            }

            @Override
            public void over(boolean failed) {
                watcher.over(0, failed);
            }
        };
    }

    @Override
    public List<ModelOutput> measured(Path points, int count, Path folder) throws IOException {
        Map<String, CohortRunner> runners = runners(points, folder);
        List<ModelOutput> answers = new ArrayList<>();
        for (int point = 0; point < count; point++) {
            Map<String, PatientTable> tables = tables(runners, point);
            answers.add(output(measurements.stream()
                    .map(one -> one.answer(tables.get(one.fact().study())))
                    .toList()));
        }
        return answers;
    }

    private ModelOutput output(Map<String, CohortRunner> runners, int point) throws IOException {
        Map<String, PatientTable> tables = tables(runners, point);
        return output(aims.stream()
                .map(aim -> aim.answer().apply(tables.get(aim.study())))
                .toList());
    }

    private static Map<String, PatientTable> tables(Map<String, CohortRunner> runners, int point) throws IOException {
        Map<String, PatientTable> tables = new LinkedHashMap<>();
        for (Map.Entry<String, CohortRunner> runner : runners.entrySet()) {
            tables.put(runner.getKey(), runner.getValue().patients(point, 0));
        }
        return tables;
    }

    private static ModelOutput output(List<CohortTarget.Answer> answers) {
        return new ModelOutput(
                answers.stream().mapToDouble(CohortTarget.Answer::value).toArray(),
                answers.stream()
                        .mapToDouble(answer -> answer.standardError() * answer.standardError())
                        .toArray(),
                answers.stream().mapToDouble(CohortTarget.Answer::freedom).toArray(),
                answers.stream().mapToDouble(CohortTarget.Answer::patients).toArray());
    }
}
