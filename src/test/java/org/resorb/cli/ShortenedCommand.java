package org.resorb.cli;

import java.util.List;

/** Resorb as a program that does documented commands with the options, a line each, of the variable {@code RUN_WITH}. */
final class ShortenedCommand {
    private ShortenedCommand() {}

    public static void main(String[] arguments) {
        List<String> options = System.getenv("RUN_WITH").lines().toList();
        Resorb.main(new DocumentedCommand(List.of(arguments))
                .with(options)
                .arguments()
                .toArray(String[]::new));
    }
}
