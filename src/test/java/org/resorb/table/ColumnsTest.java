package org.resorb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsTest {
    private record Interval(double lower, double upper) {}

    private record Visit(String patient, int number, double volume, Interval interval) {}

    private static final Columns<Interval> INTERVAL = Columns.of(Interval.class)
            .number("lower_mm3", "mm3", "Lower end", Interval::lower)
            .number("upper_mm3", "mm3", "Upper end", Interval::upper);
    private static final Columns<Visit> VISITS = Columns.of(Visit.class)
            .text("patient", "Pseudonym", Visit::patient)
            .whole("visit", "Number of the visit, from 1", Visit::number)
            .number("volume_mm3", "mm3", "Volume, \"as read\"", Visit::volume)
            .with(INTERVAL, Visit::interval);

    @TempDir
    Path folder;

    @Test
    void aTableIsItsNamesAndALineARow() {
        Visit visit = new Visit("A", 2, 812.5, new Interval(700, 1e-9));

        assertThat(VISITS.csv(List.of(visit)))
                .isEqualTo("patient,visit,volume_mm3,lower_mm3,upper_mm3\nA,2,812.5,700,1e-9\n");
    }

    @Test
    void whatIsNotKnownIsAnEmptyCell() {
        assertThat(VISITS.line(new Visit(null, 1, Double.NaN, null))).isEqualTo(",1,,,");
        assertThat(VISITS.line(new Visit("", 1, Double.POSITIVE_INFINITY, null)))
                .isEqualTo(",1,,,");
    }

    @Test
    void onlyTextThatNeedsThemStandsInQuotationMarks() {
        Columns<String> words =
                Columns.of(String.class).text("a", "", one -> one).text("b", "", one -> one);

        assertThat(words.line("plain 'text'")).isEqualTo("plain 'text',plain 'text'");
        assertThat(words.line("a, b")).isEqualTo("\"a, b\",\"a, b\"");
        assertThat(words.line("5\" and\nmore")).isEqualTo("\"5\"\" and\nmore\",\"5\"\" and\nmore\"");
        assertThat(words.line("# no comment")).isEqualTo("\"# no comment\",# no comment");
    }

    @Test
    void aColumnMayAlwaysBeQuoted() {
        Columns<String> one = Columns.of(String.class)
                .with(Column.<String>text("a", "", word -> word).quoted());

        assertThat(one.line("plain")).isEqualTo("\"plain\"");
    }

    @Test
    void aLineOfOneEmptyCellIsNoEmptyLine() {
        assertThat(Columns.of(String.class).text("a", "", word -> word).line(""))
                .isEqualTo("\"\"");
    }

    @Test
    void numbersThatAreNoneStandAsTheColumnSays() {
        Columns<Double> four = Columns.of(Double.class)
                .number("finite", "1", "", x -> x)
                .number("known", "1", "", x -> x, NumberText::known)
                .number("any", "1", "", x -> x, NumberText::any)
                .number("exact", "1", "", x -> x, NumberText::exact);

        assertThat(four.line(1.0 / 3)).isEqualTo("0.333333333,0.333333333,0.333333333,0.3333333333333333");
        assertThat(four.line(Double.NaN)).isEqualTo(",,NaN,NaN");
        assertThat(four.line(Double.NEGATIVE_INFINITY)).isEqualTo(",-Inf,-Inf,-Infinity");
    }

    @Test
    void cellsWrittenBeforeStandWhereTheirColumnsDo() {
        Columns<String> table = Columns.of(String.class)
                .text("key", "", line -> "k")
                .written(INTERVAL, line -> line)
                .text("end", "", line -> "e");

        assertThat(table.names()).containsExactly("key", "lower_mm3", "upper_mm3", "end");
        assertThat(table.line(INTERVAL.line(new Interval(1, 2)))).isEqualTo("k,1,2,e");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertThatThrownBy(() -> VISITS.text("visit", "", Visit::patient))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two columns of the name visit");
    }

    @Test
    void theDictionarySaysWhatTheColumnsOfAllTablesMean() {
        Columns<Visit> other = Columns.of(Visit.class).text("patient", "Again", Visit::patient);

        assertThat(DataDictionary.COLUMNS.csv(DataDictionary.of(INTERVAL, VISITS, other)))
                .isEqualTo("""
                        column,unit,meaning
                        lower_mm3,mm3,"Lower end"
                        upper_mm3,mm3,"Upper end"
                        patient,1,"Pseudonym"
                        visit,1,"Number of the visit, from 1"
                        volume_mm3,mm3,"Volume, ""as read""\"
                        """);
    }

    @Test
    void aTableInMarkdownEscapesItsBars() {
        Columns<String> columns =
                Columns.of(String.class).text("", "", word -> word + "|").text("what is meant", "", word -> "-");

        assertThat(MarkdownTable.of(columns, List.of("a"))).isEqualTo("| | what is meant |\n|---|---|\n| a\\| | - |\n");
    }

    @Test
    void aTableOnATerminalHasWordsLeftAndNumbersRight() {
        List<Visit> visits = List.of(new Visit("Änne", 1, 812.5, null), new Visit("Bo", 12, 7, new Interval(6, 8)));

        assertThat(ConsoleTable.of(VISITS, visits))
                .containsExactly(
                        "patient  visit  volume_mm3  lower_mm3  upper_mm3",
                        "Änne         1       812.5",
                        "Bo          12           7          6          8");
    }

    @Test
    void aCompressedTableIsTheSameBytesAgain() throws IOException {
        Path a = folder.resolve("a.csv.gz");
        Path b = folder.resolve("b.csv.gz");
        List<Visit> visits = List.of(new Visit("A", 1, 2, null));
        VISITS.write(a, visits);
        VISITS.write(b, visits);

        assertThat(a).hasSameBinaryContentAs(b);
        assertThat(DataTable.read(a).texts("patient")).containsExactly("A");
    }

    @Test
    void aFullDiskStillClosesTheFile() {
        boolean[] closed = {false};
        OutputStream full = new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException("full");
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertThatThrownBy(() -> TableWriter.to(full, false, VISITS).close()).hasMessage("full");
        assertThat(closed[0]).isTrue();
    }

    @Test
    void rowsGoToAStreamAsTheyCome() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter<Visit> writer = TableWriter.to(bytes, false, VISITS)) {
            writer.write(new Visit("Zoë", 1, 2, null));
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("\nZoë,1,2,,\n");
        assertThat(Files.exists(folder)).isTrue();
    }
}
