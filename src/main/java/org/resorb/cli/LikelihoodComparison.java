package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.MeasuredCourse;
import org.resorb.run.Result;

/**
 * What measurements say about results.
 *
 * @param measured null if there are none, and nothing is said then
 * @param held the results, in the order of the command line
 */
record LikelihoodComparison(MeasuredCourse measured, List<ResultLikelihood> held) {
    /** Holds measurements, or null for none, against results by their labels. */
    static LikelihoodComparison of(MeasuredCourse measured, Map<String, Result> results)
            throws IOException, InvalidFileException {
        List<ResultLikelihood> held = new ArrayList<>();
        if (measured != null) {
            for (Map.Entry<String, Result> result : results.entrySet()) {
                held.add(ResultLikelihood.of(result.getKey(), result.getValue(), measured));
            }
        }
        return new LikelihoodComparison(measured, held);
    }

    void write(Path folder) throws IOException {
        if (measured != null) {
            new LikelihoodTables(measured, held).write(folder);
        }
    }

    List<String> lines() {
        return measured == null ? List.of() : new LikelihoodText(measured, held).lines();
    }

    List<String> warnings() {
        return measured == null ? List.of() : new LikelihoodText(measured, held).warnings();
    }
}
