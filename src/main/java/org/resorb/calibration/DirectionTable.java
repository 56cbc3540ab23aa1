package org.resorb.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.resorb.statistics.PrincipalDirection;
import org.resorb.table.Column;
import org.resorb.table.Columns;

/** {@code directions.csv}: which combinations of parameters the targets hold, and which cannot be told apart. */
public final class DirectionTable {
    /** Name of the file. */
    public static final String FILE = "directions.csv";

    /** Smaller weights are not said in words. */
    private static final double TOLD = 0.3;

    /** A combination, numbered from 1. */
    private record Row(int number, PrincipalDirection direction) {
        double ratio() {
            return direction.sd() / Identifiability.PRIOR;
        }
    }

    private DirectionTable() {}

    static String csv(Calibration calibration, CalibrationResult fit) {
        List<String> names =
                calibration.free().stream().map(factor -> factor.path()).toList();
        List<PrincipalDirection> directions = PrincipalDirection.of(fit.posterior());
        List<Row> rows = IntStream.range(0, directions.size())
                .mapToObj(i -> new Row(i + 1, directions.get(i)))
                .toList();
        List<Column<Row>> weights = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            weights.add(Column.number(
                    "weight_" + names.get(i),
                    "1",
                    "Weight of it",
                    row -> row.direction.weights()[place]));
        }
        return Columns.of(Row.class)
                .whole("direction", "Number, that which is known best first", Row::number)
                .number("sd_ratio", "1", "Standard deviation after the calibration over that before", Row::ratio)
                .text("verdict", "How well the targets hold it", row -> Identifiability.verdict(row.ratio()))
                .text("reads", "Its larger weights", row -> words(row.direction, names))
                .with(weights)
                .csv(rows);
    }

    private static String words(PrincipalDirection direction, List<String> names) {
        double[] weights = direction.weights();
        return IntStream.range(0, weights.length)
                .filter(i -> Math.abs(weights[i]) >= TOLD)
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(weights[b]), Math.abs(weights[a])))
                .map(i -> String.format(Locale.ROOT, "%+.2f %s", weights[i], names.get(i)))
                .collect(Collectors.joining(" "));
    }
}
