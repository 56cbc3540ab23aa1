package org.resorb.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The examples of docs/clients.md. */
final class Examples {
    private Examples() {}

    /** All blocks of a language as one program. */
    static String of(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/clients.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }
}
