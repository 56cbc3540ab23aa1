package org.resorb.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;
import org.resorb.evidence.Publication.Read;

class BibliographyTest {
    private static final String HEAD = String.join(",", Bibliography.COLUMNS);
    private static final String RIGHT =
            "me2024,outcome,Me,2024,,J 1:1,10.1000/abc,,,30 patients,a number,abstract,2026-11-28,test";

    @TempDir
    private Path folder;

    @Test
    void eachPaperThatWasReadHasADoiOrANumberOfPubMedAndADay() {
        assertThat(Bibliography.shipped().all())
                .hasSizeGreaterThan(200)
                .filteredOn(one -> one.read() == Read.TEXT || one.read() == Read.ABSTRACT)
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.doi() + one.pmid()).as(one.key()).isNotEmpty();
                    assertThat(one.checked()).as(one.key()).isNotEmpty();
                });
    }

    @Test
    void keysStandInTheOrderOfTheFile() {
        Bibliography shipped = Bibliography.shipped();
        assertThat(shipped.keys())
                .containsExactlyElementsOf(
                        shipped.all().stream().map(Publication::key).toList());
    }

    @Test
    void noPaperStandsTwice() {
        assertThat(Bibliography.shipped().all().stream().map(Publication::doi).filter(doi -> !doi.isEmpty()))
                .doesNotHaveDuplicates();
        assertThat(Bibliography.shipped().all().stream().map(Publication::pmid).filter(pmid -> !pmid.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theFileIsWhatItsTableWrites() throws Exception {
        String written = PublicationTable.COLUMNS.csv(Bibliography.shipped().all());
        Stream<String> lines =
                Files.readString(Path.of("scenarios/sources.csv")).lines().filter(line -> !line.startsWith("#"));
        assertThat(written.lines()).containsExactlyElementsOf(lines.toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            key     | Me2024     | key: is not right: Me2024; expected a word of small letters and digits
            topic   | outcom     | topic: is unknown: outcom; expected one of case, outcome, prediction
            year    | last year  | year: is not right: last year; expected a year, or nothing
            doi     | abc        | doi: is not right: abc; expected a DOI such as 10.1186/s12891-020-03548-z, or nothing
            doi     | ``         | read: names no paper; expected doi or pmid for a paper that was read as abstract
            pmid    | PMC12      | pmid: is not right: PMC12; expected a number of PubMed, or nothing
            gives   | ``         | gives: is empty; expected what is taken from it, in words
            read    | red        | read: is unknown: red; expected one of text, abstract, page, quoted, recalled
            read    | page       | address: is empty; expected where the page is
            read    | recalled   | checked: is not right: 2026-11-28; expected nothing for what is recalled
            checked | yesterday  | checked: is not right: yesterday; expected the day on which it was read
            use     | judge      | use: is unknown: judge; expected some of build tune test with blanks between
            """)
    void aWrongCellIsShownWithWhatWasExpected(String column, String cell, String says) {
        String[] cells = RIGHT.split(",", -1);
        cells[Bibliography.COLUMNS.indexOf(column)] = cell;
        assertThat(mistakes(HEAD + "\n" + String.join(",", cells))).startsWith("s.csv:2: " + says);
    }

    @Test
    void aKeyStandsOnce() {
        assertThat(mistakes(HEAD + "\n" + RIGHT + "\n" + RIGHT))
                .isEqualTo("s.csv:3: key: is repeated: me2024; expected each key once");
    }

    @Test
    void onesOwnSourcesLieBesideOnesFacts() throws Exception {
        Path facts = folder.resolve("own.csv");
        assertThat(Bibliography.beside(facts).find("me2024")).isEmpty();
        Files.writeString(folder.resolve(Bibliography.FILE), HEAD + "\n" + RIGHT + "\n");
        Bibliography both = Bibliography.beside(facts);
        assertThat(both.find("me2024")).map(Publication::citation).hasValue("Me 2024, J 1:1, doi 10.1000/abc");
        assertThat(both.find("seo2016")).isPresent();
        assertThat(both.nearest("me2025")).isEqualTo("me2024");
    }

    private static String mistakes(String text) {
        return catchThrowableOfType(InvalidFileException.class, () -> Bibliography.of("s.csv", text))
                .getMessage();
    }
}
