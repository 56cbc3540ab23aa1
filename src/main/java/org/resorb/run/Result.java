package org.resorb.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;
import org.resorb.storage.WrongFolderException;

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
        Path file = folder.resolve(TimeSeries.FILE);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(folder.resolve(RunRecord.FILE))) {
            throw new WrongFolderException(folder + " is not a result folder of resorb run");
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            Result result = new Result(folder, new ArrayList<>(), new ArrayList<>());
            result.read(in);
            return result;
        } catch (IllegalArgumentException broken) {
            throw new IOException(file + " is damaged: " + broken.getMessage(), broken);
        }
    }

    private void read(BufferedReader in) throws IOException {
        String head = in.readLine();
        if (head == null) {
            throw new IllegalArgumentException("it is empty");
        }
        List<Variable> columns = Arrays.stream(head.split(","))
                .skip(1)
                .map(name -> new Variable(name, "", ""))
                .toList();
        String replicate = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] fields = line.split(",");
            if (!fields[0].equals(replicate)) {
                replicate = fields[0];
                replicates.add(Integer.parseInt(replicate));
                courses.add(new Course(columns));
            }
            courses.get(courses.size() - 1)
                    .add(Arrays.stream(fields)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
    }
}
