package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.measure.Course;
import org.resorb.run.DataFiles;
import org.resorb.run.Result;
import org.resorb.study.Ensemble;

/**
 * A result that measurements were held against.
 *
 * @param label as in tables
 * @param ensemble its parameter sets, or null if it has one
 * @param sets index of the set of each replicate; empty without an ensemble
 */
public record ResultLikelihood(String label, CourseLikelihood likelihood, Ensemble ensemble, int[] sets) {
    /** Holds measurements against a result; all its replicates have to last until the last of them. */
    static ResultLikelihood of(String label, Result result, MeasuredCourse measured)
            throws IOException, InvalidFileException {
        for (Course course : result.courses()) {
            MeasuredVolume beyond = measured.beyond(course);
            if (beyond != null) {
                throw new InvalidFileException(List.of(new Problem(
                        measured.file(),
                        beyond.line(),
                        "time",
                        "is after the end of " + result.folder(),
                        "a time up to day " + Math.round(course.at(course.size() - 1, 0)) + ", or a longer run",
                        "")));
            }
        }
        CourseLikelihood likelihood = CourseLikelihood.of(measured, result.courses());
        Path members = result.folder().resolve(DataFiles.MEMBERS);
        if (!Files.exists(members)) {
            return new ResultLikelihood(label, likelihood, null, new int[0]);
        }
        Ensemble ensemble = Ensemble.read(members.toString());
        int[] sets = result.replicates().stream().mapToInt(ensemble::memberOf).toArray();
        return new ResultLikelihood(label, likelihood, ensemble, sets);
    }

    /** Weight of each parameter set; none without an ensemble. */
    double[] memberWeights() {
        return ensemble == null
                ? new double[0]
                : likelihood.weights(sets, ensemble.members().size());
    }
}
