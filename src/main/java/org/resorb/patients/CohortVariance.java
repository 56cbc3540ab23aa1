package org.resorb.patients;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.resorb.measure.Response;
import org.resorb.statistics.CrossedDesign;
import org.resorb.statistics.DealtDesign;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.VarianceParts;
import org.resorb.table.CaptionedTable;
import org.resorb.table.Columns;

/**
 * {@code variance.csv}: what of the spread in loss and resorption is the parameters', what the patients' and what chance.
 * The volume is the one that was, not the one that was read, and of all patients, operated or not: holes where some are not seen
 * any more would not be the same under each parameter set.
 *
 * @param rows group by group, visit by visit; none if there is one parameter set and one seed
 */
public record CohortVariance(List<Row> rows) {
    /** Its usual name. */
    public static final String FILE = "variance.csv";

    private static final String LEFT = Cohort.VOLUME;
    private static final double HUNDRED = 100;

    /** No number that is 0 or 1 varies more. */
    private static final double MOST_OF_TWO = 0.25;

    /**
     * A number of each run.
     *
     * @param response what counts as resorbed, of a number that is 1 or 0; empty for the part of the volume that is lost
     */
    public record Quantity(Optional<Response> response) {
        double of(double left) {
            return response.map(one -> one.holds(left) ? 1.0 : 0.0).orElse(1 - left);
        }

        /** As tables have it. */
        @Override
        public String toString() {
            return response.map(Response::toString).orElse("loss");
        }

        static List<Quantity> all() {
            List<Quantity> all = new ArrayList<>();
            Arrays.stream(Response.values()).forEach(one -> all.add(new Quantity(Optional.of(one))));
            all.add(new Quantity(Optional.empty()));
            return all;
        }
    }

    /**
     * A number in one group at one visit.
     *
     * @param patients of the group, without those of whom a run failed
     */
    public record Row(
            String group, Quantity quantity, Visit visit, int sets, int patients, int seeds, VarianceParts parts) {}

    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("group", "Group of the cohort file", Row::group)
            .text("quantity", "Part of patients that resorbed by a definition, or mean loss of volume", Row::quantity)
            .number(
                    "time_mo",
                    "mo",
                    "Months since herniation, as planned",
                    row -> row.visit().months())
            .whole("parameter_sets", "Parameter sets", Row::sets)
            .whole("patients", "Patients", Row::patients)
            .whole("seeds", "Seeds of each of them", Row::seeds)
            .with(VarianceColumns.of("patients"), Row::parts);

    /** Defensive copy. */
    public CohortVariance {
        rows = List.copyOf(rows);
    }

    /**
     * Of all runs of a cohort that was followed.
     *
     * @throws IOException if they cannot be read
     */
    static CohortVariance of(Cohort cohort, CohortRunner runner) throws IOException {
        CohortGroup first = cohort.groups().get(0);
        List<Row> rows = new ArrayList<>();
        if (first.sets() == 1 && first.seeds() == 1) {
            return new CohortVariance(rows);
        }
        PatientTable[][] tables = new PatientTable[first.crossed() ? first.sets() : 1][first.seeds()];
        for (int set = 0; set < tables.length; set++) {
            for (int seed = 0; seed < first.seeds(); seed++) {
                tables[set][seed] = runner.patients(set, seed);
            }
        }
        for (CohortGroup group : cohort.groups()) {
            add(rows, group, tables);
        }
        return new CohortVariance(rows);
    }

    private static void add(List<Row> rows, CohortGroup group, PatientTable[][] tables) {
        int[] whole = whole(group, tables);
        if (whole.length == 0) {
            return;
        }
        int[] setOf = Arrays.stream(whole).map(group::dealt).toArray();
        CrossedDesign crossed = new CrossedDesign(tables.length, whole.length, group.seeds());
        DealtDesign dealt = new DealtDesign(setOf, group.seeds());
        for (Visit visit : tables[0][0].followUps()) {
            double[][][] left = left(group, tables, visit, whole);
            for (Quantity quantity : Quantity.all()) {
                double[][][] values = each(left, quantity::of);
                VarianceParts parts = group.crossed() ? crossed.parts(values) : dealt.parts(values[0]);
                rows.add(new Row(
                        group.name(),
                        quantity,
                        visit,
                        group.sets(),
                        whole.length,
                        group.seeds(),
                        quantity.response().isPresent() ? parts.atMost(MOST_OF_TWO) : parts));
            }
        }
    }

