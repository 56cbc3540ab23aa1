package org.resorb.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.resorb.measure.Course;
import org.resorb.measure.Summary;
import org.resorb.measure.Variable;
import org.resorb.storage.WrongFolderException;
import org.resorb.table.TableReader;
import org.resorb.table.TableRow;

/**
 * A result folder read back.
 *
 * @param folder where it stands
 * @param replicates their numbers, from 1; those that failed are missing
 * @param courses one a replicate
 */
public record Result(Path folder, List<Integer> replicates, List<Course> courses) {
    /**
     * Reads the time series of a folder that {@code resorb run} wrote.
     *
     * @throws WrongFolderException if it is something else
     */
    public static Result read(Path folder) throws IOException {
        Path file = folder.resolve(DataFiles.TIME_SERIES);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(folder.resolve(RunRecord.FILE))) {
            throw new WrongFolderException(folder + " is not a result folder of resorb run");
        }
        Result result = new Result(folder, new ArrayList<>(), new ArrayList<>());
        try (TableReader table = TableReader.open(file)) {
            result.read(table);
            result.check(file);
        } catch (UncheckedIOException damaged) {
            throw damaged.getCause();
        }
        return result;
    }

    /** Warnings of the files that it comes from and that were changed since they were written, in plain words. */
    public List<String> changes() throws IOException {
        return KeptFiles.warnings(folder, DataFiles.TIME_SERIES, DataFiles.MEMBERS);
    }

    /** What made it; parts that its record does not name are empty. */
    public Build build() {
        return ExistingRecord.in(folder).build();
    }

    /** Name of the scenario that was run, empty if its record does not name it. */
    public String scenario() {
        return ExistingRecord.in(folder).text(RunRecord.SCENARIO);
    }

    private void read(TableReader table) throws IOException {
        // A course has its time first, wherever the file has it.
        List<String> names = table.names().stream()
                .filter(name -> !name.isEmpty() && !name.equals(TimeSeries.REPLICATE))
                .sorted(Comparator.comparing(name -> !name.equals(Summary.COLUMNS.get(0))))
                .toList();
        List<Variable> variables =
                names.stream().map(name -> new Variable(name, "", "")).toList();
        for (TableRow row = table.next(); row != null; row = table.next()) {
            int replicate = row.whole(TimeSeries.REPLICATE, 1, Integer.MAX_VALUE);
            if (replicates.isEmpty() || replicates.get(replicates.size() - 1) != replicate) {
                replicates.add(replicate);
                courses.add(new Course(variables));
            }
            double[] values = new double[names.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.extendedNumber(names.get(i));
            }
            courses.get(courses.size() - 1).add(values);
        }
    }

    /** Replicates of one run have the same days; whatever lost, doubled or moved lines since would mix them up. */
    private void check(Path file) throws WrongFolderException {
        if (courses.isEmpty()) {
            throw damaged(file, "has no rows");
        }
        if (new HashSet<>(replicates).size() < replicates.size()) {
            throw damaged(file, "lines of one replicate do not stand together");
        }
        for (int i = 0; i < courses.size(); i++) {
            for (String needed : Summary.COLUMNS) {
                if (courses.get(i).columns().stream()
                        .noneMatch(variable -> variable.name().equals(needed))) {
                    throw damaged(file, "has no column " + needed);
                }
            }
            if (!Arrays.equals(days(0), days(i))) {
                throw damaged(
                        file,
                        "replicates " + replicates.get(0) + " and " + replicates.get(i)
                                + " do not have the same days, so lines were lost, doubled or moved");
            }
        }
    }

    private double[] days(int course) {
        return courses.get(course).series(Summary.COLUMNS.get(0));
    }

    private static WrongFolderException damaged(Path file, String what) {
        return new WrongFolderException(file + ": " + what + "; run it again, or take the file as it was written");
    }
}
