package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of {@code results/0005} to {@code 0008} can be drawn from the tables beside them. {@code mvn -Prenew
 * -Dtest=KeptPicturesTest} draws them anew, with {@code -Dpictures=PATHS} those that begin like one of these; {@code -Dmade} then notes their
 * content, see {@code docs/fingerprints.md}.
 */
class KeptPicturesTest {
    private static boolean isWanted(Path picture) {
        String name = picture.toString().replace('\\', '/');
        return Arrays.stream(System.getProperty("pictures", "results").split(","))
                .anyMatch(name::startsWith);
    }

    @Test
    void everyPictureOfSensitivitiesAndPatientsIsDrawnFromTheTableBesideIt(@TempDir Path folder) throws Exception {
        Map<Path, Path> drawn = KeptPictures.draw(folder);
        for (Map.Entry<Path, Path> one : drawn.entrySet()) {
            Path kept = Path.of(one.getKey() + ".png");
            Path now = Path.of(one.getValue() + ".png");
            if (Boolean.getBoolean("renew") && isWanted(kept)) {
                Files.copy(now, kept, StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(kept).isNotEmptyFile();
            assertThat(now).isNotEmptyFile();
        }
        for (Path results :
                new Path[] {KeptPictures.SENSITIVITY, KeptPictures.PATIENTS, KeptPictures.SPEED, KeptPictures.DIMENSIONS
                }) {
            try (var files = Files.list(results)) {
                assertThat(files.filter(file -> file.toString().endsWith(".png")))
                        .allSatisfy(file -> assertThat(drawn)
                                .containsKey(Path.of(file.toString().replace(".png", ""))));
            }
        }
    }
}
