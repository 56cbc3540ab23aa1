package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.resorb.quantity.Time;
import org.resorb.statistics.CumulativeIncidence;
import org.resorb.statistics.CumulativeIncidence.End;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.EventTimes;
import org.resorb.statistics.KaplanMeier;
import org.resorb.statistics.Proportion;
import org.resorb.table.Columns;

/**
 * How many are operated within so many months of the first image, how many have lost half of their volume before that, and
 * how the survivors differ from all.
 *
 * @param rows group by group in order of time
 */
public record OperationRates(List<Row> rows) {
    private static final int[] MONTHS = {6, 9, 12, 24};

    /** Fifty-two weeks are a year, if not quite twelve months. */
    private static final double ALMOST = Time.DAYS_PER_WEEK;

    private static final String BASELINE = "mri_volume_fraction_at_" + Visit.BASELINE;

    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("group", "Group of the cohort file", Row::group)
            .whole("time_mo", "mo", "Months since the first image", Row::months)
            .whole("n", "Patients", Row::n)
            .whole("operated", "How many of them were operated by then", Row::operated)
            .with(FractionColumns.of("Part that was operated"), Row::fraction)
            .number(
                    "halved",
                    "1",
                    "Part that has lost half of the volume of the first day by then and before an operation (Aalen-Johansen)",
                    Row::halved)
            .number(
                    "loss_of_survivors",
                    "1",
                    "Mean loss since the first image at the visit nearest to then, of those not operated by then",
                    Row::lossOfSurvivors)
            .number("loss_of_all", "1", "The same of all, as if those who were operated had not been", Row::lossOfAll);

    /**
     * One group at one time.
     *
     * @param fraction with its Wilson interval
     */
    public record Row(
            String group,
            int months,
            int n,
            int operated,
            Estimate fraction,
            double halved,
            double lossOfSurvivors,
            double lossOfAll) {}

    /** Defensive copy. */
    public OperationRates {
        rows = List.copyOf(rows);
    }

    /**
     * Those of a table, at times up to which its patients are followed: on average their last visit is no more than a week before.
     *
     * @throws IllegalArgumentException if the table lacks a column
     */
    public static OperationRates of(PatientTable patients) {
        String[] groups = patients.words("group");
        List<Row> rows = new ArrayList<>();
        double followed = mean(followed(patients));
        for (String group : new LinkedHashSet<>(Arrays.asList(groups))) {
            PatientTable own = patients.where(row -> groups[row].equals(group));
            for (int months : MONTHS) {
                Visit visit = nearest(own, months);
                if (visit != null && followed >= months * Time.DAYS_PER_MONTH - ALMOST) {
                    rows.add(row(group, months, own, visit));
                }
            }
        }
        return new OperationRates(rows);
    }

    /**
     * Days from the first image to an operation, over patients, who are followed to their last visit.
     *
     * @throws IllegalArgumentException if the table lacks a column
     */
    public static KaplanMeier untilOperation(PatientTable patients) {
        return timesOfOperation(patients).survival();
    }

    /** The times that {@link #untilOperation} is made from, one a patient. */
    public static EventTimes timesOfOperation(PatientTable patients) {
        double[] first = patients.numbers("time_d_at_" + Visit.BASELINE);
        double[] surgery = patients.numbers("surgery_d");
        double[] times = followed(patients);
        boolean[] operated = new boolean[times.length];
        for (int i = 0; i < times.length; i++) {
            operated[i] = surgery[i] - first[i] <= times[i];
            times[i] = operated[i] ? Math.max(0, surgery[i] - first[i]) : times[i];
        }
        return new EventTimes(times, operated);
    }

    /** Days from the first image to the last visit, one a patient. */
    private static double[] followed(PatientTable patients) {
        double[] followed = new double[patients.size()];
        for (Visit visit : patients.visits()) {
            double[] days = sinceFirstImage(patients, visit);
            Arrays.setAll(followed, i -> Math.max(followed[i], days[i]));
        }
        return followed;
    }

    /** The follow-up that comes nearest, within a quarter of the time; else null. */
    private static Visit nearest(PatientTable patients, int months) {
        double planned = months * Time.DAYS_PER_MONTH;
        Visit best = null;
        double least = planned / 4;
        for (Visit visit : patients.followUps()) {
            double off = Math.abs(mean(sinceFirstImage(patients, visit)) - planned);
            if (off <= least) {
                best = visit;
                least = off;
            }
        }
        return best;
    }

    private static double[] sinceFirstImage(PatientTable patients, Visit visit) {
        double[] first = patients.numbers("time_d_at_" + Visit.BASELINE);
        double[] days = patients.numbers(visit.at("time_d"));
        Arrays.setAll(days, i -> days[i] - first[i]);
        return days;
    }

    private static Row row(String group, int months, PatientTable patients, Visit visit) {
        double[] first = patients.numbers("time_d_at_" + Visit.BASELINE);
        double[] surgery = patients.numbers("surgery_d");
        double[] half = patients.numbers("half_time_d");
        double[] before = patients.numbers(BASELINE);
        double[] then = patients.numbers(visit.at("mri_volume_fraction"));
        double[] end = new double[first.length];
        End[] ends = new End[first.length];
        double[] loss = new double[first.length];
        double[] survivors = new double[first.length];
        int operated = 0;
        for (int i = 0; i < first.length; i++) {
            end[i] = months * Time.DAYS_PER_MONTH;
            ends[i] = End.NOTHING;
            double cut = surgery[i] - first[i];
            boolean isOperated = cut <= end[i];
            operated += isOperated ? 1 : 0;
            if (isOperated) {
                end[i] = cut;
                ends[i] = End.RIVAL;
            }
            if (half[i] - first[i] <= end[i]) {
                end[i] = Math.max(0, half[i] - first[i]);
                ends[i] = End.EVENT;
            }
            loss[i] = 1 - then[i] / before[i];
            survivors[i] = isOperated ? Double.NaN : loss[i];
        }
        return new Row(
                group,
                months,
                first.length,
                operated,
                new Proportion(operated, first.length).wilson(),
                CumulativeIncidence.at(months * Time.DAYS_PER_MONTH, end, ends),
                mean(survivors),
                mean(loss));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** The table as {@code surgery.csv}. */
    public String csv() {
        return COLUMNS.csv(rows);
    }
}
