package org.resorb.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NineDigitsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1.5, -1.5",
        "730, 730",
        "0.1, 0.1",
        "1200, 1200",
        "123456789, 123456789",
        "1234567890, 1234567890",
        "9999999999, 1e10",
        "0.999999999999, 1",
        "0.00001234, 0.00001234",
        "0.000001234, 1.234e-6",
        "12345678901234, 1.23456789e13",
        "1e300, 1e300",
        "3.0303030303, 3.03030303",
        "NaN, NaN",
        "Infinity, Inf",
        "-Infinity, -Inf"
    })
    void aNumberHasOneText(double value, String text) {
        assertThat(NineDigits.text(value)).isEqualTo(text);
    }

    @Test
    void theTextIsTheNumberToNineDigits() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            int exponent = random.nextInt(-30, 30);
            double value = random.nextDouble(1, 10) * Double.parseDouble("1e" + exponent);
            double rounded = new BigDecimal(value)
                    .round(new MathContext(9, RoundingMode.HALF_UP))
                    .doubleValue();
            double read = Double.parseDouble(NineDigits.text(value));
            assertThat(read).isCloseTo(rounded, within(rounded * 1.01e-8));
            assertThat(read).isCloseTo(value, within(value * 5.01e-9));
        }
    }

    @Test
    void theTextOfATextIsTheSame() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 100_000; i++) {
            String text = NineDigits.text(random.nextDouble(-2000, 2000));
            assertThat(NineDigits.text(Double.parseDouble(text))).isEqualTo(text);
        }
    }
}
