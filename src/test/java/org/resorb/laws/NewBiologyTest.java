package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fibroblast, a growth factor and a mechanism that the model does not have are found everywhere, though no file of the
 * model knows them. Each test is a process of its own, because declarations belong to a process.
 */
class NewBiologyTest {
    private static final String SUBSTANCE = """
              tgfb1:
                diffusivity: 0.1 mm2/h         # assumed: made up
                hindrance: 0.65                # assumed: made up
                clearance: 0.3 /h              # assumed: made up

            """;
    private static final String MECHANISM = """
              fibrosis:
                tgfb1_secretion: 1 fg/h        # assumed: made up
                entry: 2000 /mm3/d             # assumed: made up
                tgfb1_half: 0.1 ng/mL          # assumed: made up
                motility: 5000 um2/h           # assumed: made up
                deposition: 1e-6 mm3/d         # assumed: made up
                life: 10 d                     # assumed: made up
            """;
    private static final String SCENARIO = """
            name: scar
            extends: sequestration
            duration: 1 mo
            resolution: {voxel: 0.4 mm}
            """;

    @TempDir
    private Path folder;

    /** The reference with the new numbers, found before that of the model. */
    @BeforeEach
    void declareTheirNumbers() throws IOException {
        String reference = Files.readString(Path.of("scenarios/reference.yaml"));
        String head = "\nmechanisms:\n";
        Path own = Files.createDirectories(folder.resolve("first/scenarios"));
        Files.writeString(
                own.resolve("reference.yaml"),
                reference.replace(head, "\n" + SUBSTANCE.strip().indent(2).stripTrailing() + "\n" + head + MECHANISM));
    }

    private String resorb(String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Djava.awt.headless=true", "-cp"));
        command.add(folder.resolve("first") + File.pathSeparator + classPath());
        command.add(NewBiology.class.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private static String classPath() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (loader instanceof URLClassLoader urls) {
            return Arrays.stream(urls.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    @Test
    void explainPrintsItsEquationsAndSymbols() throws Exception {
        assertThat(resorb("explain", "fibrosis"))
                .contains("entry_rate = entry * V * TGFB1 / (tgfb1_half + TGFB1)")
                .containsPattern("F +/mm3 +Cells per volume: Fibroblasts")
                .containsPattern("TGFB1 +ng/mL +Concentration of TGF-beta 1")
                .containsPattern("deposition +1e-6 mm3/d");
        assertThat(resorb("explain", "substances")).contains("tgfb1.diffusivity");
    }

    @Test
    void aRunHasItsColumnsItsCellsInHistologyAndItsShareOfTheVolume() throws Exception {
        Path file = Files.writeString(folder.resolve("scar.yaml"), SCENARIO);
        Path out = folder.resolve("out");
        resorb("run", file.toString(), "--quiet", "--profile", "full", "--out", out.toString());
        List<String> rows = Files.readAllLines(out.resolve("timeseries.csv"));
        List<String> head = List.of(rows.get(0).split(","));
        String[] last = rows.get(rows.size() - 1).split(",");
        for (String column : List.of("fibroblasts", "tgfb1_ng_per_ml", "change_by_fibrosis_mm3")) {
            assertThat(head).contains(column);
            assertThat(Double.parseDouble(last[head.indexOf(column)]))
                    .as(column)
                    .isPositive();
        }
        double booked = 0;
        for (int i = 0; i < last.length; i++) {
            booked += head.get(i).startsWith("change_by_") ? Double.parseDouble(last[i]) : 0;
        }
        double first = Double.parseDouble(rows.get(1).split(",")[2]);
        assertThat(Double.parseDouble(last[2]) - first).isCloseTo(booked, within(1e-4));
        assertThat(Files.readString(out.resolve("columns.csv"))).contains("Fibroblasts around and in the fragment");
        assertThat(Files.readString(out.resolve("panels.svg"))).contains("fibroblast");
        // Sections are taken at 0 and 1 month; at first there are none.
        assertThat(Files.readAllLines(out.resolve("cells.csv"))).anyMatch(line -> line.endsWith(",fibroblast"));
    }

    @Test
    void itsProductCanBeKnockedOutAndThePageFindsIt() throws Exception {
        Path file =
                Files.writeString(folder.resolve("scar.yaml"), SCENARIO + "knock_outs: [tgfb1@fibroblasts, tgfb1]\n");
        assertThat(resorb("check", file.toString())).contains("valid");
        assertThat(resorb("page")).contains("\"words\": \"fibroblast\"", "\"words\": \"TGF-beta 1\"");
    }
}
