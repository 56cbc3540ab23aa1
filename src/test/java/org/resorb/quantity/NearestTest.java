package org.resorb.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.1",
                "1e23",
                "8.41e21",
                "4.9e-324",
                "2.47e-324",
                "2.48e-324",
                "2.4703282292062327208e-324",
                "2.2250738585072011e-308",
                "2.2250738585072014e-308",
                "1.7976931348623157e308",
                "1.7976931348623159e308",
                "1e400",
                "1e-400",
                "9007199254740993",
                "9007199254740992.5",
                "9007199254740993.00000000000000000001",
                "0.3333333333333333333333333333333333333333",
                "-123456789012345678901234567890e-20"
            })
    void aDecimalBecomesTheDoubleThatJavaReads(String text) {
        assertThat(Double.doubleToRawLongBits(Nearest.to(new BigDecimal(text)) + 0.0))
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text) + 0.0));
    }

    @Test
    void anyDecimalBecomesTheDoubleThatJavaReads() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            String digits = String.valueOf(random.nextLong()) + (i % 3 == 0 ? Math.abs(random.nextInt()) : "");
            String text = digits + "e" + random.nextInt(-345, 310);
            assertThat(Nearest.to(new BigDecimal(text))).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void theMiddleBetweenTwoDoublesGoesToTheEvenOne() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20_000; i++) {
            double one = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            if (one < Double.MAX_VALUE) {
                BigDecimal middle = new BigDecimal(one)
                        .add(new BigDecimal(Math.nextUp(one)))
                        .divide(BigDecimal.valueOf(2));
                assertThat(Nearest.to(middle)).isEqualTo(Double.parseDouble(middle.toString()));
            }
        }
    }
}
