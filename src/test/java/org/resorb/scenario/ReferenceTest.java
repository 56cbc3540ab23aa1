package org.resorb.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The one home of defaults says of each where it comes from. */
class ReferenceTest {
    private static final Pattern TARGET = Pattern.compile("(?m)^\\| (C[0-9]+) \\| ");

    @Test
    void everyDefaultSaysWhereItComesFrom() {
        assertThat(Catalogue.entries())
                .allSatisfy(entry -> assertThat(entry.parameters())
                        .isNotEmpty()
                        .allSatisfy(parameter -> assertThat(parameter.origin()).isNotNull()));
    }

    @Test
    void everyCalibratedNumberNamesATargetOfThePageOfSources() throws IOException {
        List<String> known = TARGET.matcher(Files.readString(Path.of("docs/sources.md")))
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(known).isNotEmpty().doesNotHaveDuplicates();
        for (Catalogue.Entry entry : Catalogue.entries()) {
            for (Catalogue.Parameter parameter : entry.parameters()) {
                if (parameter.origin().status() == Origin.Status.CALIBRATED) {
                    Matcher first = Pattern.compile("C[0-9]+")
                            .matcher(parameter.origin().note());
                    assertThat(first.find()).isTrue();
                    assertThat(known).contains(first.group());
                }
            }
        }
    }
}
