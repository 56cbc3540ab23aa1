package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.chart.figure.MadeUpSweep;
import org.resorb.patients.Cohorts;
import org.resorb.patients.HalfTime;
import org.resorb.patients.PatientTable;
import org.resorb.run.Build;
import org.resorb.scenario.Shipped;
import org.resorb.statistics.KaplanMeier;
import org.resorb.table.DataTable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PlotCommandTest {
    @TempDir
    Path folder;

    private Path sweep;

    @BeforeEach
    void makeSweep() {
        sweep = MadeUpSweep.write(folder.resolve("sweep"), (x, y) -> 80 * x + 15 * y - 50, 75);
    }

    private Said plot(String... options) {
        List<String> words = new ArrayList<>(List.of("plot", sweep.toString(), "--out", out().toString()));
        words.addAll(List.of(options));
        return Said.by(words.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    @Test
    void theListTellsColumnsAndGivesCommandsThatWork() {
        Said list = Said.by("plot", sweep.toString(), "--list");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out())
                .contains(
                        "sweep of 25 rows and 3 replicates", "half_time_d", "time of an event", "reached, ", " later");
        List<String> commands = list.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("resorb plot "))
                .toList();
        assertThat(commands).hasSize(8);
        for (String command : commands) {
            String[] words = (command + " --format svg --out " + out()).split(" ");
            Said said = Said.by(Stream.of(words).skip(1).toArray(String[]::new));
            assertThat(said.code()).as("%s: %s", command, said.err()).isZero();
        }
    }

    @Test
    void aTableIsNotReplacedByItsOwnFigure() {
        plot();
        Said said = Said.by("plot", out().resolve("heat_map.csv").toString(), "--out", out().toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("the result to draw; give another --out");
        assertThat(out().resolve("heat_map.csv")).exists();
    }

    @Test
    void withoutAKindTheResultDecidesAndTheFolderIsWhole() throws IOException {
        Said said = plot();
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(out().resolve("heat_map.png")).isNotEmptyFile();
        assertThat(out().resolve("heat_map.svg")).isNotEmptyFile();
        assertThat(out().resolve("heat_map.csv")).isNotEmptyFile();
        assertThat(said.out()).contains("Median of 3 runs a tile; hatched: later than the end");
        assertThat(Said.by("verify", out().toString()).code()).isZero();
    }

    @Test
    void theSameCommandGivesTheSameBytesInAllFormats() throws IOException {
        assertThat(plot("--format", "png,svg,pdf", "--preset", "one_column").code())
                .isZero();
        List<byte[]> first = bytes();
        assertThat(plot("--format", "png,svg,pdf", "--preset", "one_column").code())
                .isZero();
        List<byte[]> again = bytes();
        for (int i = 0; i < first.size(); i++) {
            assertThat(again.get(i)).isEqualTo(first.get(i));
        }
    }

    private List<byte[]> bytes() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (String ending : List.of("png", "svg", "pdf", "csv")) {
            all.add(Files.readAllBytes(out().resolve("heat_map." + ending)));
        }
        return all;
    }

    @Test
    void eachFormatSaysWhatItShowsInWhichUnitsAndWhereItComesFrom() throws Exception {
        Said said = plot("--format", "png,svg,pdf", "--caption", "Made up.", "--value", "half_time_d");
        assertThat(said.code()).as(said.err()).isZero();
        String png = metadataOfPng(out().resolve("figure.png"));
        String svg = Files.readString(out().resolve("figure.svg"));
        String pdf = metadataOfPdf(out().resolve("figure.pdf"));
        for (String one : List.of(png, svg, pdf)) {
            assertThat(one)
                    .contains(
                            "Half time over patient: TIMP and patient: immune response",
                            "half_time_d in d (",
                            "Made up.",
                            "sweep of 25 rows and 3 replicates made_up",
                            "made by Resorb " + Build.current().version(),
                            "resorb plot");
        }
    }

    private static String metadataOfPng(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            NodeList nodes = ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_1.0"))
                    .getElementsByTagName("TextEntry");
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < nodes.getLength(); i++) {
                text.append(nodes.item(i).getAttributes().getNamedItem("value").getNodeValue())
                        .append('\n');
            }
            return text.toString();
        }
    }

    private static String metadataOfPdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            StringBuilder text = new StringBuilder();
            for (String key : document.getDocumentInformation().getMetadataKeys()) {
                text.append(document.getDocumentInformation().getCustomMetadataValue(key))
                        .append('\n');
            }
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            return text.toString();
        }
    }

    @Test
    void aPdfIsOnePageOfTheWidthOfAColumnWithRealTextInAnEmbeddedFace() throws IOException {
        Said said = plot("--format", "pdf", "--preset", "one_column", "--kind", "survival");
        assertThat(said.code()).as(said.err()).isZero();
        try (PDDocument document = Loader.loadPDF(out().resolve("survival.pdf").toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            double width = document.getPage(0).getMediaBox().getWidth() * 25.4 / 72;
            assertThat(width).isEqualTo(85, within(0.01));
            assertThat(new PDFTextStripper().getText(document)).contains("Time since herniation (months)");
            assertThat(new PDFRenderer(document).renderImage(0).getWidth()).isBetween(240, 242);
            assertThat(faces(document)).isNotEmpty().allSatisfy(face -> {
                assertThat(face.isEmbedded()).isTrue();
                assertThat(face.getName()).endsWith("+LiberationSans");
            });
        }
    }

    private static List<PDFont> faces(PDDocument document) throws IOException {
        List<PDFont> faces = new ArrayList<>();
        PDResources page = document.getPage(0).getResources();
        for (COSName name : page.getXObjectNames()) {
            PDResources drawing = ((PDFormXObject) page.getXObject(name)).getResources();
            for (COSName face : drawing.getFontNames()) {
                faces.add(drawing.getFont(face));
            }
        }
        return faces;
    }

    @Test
    void onAPageOfAJournalStandNeitherTitleNorCaption() throws IOException {
        assertThat(plot("--title", "All of it", "--preset", "two_columns", "--format", "svg")
                        .code())
                .isZero();
        assertThat(Files.readString(out().resolve("figure.svg")))
                .contains(">All of it</title")
                .doesNotContain(">All of it</text");
        assertThat(plot("--title", "All of it", "--format", "svg").code()).isZero();
        assertThat(Files.readString(out().resolve("figure.svg"))).contains(">All of it</text");
    }

    @Test
    void aGreyPictureHasNoColours() throws IOException {
        assertThat(plot("--palette", "grey", "--format", "png", "--dpi", "72").code())
                .isZero();
        var image = ImageIO.read(out().resolve("heat_map.png").toFile());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                assertThat(rgb >> 16 & 0xFF).isEqualTo(rgb & 0xFF).isEqualTo(rgb >> 8 & 0xFF);
            }
        }
    }

    @Test
    void aFileOfFiguresDrawsAllOfThem() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                name: mine
                preset: one_and_a_half
                format: [svg]
                figures:
                  map: {kind: heat_map, value: half_time_d, labels: {half_time_d: time to half}}
                  marked: {kind: heat_map, value: resorption=marked}
                  slow: {kind: violin, value: half_time_d, where: {patient_timp: 3}, group: patient_immune_response}
                """);
        Said said = plot("--figures", file.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readString(out().resolve("map.svg"))).contains(">Time to half (months)</text");
        assertThat(out().resolve("marked.svg")).isNotEmptyFile();
        assertThat(Files.readAllLines(out().resolve("slow.csv"))).hasSize(6);
        assertThat(Said.by("check", file.toString()).out()).contains("mine.yaml: valid, 3 figures");
    }

    /** Axes are as long as the difference of their ends, which is beyond the range of a double here. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e308 | -1e308 | --kind line --x dose --value volume | has a number too large to be drawn: 1e308",
                "1e308 | 1 | --kind heat_map --x dose --y part --value volume | has a number too large to be drawn: 1e308",
                "-1e308 | 1 | --kind surface --x dose --y part --value volume | has a number too large to be drawn: -1e308",
                "1e308 | 1 | --kind forest --value volume --group dose | has a number too large to be drawn: 1e308",
                "1e200 | 1 | --kind violin --value volume --group dose | has a number too large to be drawn: 1e200",
                "1e308 | 1 | --kind scatter_matrix --columns dose,volume | has a number too large to be drawn: 1e308",
                "1e-320 | 0 | --kind line --x dose --value volume | has only numbers too small to be drawn, up to ",
            })
    void numbersThatNoAxisCanHoldAreRefusedByTheirColumn(String first, String second, String options, String words)
            throws IOException {
        String rows = "dose,part,volume\n1,1," + first + "\n2,1," + second + "\n1,2,1\n2,2,0\n";
        String file = Files.writeString(
                        folder.resolve("mine.csv"), first.contains("-320") ? rows.replace(",1\n", ",0\n") : rows)
                .toString();
        List<String> command = new ArrayList<>(List.of("plot", file, "--out", out().toString()));
        command.addAll(List.of(options.split(" ")));
        Said said = Said.by(command.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isEqualTo(Mistakes.WRONG);
        assertThat(said.err())
                .startsWith(file + ": volume: " + words)
                .contains("; expected a size between 1e-100 and 1e100");
        assertThat(out()).doesNotExist();
    }

    @Test
    void theLargestNumbersThatAreDrawnGiveNumbersInEveryKindOfFigure() throws IOException {
        String file = Files.writeString(
                        folder.resolve("mine.csv"),
                        "dose,part,group,volume\n1e100,1,a,1e100\n2,1,a,-1e100\n1e100,2,b,1\n2,2,b,1e-300\n3,2,b,2\n")
                .toString();
        for (String options : List.of(
                "--kind line --x dose --value volume",
                "--kind heat_map --x dose --y part --value volume",
                "--kind surface --x dose --y part --value volume",
                "--kind forest --value volume --group group",
                "--kind violin --value volume --group group",
                "--kind scatter_matrix --columns dose,volume,part")) {
            List<String> command = new ArrayList<>(List.of("plot", file, "--format", "svg", "--out", out().toString()));
            command.addAll(List.of(options.split(" ")));
            Said said = Said.by(command.toArray(String[]::new));
            assertThat(said.code()).as(options + said.err()).isZero();
            try (Stream<Path> files = Files.list(out())) {
                for (Path picture :
                        files.filter(one -> one.toString().endsWith(".svg")).toList()) {
                    // Pictures within the picture are letters, which may be these by chance.
                    assertThat(Files.readString(picture))
                            .as(options)
                            .doesNotContainPattern("[ \",(>]-?(NaN|Infinity|\u221e)");
                    Files.delete(picture);
                }
            }
            deleted(out());
        }
    }

    private static void deleted(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--kind scatter_matrix --columns patient_timp,patient_timp | --columns: is patient_timp a second time; expected each once",
                "--value half_time | --value: is no column of ... runs.csv: half_time; expected one of ... did you mean half_time_d?",
                "--kind heatmap | --kind: is unknown: heatmap; expected one of heat_map, ... did you mean heat_map?",
                "--kind violin --x patient_timp | --x: says nothing in a figure of kind violin; expected one of kind",
                "--kind line --value resorption --x patient_timp | --value: holds words: resorption; expected a column of"
                        + " numbers, or resorption=WORD with one of",
                "--value resorption=complet | --value: has no complet in column resorption",
                "--kind survival --value patient_timp | --value: is no time of an event: patient_timp",
                "--kind heat_map --x half_time_d | --x: has ... different cells: half_time_d; expected 2 to 40 of them",
                "--kind violin --where patient_timp=7 | --where: is no cell of column patient_timp: 7; expected one of 1, 2",
                "--kind scatter_matrix --columns patient_timp | --columns: are 1; expected 2 to 8 columns of numbers",
                "--kind heat_map --x patient_timp --y patient_timp --value half_time_d | --y: is that of x too: patient_timp",
                "--label nonsense=hi | labels: labels a column that is not there: nonsense",
                "--table run | --table: is no table of ... run; expected one of runs, curves; did you mean runs?",
                "--width 3 | --width: has no unit: 3; expected a number with a unit from 40 mm to 400 mm",
                "--width 3mm | --width: is out of range: 3mm",
                "--preset column | --preset: is unknown: column; expected one of screen, one_column",
                "--format jpg | --format: is unknown: jpg; expected one of png, svg, pdf",
                "--band 2 | --band: is out of range: 2",
                "--figures nothing | nothing: does not exist; expected a file or the name of a shipped file of figures",
                "--figures recruitment_mmp7 --kind line | described by a file or by options, not by both",
            })
    void whatDoesNotGoTogetherIsToldAndNothingIsWritten(String options, String words) {
        Said said = plot(options.split(" "));
        assertThat(said.code()).as(said.err()).isEqualTo(Mistakes.WRONG);
        assertThat(said.err()).containsSubsequence(words.split(" \\.\\.\\. "));
        assertThat(said.err()).doesNotContain("Exception");
        assertThat(out()).doesNotExist();
    }

    @Test
    void whatIsNoResultOrHasNoRunsIsTold() throws IOException {
        Said nothing = Said.by("plot", folder.resolve("nothing").toString());
        assertThat(nothing.code()).isEqualTo(Mistakes.WRONG);
        assertThat(nothing.err()).contains("nothing does not exist; expected a folder of results, or a table");
        Said empty =
                Said.by("plot", Files.createDirectory(folder.resolve("empty")).toString());
        assertThat(empty.code()).isEqualTo(Mistakes.WRONG);
        assertThat(empty.err()).contains("holds no table that could be drawn");
        MadeUpSweep.write(sweep, (x, y) -> x, 0);
        Said none = plot("--kind", "violin");
        assertThat(none.code()).isEqualTo(Mistakes.WRONG);
        assertThat(none.err()).contains("runs.csv: has no rows, so there is nothing to draw");
        assertThat(plot().code()).isEqualTo(Mistakes.WRONG);
    }

    @Test
    void theShippedStudyAndItsFiguresGoTogether() throws IOException {
        String small = Shipped.study("recruitment_mmp7")
                .replace("levels: 12", "levels: 2")
                .replace("replicates: 20", "replicates: 2")
                .replace(
                        "base: sequestration\n",
                        "base: sequestration\nscenario: {duration: 4 d, resolution: {voxel: 0.8 mm, step: 24 h}}\n");
        Path study = Files.writeString(folder.resolve("small.yaml"), small);
        Path done = folder.resolve("done");
        Said swept = Said.by("sweep", study.toString(), "--out", done.toString());
        assertThat(swept.code()).as(swept.err()).isZero();
        assertThat(swept.out()).contains("Figure: " + done.resolve("figure.png"));
        assertThat(done.resolve("figure.svg")).isNotEmptyFile();
        assertThat(Said.by("verify", done.toString()).code()).isZero();
        Said said = Said.by("plot", done.toString(), "--figures", "recruitment_mmp7", "--out", out().toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Median of 2 runs a tile; hatched", "(4 tiles)");
        assertThat(Files.readAllLines(out().resolve("half_time.csv")))
                .hasSize(5)
                .anyMatch(line -> line.startsWith(",4000,0.75,2,2,Inf,Inf,Inf"));
        assertThat(Files.readString(out().resolve("half_time.svg"))).contains(">MMP-7 of a macrophage (fg/h)</text");
    }

    @Test
    void aRunIsDrawnWithItsReplicatesAndItsDays() {
        Path run = folder.resolve("run");
        Said ran = Said.by(words("run sequestration --until 4~d --set resolution.voxel=0.8~mm --replicates 3"
                + " --profile minimal --out " + run));
        assertThat(ran.code()).as(ran.err()).isZero();
        Said list = Said.by("plot", run.toString(), "--list");
        assertThat(list.out())
                .contains(
                        "run of 3 replicates (sequestration)",
                        "Table replicates:",
                        "Table timeseries",
                        "--kind spaghetti");
        Said said =
                Said.by("plot", run.toString(), "--value", "pain_vas", "--format", "svg", "--out", out().toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(out().resolve("figure.svg")).isNotEmptyFile();
    }

    private static String[] words(String line) {
        return Stream.of(line.split(" ")).map(word -> word.replace('~', ' ')).toArray(String[]::new);
    }

    @Test
    void aCohortIsDrawnWithTheWeeklyCoursesOfItsGroups() throws IOException {
        Path cohort = folder.resolve("cohort");
        Said ran = Said.by(
                "cohort",
                Cohorts.file(folder, Cohorts.SMALL).toString(),
                "--patients",
                "3",
                "--out",
                cohort.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        Said list = Said.by("plot", cohort.toString(), "--list");
        assertThat(list.out()).contains("cohort of 9 patients (cohort)", "Table patients:", "Table courses");
        List<String> drawn =
                list.out().lines().filter(line -> line.contains("resorb plot ")).toList();
        assertThat(drawn)
                .hasSizeGreaterThan(4)
                .anyMatch(line -> line.contains("--kind spaghetti --value mri_volume_fraction"));
        for (String kind : List.of("spaghetti", "line")) {
            Path to = folder.resolve(kind);
            Said said = Said.by(words("plot " + cohort + " --kind " + kind
                    + " --value mri_volume_fraction --group group --format svg --out " + to));
            assertThat(said.code()).as(said.err()).isZero();
            String svg = Files.readString(to.resolve(kind + ".svg"));
            assertThat(svg).contains(">bulge<", ">sequestration<", ">treated<");
        }
        // A curve a patient and day; a day a group.
        assertThat(Files.readAllLines(folder.resolve("spaghetti/spaghetti.csv")))
                .hasSize(1 + 9 * 6);
        assertThat(Files.readAllLines(folder.resolve("line/line.csv"))).hasSize(1 + 3 * 6);
    }

    @Test
    void aTableOfPatientsIsFollowedToOperationsAndLastVisits() throws IOException {
        String patients = "results/0007-do-virtual-patients-agree/patients.csv";
        Said said = Said.by("plot", patients, "--kind", "survival", "--format", "svg", "--out", out().toString());
        assertThat(said.code()).as(said.err()).isZero();
        PatientTable table = PatientTable.of(DataTable.read(Path.of(patients)));
        int events = HalfTime.of(table).steps().stream()
                .mapToInt(KaplanMeier.Step::events)
                .sum();
        assertThat(said.out())
                .contains("n = " + table.size() + ", of which " + (table.size() - events) + " are censored");
    }

    @Test
    void anyTableCanBeDrawn() throws IOException {
        Path table = Files.writeString(folder.resolve("mine.csv"), "arm,estimate,lower,upper\na,1,0.5,2\nb,2,1,\n");
        Said said = Said.by("plot", table.toString(), "--kind", "forest", "--out", out().toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readString(out().resolve("forest.svg"))).contains(">1 (0.5 to 2)</text");
    }

    @Test
    void groupsOfLongNumbersAreToldApart() throws IOException {
        String rows = "person,v\n1784194623,1\n1784194621,2\n1784194623,3\n1784194621,4\n";
        Path table = Files.writeString(folder.resolve("mine.csv"), rows);
        Said said = Said.by(
                "plot",
                table.toString(),
                "--kind",
                "forest",
                "--value",
                "v",
                "--group",
                "person",
                "--out",
                out().toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readString(out().resolve("forest.csv"))).contains("person 1784194621", "person 1784194623");
    }

    @Test
    void numbersWithADecimalCommaAreNoWords() throws IOException {
        Path table = Files.writeString(folder.resolve("mine.csv"), "arm;effect\na;0,5\na;1,25\nb;0,75\nb;2\n");
        Said said = Said.by(
                "plot",
                table.toString(),
                "--kind",
                "violin",
                "--value",
                "effect",
                "--group",
                "arm",
                "--out",
                out().toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains(table + ":2: effect: has a decimal comma: 0,5")
                .contains("0.5");
        assertThat(out()).doesNotExist();
    }

    @Test
    void aCellThatIsNoNumberAmongNumbersIsToldWithItsTable() throws IOException {
        Path table = Files.writeString(folder.resolve("mine.csv"), "arm,effect\na,0.5\nb,1." + "x".repeat(500) + "\n");
        Said said =
                Said.by("plot", table.toString(), "--kind", "violin", "--value", "effect", "--out", out().toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("--value: holds words: effect; expected a column of numbers")
                .contains("(in " + table + ")")
                .doesNotContain("x".repeat(50));
    }
}
