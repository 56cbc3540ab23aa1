package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final String FORM =
            "(?s)# [^\\n]+\\n\\n\\d{4}-\\d\\d-\\d\\d\\n\\n\\*\\*Context\\.\\*\\*.+\\*\\*Decision\\.\\*\\*.+\\*\\*Consequences\\.\\*\\*.+";

    @Test
    void everyDecisionHasADateItsContextWhatWasDecidedAndWhatFollows() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.readString(page)).as(page.toString()).matches(FORM);
        }
    }

    @Test
    void decisionsAreNumberedWithoutGapsOrDoubles() throws IOException {
        List<Path> pages = pages();
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).getFileName().toString()).startsWith("%04d-".formatted(i + 1));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/decisions"))) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }
}
