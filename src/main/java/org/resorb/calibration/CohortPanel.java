package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.Changes;
import org.resorb.patients.Clinic;
import org.resorb.patients.Cohort;
import org.resorb.patients.CohortFile;
import org.resorb.patients.Group;
import org.resorb.patients.PatientTable;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Normal;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** The patients of cohorts, as many as a calibration takes of each, with its settings laid over their scenarios. */
public final class CohortPanel implements Panel {

    private final List<Cohort> cohorts;
    private final Calibration calibration;
    private final List<Aim> aims;
    private final int threads;

    private CohortPanel(List<Cohort> cohorts, Calibration calibration, List<Aim> aims, int threads) {
        this.cohorts = cohorts;
        this.calibration = calibration;
        this.aims = aims;
        this.threads = threads;
    }

    /**
     * The panel of a calibration.
     *
     * @param aims in the order of answers; each asks a cohort of the calibration
     * @param threads on which patients are run
     * @throws InvalidFileException if a cohort file has mistakes
     * @throws IllegalArgumentException if an aim asks a cohort that the calibration does not name
     */
    public static CohortPanel of(Calibration calibration, List<Aim> aims, int threads) throws InvalidFileException {
        List<Cohort> cohorts = new ArrayList<>();
        for (Calibration.Share share : calibration.cohorts()) {
            cohorts.add(CohortFile.read(share.study(), changes(calibration, share)));
        }
        List<String> names = cohorts.stream().map(Cohort::name).toList();
        for (Aim aim : aims) {
            if (!names.contains(aim.study())) {
                throw new IllegalArgumentException(aim.target().key() + " asks patients of " + aim.study()
                        + ", which is not among the cohorts " + String.join(", ", names));
            }
        }
        return new CohortPanel(cohorts, calibration, List.copyOf(aims), threads);
    }

    private static Changes changes(Calibration calibration, Calibration.Share share) {
        return Changes.NONE
                .patients(share.patients())
                .seed(share.seed())
                .scenario(calibration.settings())
                .without(share.without());
    }

    @Override
    public List<Target> targets() {
        return aims.stream().map(Aim::target).toList();
    }

    @Override
    public Map<String, String> meaning() {
        Map<String, String> meaning = new LinkedHashMap<>();
        aims.forEach(aim -> meaning.put("targets." + aim.target().key(), aim.meaning()));
        for (Cohort cohort : cohorts) {
            String name = "cohorts." + cohort.name() + ".";
            meaning.put(name + "observation", cohort.observation().toString());
            for (Group group : cohort.groups()) {
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
    public List<Answer> answers(Path points, int count, Path folder, Sweep.Watcher watcher) throws IOException {
        Map<String, Clinic> clinics = new LinkedHashMap<>();
        for (Calibration.Share share : calibration.cohorts()) {
            Cohort cohort = crossed(share, points);
            Clinic clinic = new Clinic(cohort, folder.resolve(cohort.name()));
            Tally tally = clinic.follow(threads, heard(watcher));
            if (tally.missing() > 0) {
                throw new IOException(tally.missing() + " runs of " + cohort.name()
                        + " are missing; start again, and it goes on from there");
            }
            clinics.put(cohort.name(), clinic);
        }
        List<Answer> answers = new ArrayList<>();
        for (int point = 0; point < count; point++) {
            answers.add(answer(clinics, point));
        }
        return answers;
    }

    private Cohort crossed(Calibration.Share share, Path points) throws IOException {
        try {
            return CohortFile.read(share.study(), changes(calibration, share).points(points));
        } catch (InvalidFileException wrong) {
            throw new WrongFolderException("the patients cannot be run with these points: " + wrong.getMessage());
        }
    }

    private static Clinic.Watcher heard(Sweep.Watcher watcher) {
        return new Clinic.Watcher() {
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

    private Answer answer(Map<String, Clinic> clinics, int point) throws IOException {
        Map<String, PatientTable> tables = new LinkedHashMap<>();
        for (Map.Entry<String, Clinic> clinic : clinics.entrySet()) {
            tables.put(clinic.getKey(), clinic.getValue().patients(point));
        }
        double[] values = new double[aims.size()];
        double[] variances = new double[aims.size()];
        for (int i = 0; i < values.length; i++) {
            Estimate estimate =
                    aims.get(i).estimate().apply(tables.get(aims.get(i).study()));
            double sd = Normal.standardError(estimate.upper() - estimate.lower());
            values[i] = estimate.value();
            variances[i] = sd * sd;
        }
        return new Answer(values, variances);
    }
}
