package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.resorb.document.InvalidFileException;
import org.resorb.run.DataFiles;
import org.resorb.storage.Folders;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Gathering;
import org.resorb.study.Shard;
import org.resorb.study.SharedRuns;
import org.resorb.study.StudyFolder;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;
import org.resorb.table.Columns;

/**
 * Follows the patients of a cohort, group by group, in a folder of its own. What is done is kept as a sweep keeps it, so
 * that it may be stopped at any moment and goes on where it was.
 */
public final class CohortRunner {
    /** Hears of every run that is over, from any thread, one at a time. */
    public interface Watcher {
        /** Hears how far all groups together are before the first run. */
        default void starts(Tally before) {}

        /** Hears that a run is over, and whether it failed. */
        void over(boolean failed);
    }

    private static final String GROUPS = "groups";

    private final Cohort cohort;
    private final Path folder;
    private final Path twin;
    private final Map<String, GroupCourses> courses = new HashMap<>();

    /** @param folder of the cohort; each group has a folder below it */
    public CohortRunner(Cohort cohort, Path folder) {
        this(cohort, folder, null);
    }

    private CohortRunner(Cohort cohort, Path folder, Path twin) {
        this.cohort = cohort;
        this.folder = folder;
        this.twin = twin;
    }

    /** Takes what another folder has of groups that mean the same there, instead of following them again. */
    public CohortRunner sharing(Path other) {
        return new CohortRunner(cohort, folder, other);
    }

    /** How far all groups together are; only reads. */
    public Tally tally() throws IOException {
        long done = 0;
        long failed = 0;
        long damaged = 0;
        for (CohortGroup group : cohort.groups()) {
            if (Files.exists(folder(group))) {
                Tally tally = Sweep.tally(group.study(), folder(group));
                done += tally.done();
                failed += tally.failed();
                damaged += tally.damaged();
            }
        }
        return new Tally(cohort.runs(), done, failed, damaged);
    }

    /**
     * Follows all patients who have not been followed yet.
     *
     * @return how far it is then
     * @throws org.resorb.storage.WrongFolderException if the folder is something else's or somebody works there
     */
    public Tally follow(int threads, Watcher watcher) throws IOException {
        start(Shard.WHOLE, watcher);
        for (CohortGroup group : cohort.groups()) {
            if (Sweep.tally(group.study(), folder(group)).done() < group.study().runs()) {
                Sweep.of(group.study(), folder(group)).threads(threads).run((run, failed) -> watcher.over(failed));
            }
            Gathering.of(group.study(), folder(group));
        }
        return tally();
    }

    /**
     * Follows a share of the patients of each group, who have not been followed yet, and gathers nothing.
     *
     * @return how far all shares together are then
     * @throws org.resorb.storage.WrongFolderException if the folder is something else's or somebody works on the share
     */
    public Tally share(Shard shard, int threads, Watcher watcher) throws IOException {
        start(shard, watcher);
        for (CohortGroup group : cohort.groups()) {
            Sweep sweep =
                    Sweep.of(group.study(), folder(group)).threads(threads).shard(shard);
            sweep.run((run, failed) -> watcher.over(failed));
        }
        return tally();
    }

    /**
     * Makes the folder with that of each group, or finds it with the same patients in it.
     *
     * @throws org.resorb.storage.WrongFolderException if it is something else's
     */
    public void begin() throws IOException {
        checkThatItIsOurs();
        for (CohortGroup group : cohort.groups()) {
            new StudyFolder(folder(group)).start(group.study());
        }
    }

    private void start(Shard shard, Watcher watcher) throws IOException {
        begin();
        for (CohortGroup group : cohort.groups()) {
            if (twin != null) {
                SharedRuns.take(group.study(), twin.resolve(GROUPS).resolve(group.name()), folder(group), shard);
            }
        }
        courses.clear();
        watcher.starts(tally());
    }

    /** A folder of something else is left alone, and so is that of another cohort, whose groups would mix with these. */
    private void checkThatItIsOurs() throws IOException {
        Path groups = folder.resolve(GROUPS);
        if (Files.isDirectory(groups)) {
            List<String> own = cohort.groups().stream().map(CohortGroup::name).toList();
            for (String name : names(groups)) {
                if (!own.contains(name)) {
                    throw new WrongFolderException(
                            folder + " holds a group of another cohort: " + name + "; give another --out");
                }
            }
        } else if (Files.isDirectory(folder)
                && names(folder).stream().anyMatch(name -> !name.equals(DataFiles.MEMBERS))) {
            throw new WrongFolderException(
                    folder + " holds files that no cohort made, so it is left alone; give another --out");
        }
    }

    private static List<String> names(Path directory) throws IOException {
        return Folders.list(directory).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private Path folder(CohortGroup group) {
        return folder.resolve(GROUPS).resolve(group.name());
    }

    /**
     * The patients as {@code patients.csv} has them, each with the first seed and, if all are run with each parameter set, with
     * the one that he or she would have in turn; those whose run failed are left out.
     */
    public PatientTable patients() throws IOException {
        return patients((group, patient) -> group.run(patient, group.dealt(patient), 0));
    }

    /** The columns of {@link #patients}. */
    public Columns<?> columns() {
        return PatientColumns.of(cohort);
    }

    /** The same for one of the parameter sets that the patients are crossed with and one seed, both counted from 0. */
    public PatientTable patients(int set, int seed) throws IOException {
        return patients((group, patient) -> group.run(patient, set, seed));
    }

    private PatientTable patients(ToIntBiFunction<CohortGroup, Integer> runs) throws IOException {
        Columns<ObservedPatient> columns = PatientColumns.of(cohort);
        List<String[]> rows = new ArrayList<>();
        for (CohortGroup group : cohort.groups()) {
            GroupCourses courses = courses(group);
            Map<String, String> values = group.study().scenario().values();
            try {
                for (int patient = 0; patient < group.patients(); patient++) {
                    int run = runs.applyAsInt(group, patient);
                    if (!courses.failed(run)) {
                        rows.add(columns.cells(new ObservedPatient(cohort, group, courses, values, run)));
                    }
                }
            } catch (InvalidFileException changed) {
                throw new IOException("a patient of " + group.name() + " cannot be read back", changed);
            }
        }
        return PatientTable.of(columns.names(), rows, cohort.observation().visits());
    }

    /** The tables of a group that was followed to the end are read once. */
    private GroupCourses courses(CohortGroup group) throws IOException {
        GroupCourses known = courses.get(group.name());
        if (known == null) {
            known = GroupCourses.read(folder(group), group, cohort.kept());
            courses.put(group.name(), known);
        }
        return known;
    }

    /** The weekly MRI volumes of a group's patients: one row a patient, relative to the first day. */
    public double[][] volumes(CohortGroup group) throws IOException {
        GroupCourses courses = courses(group);
        double[][] volumes = new double[group.patients()][courses.days().length];
        for (int patient = 0; patient < volumes.length; patient++) {
            for (int day = 0; day < volumes[patient].length; day++) {
                volumes[patient][day] = courses.at(Cohort.VOLUME, day, group.run(patient, group.dealt(patient), 0));
            }
        }
        return volumes;
    }

    /** The days of {@link #volumes}. */
    public double[] days(CohortGroup group) throws IOException {
        return courses(group).days();
    }
}
