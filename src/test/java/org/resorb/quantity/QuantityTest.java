package org.resorb.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    private static final Ucum UCUM = new Ucum();

    @ParameterizedTest
    @CsvSource({
        "0.19 mm/d,           um/h,    7.916666666666667",
        "24 mo,               h,       17532",
        "1 a,                 h,       8766",
        "30.4375 d,           mo,      1",
        "6 wk,                d,       42",
        "900 mm3,             mL,      0.9",
        "0.9cm3,              mL,      0.9",
        "0.036 mm2/h,         um2/h,   36000",
        "4000 /mm3,           /mL,     4e6",
        "0.4 10*4/mm3,        /mL,     4e6",
        "25 mm-2,             um-2,    25e-6",
        "1.5 fg/h,            ng/h,    1.5e-6",
        "40 mm[Hg],           kPa,     5.33288",
        "70 %,                1,       0.7",
        "70%,                 1,       0.7",
        "0.08 /a,             /h,      9.126169290440338e-6",
        "5 mg/kg,             ug/g,    5",
        "1e-6 kPa.mL/h,       kPa.mL/h, 1e-6",
        "19000 /mm3/d,        /mL/h,   791666.6666666666",
        "2500 {cells}/mm3,    /mL,     2.5e6",
        "3 %/d,               /h,      0.00125",
        "+.5e1 mm,            um,      5000",
        "36 [degF],           [degF],  36",
        "2 atm,               kPa,     202.65",
        "1 [in_i],            um,      25400"
    })
    void aQuantityIsTurnedIntoTheHouseUnit(String text, String house, double value) throws BadQuantity {
        assertThat(Quantity.parse(text).in(house, UCUM)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mm", "1,5 mm", "--1", "NaN", "-inf", ".inf mm", "1e99999 mm", "1e401", "one"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatExceptionOfType(BadQuantity.class).isThrownBy(() -> Quantity.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "5,         um/h,  has no unit",
        "5 mm,      um/h,  has the wrong dimension",
        "5 mm,      1,     has the wrong dimension",
        "5 [iU],    1,     has the wrong dimension",
        "5 rad,     1,     has the wrong dimension",
        "5 Cel,     h,     has the wrong dimension",
        "5 %,       h,     has the wrong dimension",
        "5 blah,    h,     has an unknown unit",
        "5 mm//d,   um/h,  has the wrong dimension",
        "0x10 mm,   um,    has an unknown unit",
        "5 (mm,     um,    has an unknown unit",
        "5 mm d,    um,    has an unknown unit",
        "5 6,       1,     has the wrong dimension"
    })
    void whatDoesNotFitTheHouseUnitIsRefused(String text, String house, String why) {
        assertThatThrownBy(() -> Quantity.parse(text).in(house, UCUM)).hasMessageStartingWith(why);
    }

    @ParameterizedTest
    @CsvSource({
        "3 months,   h,     3 mo",
        "3 years,    h,     3 a",
        "3 Weeks,    h,     3 wk",
        "3 µm,       um,    3 um",
        "3 mm³,      mL,    3 mm3",
        "3 mm^3,     mL,    3 mm3",
        "3 percent,  1,     3 %",
        "3 mmHg,     kPa,   3 mm[Hg]",
        "3 kPaa,     kPa,   3 kPa",
        "3 atmm,     kPa,   ''",
        "3 months,   um,    ''",
        "3 mm/day,   um/h,  3 mm/d",
        "3 ng/ml/hr, ng/mL/h, 3 ng/mL/h"
    })
    void aUnitInWordsIsTranslated(String text, String house, String meant) {
        assertThatExceptionOfType(BadQuantity.class)
                .isThrownBy(() -> Quantity.parse(text).in(house, UCUM))
                .satisfies(e -> assertThat(e.suggestion()).isEqualTo(meant));
    }

    @Test
    void theConversionIsCorrectlyRounded() throws BadQuantity {
        Random random = new Random(1);
        List<String> units = List.of("mm/d", "um/h", "cm/wk", "m/a", "nm/min", "mm/mo");
        for (int i = 0; i < 2000; i++) {
            BigDecimal number = new BigDecimal(new BigInteger(40, random), random.nextInt(20));
            String from = units.get(random.nextInt(units.size()));
            String to = units.get(random.nextInt(units.size()));
            double value = new Quantity(number, from).in(to, UCUM);
            Ratio ratio = UCUM.ratio(from, to);
            BigDecimal exact = number.multiply(new BigDecimal(ratio.numerator()));
            BigDecimal error = exact.subtract(new BigDecimal(value).multiply(new BigDecimal(ratio.denominator())));
            BigDecimal half = new BigDecimal(Math.ulp(value)).multiply(new BigDecimal(ratio.denominator()));
            assertThat(error.abs().multiply(BigDecimal.valueOf(2))).isLessThanOrEqualTo(half);
        }
    }

    @Test
    void thereAndBackIsTheSameNumber() throws BadQuantity {
        for (String pair :
                List.of("mm um", "a h", "/d /h", "mm2/h um2/h", "fg/h ng/h", "mm[Hg] kPa", "% 1", "ug/kg mg/kg")) {
            String[] units = pair.split(" ");
            Ratio there = UCUM.ratio(units[0], units[1]);
            assertThat(there.times(UCUM.ratio(units[1], units[0]))).isEqualTo(Ratio.ONE);
        }
    }

    @Test
    void thePlainUnitsAgreeWithTheUcumLibrary() throws BadQuantity {
        List<String> pairs = List.of(
                "m um",
                "mm um",
                "cm um",
                "nm um",
                "km um",
                "g ng",
                "kg ng",
                "mg ng",
                "ug ng",
                "pg ng",
                "fg ng",
                "L mL",
                "l mL",
                "dL mL",
                "uL mL",
                "mm3 mL",
                "um3 mL",
                "Pa kPa",
                "hPa kPa",
                "MPa kPa",
                "mm[Hg] kPa",
                "m[Hg] kPa",
                "s h",
                "min h",
                "d h",
                "wk h",
                "mo h",
                "a h",
                "ms h",
                "% 1",
                "[ppth] 1",
                "[ppm] 1",
                "/d /h",
                "1/d /h",
                "mm2/h um2/h",
                "mm/d um/h",
                "mm-2 um-2",
                "/mm3 /mL",
                "/mm3/d /mL/h",
                "fg/h ng/h",
                "ng/mL/h ng/mL/h",
                "mg/kg ug/g",
                "kPa.mL/h kPa.mL/h",
                "mL/ng/h L/g/h",
                "%/d /h",
                "{cells}/mm3 /mL",
                "m/s2 um/h2",
                "kPa/um Pa/m");
        for (String pair : pairs) {
            String[] units = pair.split(" ");
            assertThat(PlainUnits.knows(units[0]) && PlainUnits.knows(units[1]))
                    .as(pair)
                    .isTrue();
            Ratio library = units[1].equals("1") ? Ucum.library(units[0], "1") : Ucum.library(units[0], units[1]);
            assertThat(new PlainUnits().ratio(units[0], units[1])).as(pair).isEqualTo(library);
        }
    }

    @Test
    void theShortestTextReadsBackAsTheSameBits() {
        Random random = new Random(2);
        for (int i = 0; i < 5000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Decimal.shortest(value))).isEqualTo(value);
            }
        }
        assertThat(Decimal.shortest(0.1)).isEqualTo("0.1");
        assertThat(Decimal.shortest(-0.0)).isEqualTo("0");
        assertThat(Decimal.shortest(1.0 / 3)).isEqualTo("0.3333333333333333");
        assertThat(Decimal.shortest(2e23)).isEqualTo("2E+23");
        assertThat(Decimal.shortest(17532)).isEqualTo("17532");
        assertThat(Decimal.shortest(Double.MIN_VALUE)).isEqualTo("5E-324");
    }

    @Test
    void theNearestWordIsFoundUnlessAllAreFar() {
        List<String> known = List.of("bulge", "protrusion", "extrusion", "sequestration");
        assertThat(Spelling.nearest("protrusoin", known)).isEqualTo("protrusion");
        assertThat(Spelling.nearest("BULGE", known)).isEqualTo("bulge");
        assertThat(Spelling.nearest("xtrusion", known)).isEqualTo("extrusion");
        assertThat(Spelling.nearest("banana", known)).isEmpty();
        assertThat(Spelling.nearest("", known)).isEmpty();
        assertThat(Spelling.nearest("x".repeat(100_000), known)).isEmpty();
    }
}