    /** The patients of whom no run failed, from 0. */
    private static int[] whole(CohortGroup group, PatientTable[][] tables) {
        int[] runs = new int[group.patients()];
        for (PatientTable[] set : tables) {
            for (PatientTable table : set) {
                places(group, table).keySet().forEach(patient -> runs[patient]++);
            }
        }
        return IntStream.range(0, runs.length)
                .filter(patient -> runs[patient] == tables.length * group.seeds())
                .toArray();
    }

    /** Row of a table by the patient of a group, from 0. */
    private static Map<Integer, Integer> places(CohortGroup group, PatientTable table) {
        String[] groups = table.words("group");
        String[] patients = table.words("patient");
        Map<Integer, Integer> places = new HashMap<>();
        for (int row = 0; row < groups.length; row++) {
            if (groups[row].equals(group.name())) {
                places.put(Integer.parseInt(patients[row]) - 1, row);
            }
        }
        return places;
    }

    /** Part of the volume of the first image that is left, {@code [set][patient][seed]}. */
    private static double[][][] left(CohortGroup group, PatientTable[][] tables, Visit visit, int[] patients) {
        double[][][] left = new double[tables.length][patients.length][group.seeds()];
        for (int set = 0; set < tables.length; set++) {
            for (int seed = 0; seed < group.seeds(); seed++) {
                PatientTable table = tables[set][seed];
                Map<Integer, Integer> places = places(group, table);
                double[] first = table.numbers(LEFT + "_at_" + Visit.BASELINE);
                double[] then = table.numbers(visit.at(LEFT));
                for (int i = 0; i < patients.length; i++) {
                    int row = places.get(patients[i]);
                    left[set][i][seed] = first[row] > 0 ? then[row] / first[row] : 0;
                }
            }
        }
        return left;
    }

    private static double[][][] each(double[][][] values, DoubleUnaryOperator function) {
        return Arrays.stream(values)
                .map(set -> Arrays.stream(set)
                        .map(seeds -> Arrays.stream(seeds).map(function).toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    /** The table as {@link #FILE}. */
    public String csv() {
        return COLUMNS.csv(rows);
    }

    /** The rows of a number at the last visit. */
    public List<Row> atLast(Quantity quantity) {
        double last = rows.stream().mapToDouble(row -> row.visit().days()).max().orElse(0);
        return rows.stream()
                .filter(row -> row.quantity().equals(quantity) && row.visit().days() == last)
                .toList();
    }

    /** A line for each group, of the primary definition at the last visit; none if nothing varies but the patients. */
    List<CaptionedTable> brief() {
        List<Row> shown = atLast(new Quantity(Optional.of(Response.LOSS_30)));
        return shown.stream()
                .max(Comparator.comparingInt(Row::sets))
                .map(row -> CaptionedTable.of(
                        Response.LOSS_30.words() + " at " + row.visit().words()
                                + ", and the points that one draw of each origin moves it by (standard deviation, 95 % interval):",
                        brief(row.seeds() == 1 ? "patients and chance" : "patients"),
                        shown))
                .stream()
                .toList();
    }

    private static Columns<Row> brief(String persons) {
        return Columns.of(Row.class)
                .text("group", "", Row::group)
                .text("of all", "", row -> EstimateText.percent(row.parts().mean()))
                .text("in error by", "", row -> points(row.parts().error()))
                .text("parameters", "", row -> points(row.parts().sets()))
                .text(persons, "", row -> points(row.parts().persons()))
                .text("both together", "", row -> points(row.parts().interplay()))
                .text("chance", "", row -> points(row.parts().chance()));
    }

    private static String points(VarianceParts.Part part) {
        Estimate sd = part.sd();
        if (Double.isNaN(sd.lower())) {
            return points(sd.value());
        }
        return points(sd.value()) + " (" + points(sd.lower()) + " to " + points(sd.upper()) + ")";
    }

    private static String points(double part) {
        return Double.isNaN(part) ? "-" : String.format(Locale.ROOT, "%.0f", HUNDRED * part);
    }
}
