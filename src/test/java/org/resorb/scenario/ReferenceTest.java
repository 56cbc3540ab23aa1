package org.resorb.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The one home of defaults says of each where it comes from. */
class ReferenceTest {
    private static final Path SOURCES = Path.of("docs/sources.md");

    @Test
    void everyDefaultSaysWhereItComesFrom() {
        assertThat(Catalogue.entries())
                .allSatisfy(entry -> assertThat(entry.parameters())
                        .isNotEmpty()
                        .allSatisfy(parameter -> assertThat(parameter.origin()).isNotNull()));
    }

    @Test
    void everySourceIsOnThePageOfSources() throws IOException {
        assumeTrue(Files.exists(SOURCES), "the page of sources is written elsewhere");
        Set<String> used = new TreeSet<>();
        Catalogue.entries().forEach(entry -> {
            used.addAll(entry.sources());
            entry.parameters()
                    .forEach(parameter -> used.addAll(parameter.origin().sources()));
        });
        assertThat(keys()).containsAll(used);
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        Matcher key = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\|").matcher(Files.readString(SOURCES));
        while (key.find()) {
            keys.add(key.group(1));
        }
        return keys;
    }
}
