package org.resorb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    private DataTable read(String text) {
        return DataTable.of("t.csv", text, this::hear);
    }

    private void hear(String file, int line, String column, String wrong, String expected, String nearest) {
        said.add(new DamagedTableException(file, line, column, wrong, expected, nearest).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time_d,volume_mm3,who\n1.5,900,A\n",
                "time_d;volume_mm3;who\n1.5;900;A\n",
                "time_d\tvolume_mm3\twho\r\n1.5\t900\tA",
                "\ufefftime_d,volume_mm3,who\r1.5,900,A\r",
                "sep=;\ntime_d;volume_mm3;who\n1.5;900;A\n",
                "\"sep=|\"\r\ntime_d|volume_mm3|who\r\n1.5|900|A\r\n",
                "\"time_d\",\"volume_mm3\",\"who\"\n\"1.5\",\"900\",\"A\"\n",
                "# a, b; c; d; e\n\n  \n who ,  time_d, \"volume_mm3\" \n # no, row\n A , 1.5 ,\t900 \n\n",
                ",who,time_d,volume_mm3\n0,A,1.5,900.0\n",
                "time_d;\"volume_mm3\";note, who;who\n1.5;900;\"a; b\nand, c\";A\n",
            })
    void columnsAreReadByNameHoweverTheFileIsWritten(String text) {
        TableRow row = read(text).rows().get(0);

        assertThat(row.number("time_d")).isEqualTo(1.5);
        assertThat(row.whole("volume_mm3")).isEqualTo(900);
        assertThat(row.text("who")).isEqualTo("A");
        assertThat(said).isEmpty();
    }

    @Test
    void aRowKnowsItsLineEvenBehindLineBreaksInQuotes() {
        DataTable table = read("# head\na,b\n\"x\ny\r\nz\",1\n2,3\n");

        assertThat(table.headLine()).isEqualTo(2);
        assertThat(table.rows().get(0).text("a")).isEqualTo("x\ny\r\nz");
        assertThat(table.rows().get(1).line()).isEqualTo(6);
    }

    @Test
    void floatsServeAsWholeNumbers() {
        TableRow row = read("a,b,c,d\n3.0,1e3,3.5,-0.0\n").rows().get(0);

        assertThat(row.whole("a")).isEqualTo(3);
        assertThat(row.whole("b", 1, 1000)).isEqualTo(1000);
        assertThat(row.whole("d")).isZero();
        row.whole("c");
        row.whole("c", 1, 9);
        row.whole("b", 1, 999);
        assertThat(said)
                .containsExactly(
                        "t.csv:2: c: is no whole number: 3.5; expected a whole number",
                        "t.csv:2: c: is no whole number: 3.5; expected a whole number, 1 to 9",
                        "t.csv:2: b: is out of range: 1e3; expected a whole number, 1 to 999");
    }

    @Test
    void numbersMayBeMissingWhereThatIsAskedFor() {
        TableRow row = read("a,b,c,d,e\n,NA,NaN,-Inf,-1.5e-3\n").rows().get(0);

        assertThat(row.numberOrNaN("a")).isNaN();
        assertThat(row.numberOrNaN("b")).isNaN();
        assertThat(row.numberOrNaN("c")).isNaN();
        assertThat(row.extendedNumber("d")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(row.number("e", -1, 1)).isEqualTo(-0.0015);
        assertThat(said).isEmpty();
        row.number("a");
        row.number("c");
        assertThat(said)
                .containsExactly(
                        "t.csv:2: a: is empty; expected a number", "t.csv:2: c: is no number: NaN; expected a number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,5 | has a decimal comma: 3,5; expected a number with a decimal point; did you mean 3.5?",
                "-0,25e3 | has a decimal comma: -0,25e3; expected a number with a decimal point; did you mean -0.25e3?",
                "1,200 | has a decimal comma: 1,200, which may be 1200 or 1.200; expected a number with a decimal point; did you mean 1200 or 1.200?",
                "1,000,000 | is no number: 1,000,000; expected a number",
                "1f | is no number: 1f; expected a number",
                "0x10 | is no number: 0x10; expected a number",
                "1 mm | is no number: 1 mm; expected a number",
                "- | is no number: -; expected a number",
                "1e999 | is too large: 1e999; expected a number",
                "Infinity | is no number: Infinity; expected a number",
            })
    void whatIsNoNumberIsSaidInWords(String cell, String words) {
        read("a;b\n" + cell + ";1\n").rows().get(0).number("a");

        assertThat(said).containsExactly("t.csv:2: a: " + words);
    }

    @Test
    void numbersOutOfRangeAndUnknownWordsAreNamedWithWhatWasExpected() {
        TableRow row = read("share,kind,none\n1.2,bulgde,\n").rows().get(0);

        read("a;b\n1,200;1\n").rows().get(0).number("a", 0, 2);
        assertThat(said.remove(0)).endsWith("; did you mean 1.200?");
        assertThat(row.number("share", 0, 1)).isNaN();
        assertThat(row.number("share", 2, Double.POSITIVE_INFINITY)).isNaN();
        assertThat(row.oneOf("kind", List.of("bulge", "protrusion"))).isNull();
        assertThat(row.oneOf("none", List.of("bulge", "protrusion"))).isNull();
        assertThat(said)
                .containsExactly(
                        "t.csv:2: share: is out of range: 1.2; expected 0 to 1",
                        "t.csv:2: share: is out of range: 1.2; expected at least 2",
                        "t.csv:2: kind: is unknown: bulgde; expected one of bulge, protrusion; did you mean bulge?",
                        "t.csv:2: none: is empty; expected one of bulge, protrusion");
    }

    @Test
    void missingUnknownAndRepeatedColumnsAreNamedWithTheNearest() {
        DataTable table = read("time_d,volumee,time_d\n1,2,3\n");

        assertThat(table.needs(List.of("time_d", "volume"))).isFalse();
        assertThat(table.only(List.of("time_d", "volume"))).isFalse();
        assertThat(table.rows().get(0).number("volume")).isNaN();
        assertThat(said)
                .containsExactly(
                        "t.csv:1: time_d: is repeated; expected each column once",
                        "t.csv:1: volume: is missing; expected a column volume; did you mean volumee?",
                        "t.csv:1: volumee: is no column of this table; expected time_d, volume; did you mean volume?",
                        "t.csv:1: volume: is missing; expected a column volume; did you mean volumee?");
    }

    @Test
    void aColumnWithoutANameIsAMistakeOnlyWhereAllCount() {
        DataTable table = read(",a,\n1,2,3\n");

        assertThat(table.needs(List.of("a"))).isTrue();
        assertThat(table.only(List.of("a"))).isTrue();
        assertThat(said).isEmpty();
        assertThat(table.allNamed()).isFalse();
        assertThat(said)
                .containsExactly("t.csv:1: has a column without a name; expected each column with a name of its own");
    }

    @Test
    void rowsThatAreTooShortOrTooLongAreNamedAndLeftOut() {
        DataTable table = read("a,b\n1\n1,2\n1,2,3\n");

        assertThat(table.texts("b")).containsExactly("2");
        assertThat(said)
                .containsExactly(
                        "t.csv:2: has 1 value; expected 2, one a name",
                        "t.csv:4: has 3 values; expected 2, one a name; a text with a comma in it stands in quotes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | t.csv: has no rows; expected a head of names and below it a line a row",
                "'# only a comment' | t.csv: has no rows; expected a head of names and below it a line a row",
                "a,b | t.csv:1: has no rows; expected a head of names and below it a line a row",
                "'a,b\n1,\"2\n3,4\n' | t.csv:2: has a quotation mark without its other half",
                "'a,b\n1,\"2\"x\n' | t.csv:2: has text behind a cell in quotation marks; expected quotation marks around"
                        + " whole cells, doubled within",
            })
    void whatIsNoTableIsSaidInWords(String text, String words) {
        DataTable table = read(text);

        assertThat(table.rows()).isEmpty();
        assertThat(said).containsExactly(words);
    }

    @Test
    void nothingMoreIsSaidOfATableThatIsNone() {
        DataTable table = read("");
        said.clear();

        assertThat(table.needs(List.of("a"))).isFalse();
        assertThat(table.names()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void aHugeLineIsReadOrRefusedInWords() {
        String large = "x".repeat(1_000_000);
        assertThat(read("a,b\n1," + large + "\n").texts("b")).containsExactly(large);
        assertThat(read("a,b\n1," + large.repeat(17) + "\n").rows()).isEmpty();
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("t.csv:2: is too long")
                .contains("expected at most 16 million letters a cell");
        said.clear();
        assertThat(read("a\n" + "1,".repeat(20_000)).rows()).isEmpty();
        assertThat(said).singleElement().asString().startsWith("t.csv:2: is too long");
    }

    @Test
    void aDamagedTableOfResorbItselfIsAnErrorWithItsPlace() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "a,b\n1,2\n3,x\n");

        assertThatThrownBy(() -> TableReader.forEach(file, row -> row.number("b")))
                .isInstanceOf(DamagedTableException.class)
                .hasMessage(file + ":3: b: is no number: x; expected a number");
        assertThatThrownBy(() -> TableReader.forEach(file, row -> row.number("c")))
                .isInstanceOf(DamagedTableException.class)
                .hasMessage(file + ":1: c: is missing; expected a column c");
        Files.writeString(file, "a,b\n1,2\n3\n");
        assertThatThrownBy(() -> DataTable.read(file)).hasMessage(file + ":3: has 1 value; expected 2, one a name");
        Files.writeString(file, "");
        assertThatThrownBy(() -> DataTable.read(file)).hasMessage(file + ": is empty; expected a table");
    }

    @Test
    void bytesThatAreNoTextOrCutAreSaidInWords() throws IOException {
        Path latin = folder.resolve("t.csv");
        Files.write(latin, "a\nZoë\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> DataTable.read(latin))
                .isInstanceOf(DamagedTableException.class)
                .hasMessageContaining("is not text in UTF-8");
        Path cut = folder.resolve("t.csv.gz");
        Columns.of(Integer.class)
                .whole("a", "", one -> one)
                .write(cut, IntStream.range(0, 9999).boxed().toList());
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 9000));
        assertThatThrownBy(() -> TableReader.forEach(cut, row -> {}))
                .isInstanceOf(DamagedTableException.class)
                .hasMessageContaining("is no whole gzip file");
    }
}
