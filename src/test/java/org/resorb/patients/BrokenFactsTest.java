package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;

/** Whatever is wrong in a file of facts, the message says what, where, what was expected and what was probably meant. */
class BrokenFactsTest {
    private static final String OBSERVABLES =
            "expected an observable of docs/validation.md or a column of patients.csv without its visit";
    private static final String RIGHT =
            "F1,cohort_four_types,group = bulge,loss_30,6 mo,fraction,,0.1,0,0.2,within,chiu2015,seen,a test";

    @TempDir
    Path folder;

    /** Each row puts one wrong cell into a right line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            key        | F 1               | is not right: F 1; expected a word of letters, digits and _
            key        | ``                | is empty; expected a word of letters, digits and _
            subgroup   | bulge             | is not a condition: bulge; expected column op value with one of != <= >= = < >, joined by &
            subgroup   | grop = bulge      | is unknown: grop; OBSERVABLES; did you mean group?
            subgroup   | group =           | has no value to compare with: group = ; expected a number, a word or median
            subgroup   | loss > 0.3        | says no visit: loss > 0.3; expected loss_at_ and a visit, such as loss_at_6_mo
            subgroup   | loss_at_6_moons > 0.3 | has an unknown unit: moons; expected baseline or a time such as 6 mo
            subgroup   | patient_age_a = median | compares with the median by =; expected one of < <= > >=
            subgroup   | patient_age_a < old | is not a number: old; expected a number or median behind <
            observable | los_30            | is unknown: los_30; OBSERVABLES; did you mean loss_30?
            observable | rim_thicknes_mm   | is unknown: rim_thicknes_mm; OBSERVABLES; did you mean rim_thickness_mm?
            observable | patient_aeg       | is unknown: patient_aeg; OBSERVABLES; did you mean patient_age?
            observable | loss              | is not a yes or no: loss; expected a yes or no for fraction, such as loss_30 or loss >= 0.5
            time       | ``                | is empty; expected baseline or a time such as 6 mo, at which loss_30 is asked
            time       | 6                 | has no unit: 6; expected baseline or a time such as 6 mo
            time       | soon              | is not a number: "soon"; expected baseline or a time such as 6 mo
            time       | -6 mo             | is negative: -6 mo; expected baseline or a time such as 6 mo
            against    | group = bulge     | is not asked for: group = bulge; expected nothing for fraction
            value      | 10 %              | is not a number: 10 %; expected a number such as 0.48, or nothing
            lower      | 0.3               | is less than lower; expected at least 0.3
            value      | 1.2               | cannot be: 1.2; expected 0 to 1 for fraction
            value      | 0.4               | lies outside of its own band: 0.4; expected at least 0 and at most 0.2
            source     | Chiu 2015         | is not right: Chiu 2015; expected keys of docs/sources.md with blanks between
            source     | chui2015          | is unknown: chui2015; expected a key of docs/sources.md, or of a sources.csv beside this file; did you mean chiu2015?
            status     | sen               | is unknown: sen; expected seen, recalled, derived, each with or without dependent behind it; did you mean seen?
            note       | ``                | is empty; expected what is meant, in words
            rule       | withn             | is unknown: withn; expected one of within, overlaps, clearly, published_interval, none; did you mean within?
            """)
    void aWrongCellIsShownWithWhatWasExpected(String column, String cell, String says) throws Exception {
        String at = column.equals("lower") ? "upper" : column;
        assertThat(mistakes(Facts.HEAD + "\n" + with(column, cell)))
                .isEqualTo(file() + ":2: " + at + ": " + says.replace("OBSERVABLES", OBSERVABLES));
    }

    private static String with(String column, String cell) {
        String[] cells = RIGHT.split(",", -1);
        cells[FactFile.COLUMNS.indexOf(column)] = cell;
        return String.join(",", cells);
    }

    @Test
    void anUnknownStudyIsShownWithThoseThatShip() throws Exception {
        assertThat(mistakes(Facts.HEAD + "\n" + with("study", "cohort_four_type")))
                .isEqualTo(file()
                        + ":2: study: is unknown: cohort_four_type; expected one of the cohort studies cohort_four_types, "
                        + "cohort_ligament, cohort_contained, cohort_composition, cohort_massive, cohort_steroid, "
                        + "cohort_incidental, cohort_late, experiments, l5s1_case; did you mean cohort_four_types?");
    }

    @Test
    void anUnknownStatisticIsShownWithTheNearest() throws Exception {
        assertThat(mistakes(Facts.HEAD + "\n" + with("statistic", "odds_ration")))
                .startsWith(file() + ":2: statistic: is unknown: odds_ration; expected one of fraction, mean, ")
                .endsWith("; did you mean odds_ratio?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ,loss,6 mo,ratio,,,0,,within | against: is empty; expected what to hold it against for ratio
            ,loss,6 mo,rank_correlation,age,,0,,within | against: is unknown: age; OBSERVABLES
            ,half_time_mo,6 mo,median,,,0,,within | time: is not asked for: 6 mo; expected nothing for median of half_time_mo
            ,loss_at_6_mo,6 mo,median,,,0,,within | time: is not asked for: 6 mo; expected nothing for median of loss_at_6_mo
            ,half_time_mo,,change_from_baseline,,,0,,within | observable: is not asked at visits: half_time_mo; expected what changes over time for change_from_baseline
            ,pain_vas,6 mo,peak_time,,,0,,within | time: is not asked for: 6 mo; expected nothing for peak_time of pain_vas
            ,pain_vas,,peak_lag,half_time_mo,,0,,within | against: is not asked at visits: half_time_mo; expected what changes over time for peak_lag
            ,half_time_mo,,rank_correlation,pain_vas,,0,,within | against: says no visit: pain_vas; expected pain_vas_at_ and a visit, or a time
            ,loss_30,6 mo,fraction,,,1.2,,within | lower: can never be reached: 1.2; expected 0 to 1 for fraction
            ,loss,6 mo,correlation,pain_vas,,,-1.5,within | upper: can never be reached: -1.5; expected -1 to 1 for correlation
            ,pain_vas,6 mo,sd,,,-2,-1,within | upper: can never be reached: -1; expected at least 0 for sd
            ,loss,6 mo,mean,,0,0,0,clearly | upper: leaves nothing between itself and lower; expected more than 0
            ,loss_30,6 mo,fraction,,0.4,,,published_interval | n: is empty; expected the published n, from which the interval follows
            ,loss,6 mo,order,,,0,,clearly | against: is empty; expected the subgroups that follow, joined by then
            ,loss,6 mo,order,group = a then b,,0,,clearly | against: is not a condition: b; expected column op value with one of != <= >= = < >, joined by &
            ,pain_vas,,first_time,,,0,,within | observable: is not a yes or no: pain_vas; expected a yes or no for first_time, such as loss_30 or pain_vas >= 0.5
            ,loss,6 mo,mean,,0.1,,,within | rule: has no band to score by: within; expected lower, upper or both, or the rule none
            """)
    void whatDoesNotGoTogetherIsShown(String asked, String says) throws Exception {
        assertThat(mistakes(Facts.HEAD + "\nF1,experiments," + asked + ",chiu2015,seen,a test"))
                .isEqualTo(file() + ":2: " + says.replace("OBSERVABLES", OBSERVABLES));
    }

    @Test
    void theHeadNamesEachColumnOnce() throws Exception {
        String columns = String.join(", ", FactFile.COLUMNS) + ", " + FactFile.PUBLISHED_N;
        assertThat(mistakes(Facts.HEAD.replace("upper", "uper") + "\n" + RIGHT).split("\n"))
                .containsExactly(
                        file() + ":1: uper: is no column of this table; expected " + columns + "; did you mean upper?",
                        file() + ":1: upper: is missing; expected a column upper; did you mean uper?");
        assertThat(mistakes(Facts.HEAD.replace("upper", "lower") + "\n" + RIGHT).split("\n"))
                .containsExactly(
                        file() + ":1: lower: is repeated; expected each column once",
                        file() + ":1: upper: is missing; expected a column upper");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | n: is no number of patients: 0; expected a whole number such as 55, or nothing
            many | n: is no number of patients: many; expected a whole number such as 55, or nothing
            """)
    void aPublishedNumberOfPatientsIsAWholeNumber(String n, String says) throws Exception {
        assertThat(mistakes(Facts.HEAD + ",n\n" + RIGHT + "," + n)).isEqualTo(file() + ":2: " + says);
    }

    @Test
    void aLineHasAValueForEachColumn() throws Exception {
        assertThat(mistakes(Facts.HEAD + "\n" + RIGHT + ", and a comma"))
                .isEqualTo(file()
                        + ":2: has 15 values; expected 14, one a name; a text with a comma in it stands in quotes");
        assertThat(mistakes(Facts.HEAD + "\n" + RIGHT.replace("a test", "\"a test")))
                .isEqualTo(file() + ":2: has a quotation mark without its other half");
    }

    @Test
    void aKeyStandsOnce() throws Exception {
        assertThat(mistakes(Facts.HEAD + "\n" + RIGHT + "\n# again\n" + RIGHT))
                .isEqualTo(file() + ":4: key: is repeated: F1; expected each key once");
    }

    @Test
    void everyMistakeIsShownAtOnce() throws Exception {
        assertThat(mistakes(Facts.HEAD + "\n" + with("value", "x") + "\n" + with("time", "x"))
                        .split("\n"))
                .hasSize(2);
    }

    @Test
    void aFileWithoutFactsIsShown() throws Exception {
        String expected = "expected a head " + Facts.HEAD + " and below it a line a row";
        assertThat(mistakes("# nothing\n")).isEqualTo(file() + ": has no rows; " + expected);
        assertThat(mistakes(Facts.HEAD + "\n")).isEqualTo(file() + ":1: has no rows; " + expected);
    }

    @Test
    void aFileThatIsNotThereIsShownWithTheNearestThatShips() {
        assertThat(catchThrowableOfType(InvalidFileException.class, () -> FactFile.read("validaton")))
                .hasMessage(
                        "validaton: does not exist; expected a file or one of calibration, validation, experiments, incidence; "
                                + "did you mean validation?");
    }

    @Test
    void factsOfOnesOwnStudyNeedNoCode() throws Exception {
        Path file = Files.writeString(file(), "\ufeff" + Facts.HEAD + "\r\n" + with("study", "my_cohort") + "\r\n");
        List<Fact> facts = FactFile.read(file.toString(), List.of("my_cohort"));
        assertThat(facts).hasSize(1);
        assertThat(facts.get(0).study()).isEqualTo("my_cohort");
    }

    @Test
    void theOrderOfColumnsIsFree() throws Exception {
        Files.writeString(
                file(), Facts.HEAD.replaceFirst("key,", "") + ",key\n" + RIGHT.replaceFirst("F1,", "") + ",F1");
        assertThat(FactFile.read(file().toString()).get(0).key()).isEqualTo("F1");
    }

    private Path file() {
        return folder.resolve("own.csv");
    }

    private String mistakes(String text) throws Exception {
        Files.writeString(file(), text);
        InvalidFileException invalid =
                catchThrowableOfType(InvalidFileException.class, () -> FactFile.read(file().toString()));
        assertThat(invalid).as(text).isNotNull();
        return invalid.getMessage();
    }
}
