package org.resorb.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resorb.document.InvalidFileException;

/** Small studies of few coarse days, so that a sweep takes a second. */
public final class Studies {
    /** The beginning of a study file, to which factors, design and more are added. */
    public static final String HEAD = """
            name: small
            base: sequestration
            scenario: {duration: 4 d, resolution: {voxel: 0.4 mm, step: 24 h}}
            """;

    /** Six rows of two replicates. */
    public static final String SIX = HEAD + """
            factors:
              mechanisms.neovascularization.tip_speed: {values: [2 um/h, 5 um/h, 8 um/h]}
              mechanisms.autophagy: {switch: mechanism}
            design: factorial
            replicates: 2
            outputs: {summary: [resorption, peak_macrophages], curves: [fragment_volume_fraction]}
            """;

    private Studies() {}

    /** Writes a study file. */
    public static Path file(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("small.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a study file and reads it. */
    public static Study of(Path folder, String text) {
        try {
            return StudyFile.read(file(folder, text).toString());
        } catch (InvalidFileException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
