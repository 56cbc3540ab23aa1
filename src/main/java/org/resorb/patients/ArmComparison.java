package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.resorb.measure.Response;
import org.resorb.quantity.Time;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.EventTimes;
import org.resorb.statistics.Moments;
import org.resorb.statistics.PairedProportions;
import org.resorb.statistics.Pairs;
import org.resorb.statistics.RestrictedMean;
import org.resorb.table.CaptionedTable;
import org.resorb.table.Columns;

/**
 * Arms of the same virtual patients, each held against the first of them, patient by patient.
 *
 * @param rows arm by arm, visit by visit; none if no groups share patients
 */
public record ArmComparison(List<Row> rows) {
    /** The restricted mean time until half of the volume is gone, by Kaplan and Meier. */
    public static final String HALF_TIME = "restricted_mean_half_time";

    /** Leg pain. */
    public static final String PAIN = "pain_vas";

    private static final String VOLUME = "observed_volume_fraction";

    /** What people want first, in words. */
    private static final Map<String, String> WORDS = Map.of(
            Response.LOSS_30.toString(),
            "part of patients, " + Response.LOSS_30.words(),
            PAIN,
            "leg pain, 0 to 10",
            HALF_TIME,
            "days to half the volume, restricted");

    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("arm", "Group of the cohort", Row::arm)
            .text("against", "Group with the same patients that it is held against", Row::against)
            .text(
                    "outcome",
                    "A definition of resorption, of which the part of patients is told; or a number, of which the mean is",
                    Row::outcome)
            .text("unit", "Unit of the values", Row::unit)
            .number("time_mo", "mo", "Months since herniation, as planned", Row::months)
            .whole("pairs", "Patients with an answer in both arms", Row::pairs)
            .whole("left_out", "Patients without an answer in one of them", Row::leftOut)
            .number("value", "1", "Of the pairs, in this arm", Row::value)
            .number("value_against", "1", "Of the pairs, in the other arm", Row::other)
            .number(
                    "difference",
                    "1",
                    "This arm less the other",
                    row -> row.difference().value())
            .number(
                    "lower",
                    "1",
                    "Lower end of its 95 % interval (parts: Bonett and Price; means: Student, of the differences; half-times: of"
                            + " pseudo-observations)",
                    row -> row.difference().lower())
            .number(
                    "upper",
                    "1",
                    "Upper end of its 95 % interval",
                    row -> row.difference().upper());
    private static final Columns<Row> BRIEF = Columns.of(Row.class)
            .text("arm", "", Row::arm)
            .text("against", "", Row::against)
            .text("outcome", "", row -> WORDS.get(row.outcome()))
            .whole("pairs", "", Row::pairs)
            .text("difference (95 % interval)", "", row -> EstimateText.of(row.difference()));

    /** Defensive copy. */
    public ArmComparison {
        rows = List.copyOf(rows);
    }

    /**
     * One outcome of an arm beside the other's.
     *
     * @param leftOut patients without an answer in one of the arms, mostly as they had been operated
     * @param value of the pairs in this arm, a part or a mean
     * @param other of the pairs in the other arm
     */
    public record Row(
            String arm,
            String against,
            String outcome,
            String unit,
            double months,
            int pairs,
            int leftOut,
            double value,
            double other,
            Estimate difference) {}

    /** What patients answer in two arms, {@link Double#NaN} where one has no answer. */
    private record Answers(String arm, String against, Pairs all) {
        Row mean(String outcome, String unit, double months) {
            Pairs known = all.complete();
            return row(outcome, unit, months, known, Moments.studentInterval(known.differences()));
        }

        Row part(Response response, double months) {
            Pairs known = all.complete();
            Pairs yes = new Pairs(yes(known.first(), response), yes(known.second(), response));
            return row(
                    response.toString(),
                    "1",
                    months,
                    yes,
                    PairedProportions.of(yes).difference());
        }

