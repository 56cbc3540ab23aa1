package org.resorb.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Single values that are changed beside a scenario's file. */
class SettingOptions {
    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Change one value, with its unit as in a scenario file. Repeatable.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Dotted path to value, in the order of the command line. */
    final Map<String, String> settings() {
        return settings;
    }
}
