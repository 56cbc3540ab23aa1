package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.run.Result;

/**
 * What measurements say about results.
 *
 * @param measured null if there are none, and nothing is said then
 * @param held the results, in the order of the command line
 */
public record LikelihoodComparison(MeasuredCourse measured, List<ResultLikelihood> held) {
    /**
     * Holds measurements, or null for none, against results by their labels.
     *
     * @throws IOException if a result cannot be read
     * @throws InvalidFileException if a result ends before the last measurement
     */
    public static LikelihoodComparison of(MeasuredCourse measured, Map<String, Result> results)
            throws IOException, InvalidFileException {
        List<ResultLikelihood> held = new ArrayList<>();
        if (measured != null) {
            for (Map.Entry<String, Result> result : results.entrySet()) {
                held.add(ResultLikelihood.of(result.getKey(), result.getValue(), measured));
            }
        }
        return new LikelihoodComparison(measured, held);
    }

    /** Writes {@code likelihood.csv}, {@code observed.csv} and, if there are members, {@code member_weights.csv}. */
    public void write(Path folder) throws IOException {
        if (measured != null) {
            new LikelihoodTables(measured, held).write(folder);
        }
    }

    /** For a console; nothing without measurements. */
    public List<String> lines() {
        return measured == null ? List.of() : new LikelihoodText(measured, held).lines();
    }

    /** What makes the numbers less firm than they look. */
    public List<String> warnings() {
        return measured == null ? List.of() : new LikelihoodText(measured, held).warnings();
    }
}
