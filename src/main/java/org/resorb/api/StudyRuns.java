package org.resorb.api;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.resorb.document.InvalidFileException;
import org.resorb.study.Study;
import org.resorb.study.StudyFile;

/**
 * The runs of a study, each with a number. A run is a pure function of study and number, so they may be done in any order, on any
 * thread and on any machine.
 */
public final class StudyRuns {
    private final Study study;

    private StudyRuns(Study study) {
        this.study = study;
    }

    /**
     * Reads a study.
     *
     * @param pathOrName a path to a study file, or the name of a shipped study
     * @throws InvalidInputException with every mistake, if there is any
     */
    public static StudyRuns of(String pathOrName) {
        try {
            return new StudyRuns(StudyFile.read(pathOrName));
        } catch (InvalidFileException invalid) {
            throw new InvalidInputException(invalid);
        }
    }

    /** Name of the study. */
    public String name() {
        return study.name();
    }

    /** Number of runs. */
    public long count() {
        return study.runs();
    }

    /** What is odd about the study but no mistake, a sentence each. */
    public List<String> warnings() {
        return study.warnings();
    }

    /** All runs in their order, none of them begun; {@link StudyRun#run} does one. */
    public Stream<StudyRun> stream() {
        return LongStream.range(0, study.runs()).mapToObj(run -> new StudyRun(study, run));
    }
}
