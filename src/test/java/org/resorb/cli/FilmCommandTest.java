package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.run.Build;

/** Films of a flat and of a whole fragment; the one of a video is skipped where there is no ffmpeg. */
class FilmCommandTest {
    @TempDir
    static Path made;

    @TempDir
    Path folder;

    @BeforeAll
    static void run() {
        run("flat", "--replicates", "2");
        run(
                "whole",
                "--set",
                "resolution.dimensions=3",
                "--set",
                "resolution.macrophages_per_agent=200",
                "--set",
                "resolution.disc_cells_per_agent=200");
    }

    private static void run(String name, String... more) {
        List<String> all = new ArrayList<>(List.of("run", "sequestration", "--profile", "minimal"));
        all.addAll(List.of("--set", "resolution.voxel=0.8 mm", "--set", "resolution.step=24 h", "--until", "40 d"));
        all.addAll(List.of("--out", made.resolve(name).toString()));
        all.addAll(List.of(more));
        Said said = Said.by(all.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
    }

    private Said film(String name, String... more) {
        List<String> all = new ArrayList<>(List.of("film", made.resolve(name).toString()));
        all.addAll(List.of("--out", folder.resolve("film").toString()));
        all.addAll(List.of(more));
        if (!all.contains("--frames")) {
            all.addAll(List.of("--frames", "6"));
        }
        return Said.by(all.toArray(String[]::new));
    }

    private static List<BufferedImage> frames(Path gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<BufferedImage> frames = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                frames.add(reader.read(i));
            }
        }
        return frames;
    }

    private static int differing(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int i = 0; i < one.getWidth() * one.getHeight(); i++) {
            int x = i % one.getWidth();
            int y = i / one.getWidth();
            count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({"flat", "whole"})
    void aGifHasAsManyPicturesAsWereAskedForAndTheyMove(String name) throws IOException {
        Said said = film(name);
        assertThat(said.code()).as(said.err()).isZero();
        List<BufferedImage> frames = frames(folder.resolve("film/film.gif"));
        assertThat(frames).hasSize(6);
        for (int i = 1; i < frames.size(); i++) {
            assertThat(frames.get(i).getWidth()).isEqualTo(frames.get(0).getWidth());
            assertThat(frames.get(i).getHeight()).isEqualTo(frames.get(0).getHeight());
            assertThat(differing(frames.get(i), frames.get(i - 1))).isGreaterThan(500);
            assertThat(frames.get(i).getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
        }
        assertThat(Said.by("verify", folder.resolve("film").toString()).code()).isZero();
    }

    @Test
    void theSameFilmHasTheSameBytes() throws IOException {
        assertThat(film("flat", "--replicate", "2").code()).isZero();
        byte[] first = Files.readAllBytes(folder.resolve("film/film.gif"));
        assertThat(film("flat", "--replicate", "2").code()).isZero();
        assertThat(folder.resolve("film/film.gif")).hasBinaryContent(first);
    }

    @Test
    void ffmpegMakesVideos() throws IOException {
        assumeTrue(VideoReel.isPossible(), "needs ffmpeg");
        Said said = film("flat", "--format", "mp4,webm");
        assertThat(said.code()).as(said.err()).isZero();
        byte[] mp4 = Files.readAllBytes(folder.resolve("film/film.mp4"));
        assertThat(new String(mp4, 4, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("ftyp");
        assertThat(folder.resolve("film/film.webm")).isNotEmptyFile();
        assertThat(folder.resolve("film/film.gif")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --frames 1       | --frames must be from 2 to 2000, not 1
            --frames many    | 'many' is not an int
            --replicate 9    | has replicates 1 to 2
            --format avi     | avi
            """)
    void wrongOptionsAreToldBeforeAnythingRuns(String options, String told) {
        Said said = film("flat", options.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(told);
        assertThat(folder.resolve("film")).doesNotExist();
    }

    @Test
    void whatIsNoResultIsRefused() throws IOException {
        Said said = Said.by("film", folder.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("is not a result folder of resorb run");
        assertThat(Said.by("film", folder.resolve("nowhere").toString()).code()).isEqualTo(2);
    }

    @Test
    void aResultOfAnotherModelIsRefused() throws IOException {
        Path other = copy("flat");
        replace(other.resolve("run.json"), Build.current().model(), "0123456789ab");
        refused(other, "by a Resorb with model 0123456789ab");
    }

    @Test
    void aResultThatIsNotWhatTheRunGivesIsRefusedAtTheEnd() throws IOException {
        Path other = copy("flat");
        replace(other.resolve("timeseries.csv"), "\n1,3,", "\n1,3.5,");
        replace(other.resolve("timeseries.csv"), "\n2,3,", "\n2,3.5,");
        refused(other, "timeseries.csv:5 is not what replicate 1 comes to");
    }

    private void refused(Path result, String told) {
        Path place = folder.resolve("film");
        Said said = Said.by("film", result.toString(), "--frames", "3", "--out", place.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(told).doesNotContain("Exception");
        assertThat(place).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenAndTheResultItselfStayAsTheyAre() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        String result = made.resolve("flat").toString();
        Said said = Said.by(
                "film", result, "--frames", "3", "--out", file.resolve("film").toString());
        assertThat(said.code()).isNotZero();
        assertThat(said.err()).contains(file.toString()).doesNotContain("Exception");
        assertThat(file).hasContent("mine");
        assertThat(Said.by("film", result, "--frames", "3", "--out", result).err())
                .contains("holds a run, not a film");
    }

    private Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(made.resolve(name))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(from);
        Files.writeString(file, before.replace(from, to));
    }
}
