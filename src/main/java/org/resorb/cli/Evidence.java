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
record Evidence(MeasuredCourse measured, List<Held> held) {
    /** Holds measurements, or null for none, against results by their labels. */
    static Evidence of(MeasuredCourse measured, Map<String, Result> results) throws IOException, InvalidFileException {
        List<Held> held = new ArrayList<>();
        if (measured != null) {
            for (Map.Entry<String, Result> result : results.entrySet()) {
                held.add(Held.of(result.getKey(), result.getValue(), measured));
            }
        }
        return new Evidence(measured, held);
    }

    void write(Path folder) throws IOException {
        if (measured != null) {
            new Likelihoods(measured, held).write(folder);
        }
    }

    List<String> lines() {
        return measured == null ? List.of() : new LikelihoodText(measured, held).lines();
    }

    List<String> warnings() {
        return measured == null ? List.of() : new LikelihoodText(measured, held).warnings();
    }
}
