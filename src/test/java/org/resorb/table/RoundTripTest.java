package org.resorb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.quantity.NineDigits;

/** What is written is read back, whatever it is. */
class RoundTripTest {
    private static final String LETTERS = "ab,;\t\"\n\r#'=|é\u2212 \ufeff1.-";

    private static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTableIsReadBackAsItWasWritten(int seed) {
        Random random = new Random(seed);
        int width = 1 + random.nextInt(5);
        List<List<Object>> rows = new ArrayList<>();
        boolean[] numbers = new boolean[width];
        for (int i = 0; i < width; i++) {
            numbers[i] = random.nextBoolean();
        }
        for (int row = 1 + random.nextInt(8); row > 0; row--) {
            rows.add(row(numbers, random));
        }

        DataTable read = DataTable.of("t.csv", columns(numbers).csv(rows), RoundTripTest::fail);

        assertThat(read.rows()).hasSameSizeAs(rows);
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < width; i++) {
                assertThat(cell(read.rows().get(row), numbers[i], i))
                        .isEqualTo(shown(rows.get(row).get(i)));
            }
        }
    }

    private static List<Object> row(boolean[] numbers, Random random) {
        List<Object> row = new ArrayList<>();
        for (boolean number : numbers) {
            row.add(number ? (Object) value(random) : text(random));
        }
        return row;
    }

    private static double value(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Double.NaN;
            case 1 -> random.nextInt(1000);
            case 2 -> random.nextGaussian();
            default -> random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString().strip();
    }

    private static Columns<List<Object>> columns(boolean... numbers) {
        Columns<List<Object>> columns = Columns.none();
        for (int i = 0; i < numbers.length; i++) {
            int place = i;
            columns = numbers[i]
                    ? columns.number("n" + i, "1", "", row -> (Double) row.get(place))
                    : columns.text("c" + i, "", row -> row.get(place));
        }
        return columns;
    }

    private static Object cell(TableRow row, boolean number, int place) {
        return number ? (Object) row.numberOrNaN("n" + place) : row.text("c" + place);
    }

    private static Object shown(Object value) {
        return value instanceof Double number && !Double.isNaN(number)
                ? (Object) Double.parseDouble(NineDigits.text(number))
                : value;
    }

    private static void fail(String file, int line, String column, String wrong, String expected, String nearest) {
        throw new AssertionError(line + ": " + column + " " + wrong);
    }
}
