package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FirstIssuesTest {
    @Test
    void everyFactThatIsListedAsOpenFails() throws IOException {
        String page = Files.readString(Path.of("docs/first_issues.md"));
        assertThat(Pattern.compile("`([VCK]\\d+(?:_\\w+)?)`")
                        .matcher(page)
                        .results()
                        .map(fact -> fact.group(1))
                        .toList())
                .as("facts in docs/first_issues.md; one that passes now is no longer open")
                .isNotEmpty()
                .isSubsetOf(KeptVerdicts.failed());
    }
}