        private static double[] yes(double[] left, Response response) {
            return Arrays.stream(left).map(part -> response.holds(part) ? 1 : 0).toArray();
        }

        private Row row(String outcome, String unit, double months, Pairs known, Estimate difference) {
            int pairs = known.count();
            double value = Moments.mean(known.first());
            double other = Moments.mean(known.second());
            return new Row(arm, against, outcome, unit, months, pairs, all.count() - pairs, value, other, difference);
        }
    }

    /**
     * All arms of a table.
     *
     * @throws IllegalArgumentException if the table lacks a column
     */
    public static ArmComparison of(PatientTable patients) {
        List<Row> rows = new ArrayList<>();
        for (List<String> set : Arms.of(patients).sets()) {
            for (String arm : set.subList(1, set.size())) {
                add(rows, patients, arm, set.get(0));
            }
        }
        return new ArmComparison(rows);
    }

    private static void add(List<Row> rows, PatientTable patients, String arm, String against) {
        int[][] pairs = pairs(patients, arm, against);
        for (Visit visit : patients.followUps()) {
            Answers left = answers(pairs, arm, against, patients.numbers(visit.at(VOLUME)));
            for (Response response : Response.values()) {
                rows.add(left.part(response, visit.months()));
            }
            rows.add(left.mean(VOLUME, "1", visit.months()));
            if (patients.has(visit.at(PAIN))) {
                rows.add(answers(pairs, arm, against, patients.numbers(visit.at(PAIN)))
                        .mean(PAIN, "1", visit.months()));
            }
        }
        double end = patients.visits().stream().mapToDouble(Visit::days).max().orElse(0);
        rows.add(halfTime(HalfTime.times(patients), pairs, arm, against, end));
    }

    /** Who is operated is followed until then, so nobody is left out. */
    private static Row halfTime(EventTimes times, int[][] pairs, String arm, String against, double end) {
        RestrictedMean here = RestrictedMean.of(times, rows(pairs, 0), end);
        RestrictedMean there = RestrictedMean.of(times, rows(pairs, 1), end);
        double months = end / Time.DAYS_PER_MONTH;
        return new Row(
                arm, against, HALF_TIME, "d", months, pairs.length, 0, here.value(), there.value(), here.less(there));
    }

    private static int[] rows(int[][] pairs, int side) {
        return Arrays.stream(pairs).mapToInt(pair -> pair[side]).toArray();
    }

    private static int[][] pairs(PatientTable patients, String arm, String against) {
        String[] groups = patients.words("group");
        String[] identities = Arms.identities(patients);
        Map<String, Integer> others = new HashMap<>();
        for (int row = 0; row < groups.length; row++) {
            if (groups[row].equals(against)) {
                others.put(identities[row], row);
            }
        }
        return IntStream.range(0, groups.length)
                .filter(row -> groups[row].equals(arm) && others.containsKey(identities[row]))
                .mapToObj(row -> new int[] {row, others.get(identities[row])})
                .toArray(int[][]::new);
    }

    private static Answers answers(int[][] pairs, String arm, String against, double[] all) {
        return new Answers(
                arm,
                against,
                new Pairs(
                        Arrays.stream(pairs).mapToDouble(pair -> all[pair[0]]).toArray(),
                        Arrays.stream(pairs).mapToDouble(pair -> all[pair[1]]).toArray()));
    }

    /** What came out at the last visit; none if no groups share patients. */
    List<CaptionedTable> brief() {
        double last = rows.stream().mapToDouble(Row::months).max().orElse(0);
        List<Row> shown = rows.stream()
                .filter(row -> row.months == last && WORDS.containsKey(row.outcome))
                .toList();
        return shown.isEmpty()
                ? List.of()
                : List.of(CaptionedTable.of("Arms of the same patients, as pairs, at the end:", BRIEF, shown));
    }

    /** The table as {@code arms.csv}; cells of what is not known are empty. */
    public String csv() {
        return COLUMNS.csv(rows);
    }
}
