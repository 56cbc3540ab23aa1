package org.resorb.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Single values that are changed beside a scenario's file. */
class SettingOptions {
    private static final String NAME = "--set";

    @Option(
            names = NAME,
            paramLabel = "path=value",
            description = "Change one value, with its unit as in a scenario file. Repeatable.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Refuses a path that is given twice, of which only the last value would count. */
    static void checkThatEachIsOnce(ParseResult command) {
        OptionSpec set = command.matchedOption(NAME);
        Map<String, String> given = new HashMap<>();
        for (String setting : set == null ? List.<String>of() : set.originalStringValues()) {
            String[] parts = setting.split("=", 2);
            String before = given.putIfAbsent(parts[0], setting);
            if (before != null) {
                String twice = NAME + " " + setting + ": is given, and " + NAME + " " + before + " too";
                throw new ParameterException(command.commandSpec().commandLine(), twice + "; expected one of the two");
            }
        }
    }

    /** Dotted path to value, in the order of the command line. */
    final Map<String, String> settings() {
        return settings;
    }
}
