package org.resorb.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;

/**
 * The pictures of {@code docs/plotting.md} are drawn from tables that are kept. {@code mvn -Prenew -Dtest=PlottingPageTest} draws
 * them anew; {@code -Dmade} then notes their content, see {@code docs/fingerprints.md}.
 */
class PlottingPageTest {
    private static final Path PLACE = Path.of("docs/plotting");

    @ParameterizedTest
    @CsvSource({
        "docs/plotting/map.csv, map",
        "results/0007-do-virtual-patients-agree/patients.csv, patients",
    })
    void everyPictureIsDrawnFromAKeptTable(Path table, String name, @TempDir Path folder)
            throws IOException, InvalidFileException {
        FigureFile file = FigureFile.read(PLACE.resolve(name + "_figures.yaml").toString());
        FigureSet set = FigureSet.of(ResultTables.open(table), file.figures(), file.style(), "resorb plot " + table);
        set.write(folder);
        assertThat(pictures(PLACE, name)).isEqualTo(pictures(folder, name));
        for (String picture : pictures(folder, name)) {
            if (Boolean.getBoolean("renew")) {
                Files.copy(folder.resolve(picture), PLACE.resolve(picture), StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(Path.of("docs/plotting.md")).content().contains("plotting/" + picture);
        }
    }

    private static List<String> pictures(Path folder, String name) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(name + "_") && file.endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }
}
