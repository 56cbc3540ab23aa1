package org.resorb.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder that a command writes. */
final class OutOption {
    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write to; default: results/NAME.")
    private Path out;

    /** The folder that was given, else the usual one of this name. */
    Path or(String name) {
        return out != null ? out : Path.of("results", name);
    }

    /** The folder that was given, else another. */
    Path or(Path other) {
        return out != null ? out : other;
    }
}
