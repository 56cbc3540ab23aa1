package org.resorb.cli;

import java.util.OptionalInt;
import org.resorb.document.InvalidFileException;
import org.resorb.study.Study;
import org.resorb.study.StudyChanges;
import org.resorb.study.StudyFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A study and what is done otherwise than it says. */
public final class StudyOptions extends SettingOptions {
    @Parameters(paramLabel = "STUDY", description = "A study file, or the name of a shipped study.")
    private String study;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Runs of each row, each with a seed of its own; default: as the study says.")
    private Integer replicates;

    /** Reads the study as it is to be done. */
    public Study read() throws InvalidFileException {
        return StudyFile.read(study, changes());
    }

    /** The study as it was named. */
    String name() {
        return study;
    }

    /** Whether anything is done otherwise. */
    boolean isChanged() {
        return !changes().none();
    }

    private StudyChanges changes() {
        return new StudyChanges(settings(), replicates == null ? OptionalInt.empty() : OptionalInt.of(replicates));
    }
}
