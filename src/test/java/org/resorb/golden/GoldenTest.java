package org.resorb.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.laws.Coarse;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;
import org.resorb.quantity.NineDigits;

/**
 * Coarse runs held byte for byte against files. When results change on purpose, {@code mvn test -Dtest=GoldenTest
 * -Dgolden.renew=true} writes the files anew; look at the difference and say in CHANGELOG.md, under <i>Results
 * changed</i>, why and by how much.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final int DAYS = 180;
    private static final int EVERY = 30;

    @ParameterizedTest
    @ValueSource(strings = {"bulge", "protrusion", "extrusion", "sequestration", "anti_tnf", "l5s1_case"})
    void resultsAreThoseOfTheLastVersion(String name) throws IOException {
        String text = text(Coarse.run(name, DAYS));
        Path file = FOLDER.resolve(name + ".csv");
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file))
                .as("%s; to write it: mvn test -Dtest=GoldenTest -Dgolden.renew=true", file)
                .isTrue();
        assertThat(text)
                .as("results changed; if on purpose, say so in CHANGELOG.md and renew: "
                        + "mvn test -Dtest=GoldenTest -Dgolden.renew=true")
                .isEqualTo(Files.readString(file));
    }

    private static String text(Course course) {
        StringBuilder text =
                new StringBuilder(course.columns().stream().map(Variable::name).collect(Collectors.joining(",")));
        for (int row = 0; row < course.size(); row += EVERY) {
            int day = row;
            text.append('\n')
                    .append(IntStream.range(0, course.columns().size())
                            .mapToObj(column -> NineDigits.text(course.at(day, column)))
                            .collect(Collectors.joining(",")));
        }
        return text.append('\n').toString();
    }
}
