package org.resorb.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.resorb.laws.Coarse;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;
import org.resorb.quantity.NineDigits;
import org.resorb.run.ModelFingerprint;
import org.resorb.scenario.ScenarioFile;

/**
 * Coarse runs kept byte for byte. Together with the numbers of the reference they are what the model computes, so its
 * fingerprint is taken from them.
 */
public final class GoldenRuns {
    private static final String IN_THREE_DIMENSIONS = "in_three_dimensions";

    /** Every shipped scenario that has something of its own, and one in three dimensions. */
    public static final List<String> NAMES = List.of(
            "anti_tnf",
            "bulge",
            "condoliase",
            "epidural_steroid",
            "extrusion",
            "l5s1_case",
            "no_macrophages",
            "no_mmp3",
            "no_vessels",
            "protrusion",
            "sequestration",
            IN_THREE_DIMENSIONS);

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final int DAYS = 180;
    private static final int DAYS_IN_THREE_DIMENSIONS = 60;
    private static final int EVERY = 30;

    private GoldenRuns() {}

    /** The file that keeps a run. */
    public static Path file(String name) {
        return FOLDER.resolve(name + ".csv");
    }

    /** A run of the present model: the columns of a course, every 30 days. */
    public static String text(String name) {
        return name.equals(IN_THREE_DIMENSIONS)
                ? text(Coarse.run(
                        "sequestration",
                        DAYS_IN_THREE_DIMENSIONS,
                        "resolution.dimensions",
                        "3",
                        "resolution.voxel",
                        "0.8 mm"))
                : text(Coarse.run(name, DAYS));
    }

    /** Writes all of them anew. */
    public static void renew() throws IOException {
        Files.createDirectories(FOLDER);
        for (String name : NAMES) {
            Files.writeString(file(name), text(name));
        }
    }

    /** The fingerprint of the numbers as they are and of the runs as they are kept. */
    public static String fingerprint() throws Exception {
        Map<String, String> numbers =
                new TreeMap<>(ScenarioFile.read("reference", Map.of()).values());
        numbers.keySet().removeAll(List.of("name", "title"));
        return ModelFingerprint.of(
                numbers.values(), NAMES.stream().map(GoldenRuns::kept).toList());
    }

    /** A run as it is kept. */
    public static String kept(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
