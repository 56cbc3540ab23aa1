package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resorb.table.DataTable;

class FactTableTest {
    private static final PatientTable TABLE = Facts.table(
            "patient,group,time_d_at_6_mo,observed_volume_fraction_at_6_mo,rim_thickness_mm_at_6_mo",
            IntStream.rangeClosed(1, 20)
                    .mapToObj(i ->
                            (i + 1) / 2 + (i % 2 == 0 ? ",a" : ",b") + ",183," + (i <= 10 ? "0.5" : "0.9") + "," + i)
                    .toArray(String[]::new));

    private static final List<EvaluatedFact> FACTS = List.of(
            Facts.judged(",loss_30,6 mo,fraction,,0.4,0.3,0.7,within", TABLE),
            Facts.judged("group = a,rim_thickness_mm,6 mo,ratio,group = b,1.5,1.4,,within", TABLE),
            Facts.judged(",pain_vas,6 mo,mean,,2,,3,within", TABLE),
            Facts.judged(",loss_30,6 mo,fraction,,0.59,,,none", TABLE));

    /** The table as it is read back. */
    static DataTable table(List<EvaluatedFact> facts) {
        return read(FactTable.COLUMNS.csv(facts));
    }

    private static DataTable read(String text) {
        return DataTable.of("validation.csv", text, (file, line, column, wrong, expected, near) -> {
            throw new AssertionError(column + ": " + wrong);
        });
    }

    @Test
    void aLineHoldsTheFactTheEstimateAndTheVerdict() {
        List<String> lines = FactTable.COLUMNS.csv(FACTS).lines().toList();
        assertThat(lines.get(1))
                .isEqualTo("F1,cohort_four_types,,loss_30,6 mo,fraction,,20,0,0.5,0.299298008,0.700701992,0.4,0.3,0.7,,"
                        + "within,pass,10,points,,chiu2015,seen,a test");
        assertThat(lines.get(2)).contains(",10,10,1.1,").contains(",1.5,1.4,,,within,fail,0.733333333,ratio,,");
        assertThat(lines.get(3))
                .endsWith(",0,0,,,,2,,3,,within,not evaluable,,ratio,no column pain_vas_at_6_mo,chiu2015,seen,a test");
    }

    @Test
    void forPeoplePartsArePercentAndVerdictsAreCounted() {
        String[] table = FactMarkdown.of(table(FACTS)).split("\n");
        assertThat(table[0])
                .isEqualTo("Of 2 facts that are scored, 1 passed (0 of them dependent) and 1 failed; "
                        + "1 could not be evaluated, 1 reported without a score.");
        assertThat(table[4])
                .isEqualTo("| `F1` a test | 40 %; to pass: 30 to 70 % | 50 % (29.9 to 70.1) | 20 | pass | +10 points "
                        + "| `chiu2015` |");
        assertThat(table[5])
                .startsWith("| `F1` a test | 1.5; to pass: at least 1.4 | 1.1 (")
                .contains("| 10 + 10 | fail | × 0.733 |");
        assertThat(table[6])
                .isEqualTo(
                        "| `F1` a test | 2; to pass: at most 3 | – | 0 | not evaluable: no column pain_vas_at_6_mo | – "
                                + "| `chiu2015` |");
        assertThat(table[7]).contains("| 59 % |").contains("| not scored | -9 points |");
    }

    @Test
    void besideTheVerdictStandsWhatEachParameterSetGives() {
        List<EvaluatedFact> one = FACTS.subList(0, 1);
        DataTable spread = read("key,parameter_sets,mean,minimum,maximum,passed\nF1,3,0.5,0.42,0.75,2\nF9,3,1,1,1,3\n");
        assertThat(FactMarkdown.of(table(one), spread))
                .endsWith("| pass | +10 points | 42 to 75 %; passes 2 of 3 | `chiu2015` |\n");
        assertThat(FactMarkdown.of(table(one), read("key,mean\nF9,1\n")))
                .endsWith("| pass | +10 points | – | `chiu2015` |\n");
    }

    @Test
    void aNumberHasTheUnitThatTheNameOfWhatIsAskedEndsWith() {
        String head =
                "key,observable,statistic,estimate,lower,upper,value,value_lower,value_upper,rule,verdict,effect,effect_unit,"
                        + "n,n_against,status,source,note,reason\n";
        String rest = ",1,0.5,2,1.5,1,2,within,pass,1,ratio,20,0,seen,chiu2015,a test,\n";
        for (List<String> asked : List.of(
                List.of("mcp1_ng_per_ml,difference", " ng/mL"),
                List.of("volume_mm3,sd", " mm³"),
                List.of("volume_mm3,cv", ""),
                List.of("vessel_length_mm,order", " mm"),
                List.of("mcp1_ng_per_ml_peak_d,median", " d"),
                List.of("half_time_mo,median_ratio", ""))) {
            assertThat(FactMarkdown.of(read(head + "F1," + asked.get(0) + rest)))
                    .contains("| 1.5" + asked.get(1) + "; to pass: 1 to 2" + asked.get(1) + " | 1" + asked.get(1)
                            + " (0.5 to 2) |");
        }
    }

    /** Means of 21, 28 and 31.5: no set comes to the 21.35 that is their 2.5th percentile. */
    @Test
    void theRangeOverFewSetsIsFromTheLeastToTheLargest() {
        Fact peak = Facts.of("group = a,patient_age_a,,mean,,7,0,21,within");
        FactSpread spread = new FactSpread(
                Stream.of(21.0, 28.0, 31.5).map(FactTableTest::allOf).toList());
        spread.ask("own", List.of(peak));
        DataTable table = read(spread.csv());
        assertThat(table.texts("minimum")).containsExactly("21");
        assertThat(table.texts("maximum")).containsExactly("31.5");
        assertThat(table.texts("lower")).containsExactly("21.35");
        assertThat(table.texts("passed")).containsExactly("1");
    }

    private static PatientTable allOf(double age) {
        return Facts.table(
                "patient,group,patient_age_a",
                IntStream.rangeClosed(1, 10).mapToObj(i -> i + ",a," + age).toArray(String[]::new));
    }
}
