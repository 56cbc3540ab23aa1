package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.resorb.scenario.Catalogue;

class SourcesTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z0-9]+)` \\| [^|]+ \\| [^|]+ \\| (seen|recalled)[^|]* \\| [^|]+ \\|$");
    private static final Pattern TARGET = Pattern.compile("(?m)^\\| (C[0-9]+) \\| ");

    @Test
    void everyKeyStandsOnce() throws IOException {
        assertThat(found(ROW)).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void everyClaimAndEverySourcedNumberNamesAKeyOfThePage() throws IOException {
        List<String> known = found(ROW);
        for (Catalogue.Entry entry : Catalogue.entries()) {
            assertThat(known).as(entry.name()).containsAll(entry.sources());
            for (Catalogue.Parameter parameter : entry.parameters()) {
                assertThat(known)
                        .as(entry.name() + "." + parameter.name())
                        .containsAll(parameter.origin().sources());
            }
        }
    }

    @Test
    void everyCalibratedNumberNamesATargetOfThePage() throws IOException {
        List<String> known = found(TARGET);
        for (Catalogue.Entry entry : Catalogue.entries()) {
            for (Catalogue.Parameter parameter : entry.parameters()) {
                String note = parameter.origin().note();
                if (note.matches("C[0-9]+.*")) {
                    assertThat(known).contains(note.split("[ ,]")[0]);
                }
            }
        }
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Path.of("docs/sources.md")))
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
