package org.resorb.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.resorb.quantity.Time;

/**
 * What one course comes to: the numbers a paper would print.
 *
 * @param resorption class by the MRI volume on the last day
 * @param rimAtSixWeeks class of rim enhancement at 6 weeks, {@code none}, {@code partial} or {@code complete}; null in a
 *     course that ends before
 * @param values by name, names carry units; {@link Double#NaN} where the course ends before or it never happened
 */
public record Summary(Resorption resorption, String rimAtSixWeeks, Map<String, Double> values) {

    /** Columns of a course that a summary is made from; the first is the time. */
    public static final List<String> COLUMNS = List.of(
            "time_d",
            "fragment_volume_mm3",
            "fragment_volume_fraction",
            "mri_volume_fraction",
            "macrophages_m1",
            "macrophages_m2",
            "rim_enhancement_class",
            "rim_thickness_mm",
            "pain_vas");

    private static final int[] VOLUME_MONTHS = {1, 3, 6, 12, 24};
    private static final int[] PAIN_MONTHS = {0, 2, 6, 12, 24};
    private static final double SIX_WEEKS = 42;
    private static final String[] RIM = {"none", "partial", "complete"};

    /** Days of the course whose image a summary needs, the last one aside. */
    public static Set<Integer> imagedDays() {
        Set<Integer> days = new TreeSet<>();
        days.add((int) SIX_WEEKS);
        for (int[] months : new int[][] {VOLUME_MONTHS, PAIN_MONTHS}) {
            for (int month : months) {
                days.add((int) Math.floor(month * Time.DAYS_PER_MONTH));
            }
        }
        return days;
    }

    /** Summary of a course with the columns of {@link Measures}. */
    public static Summary of(Course course) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String volume : new String[] {"fragment_volume_mm3", "fragment_volume_fraction", "mri_volume_fraction"}) {
            for (int month : VOLUME_MONTHS) {
                values.put(volume + "_at_" + month + "_mo", at(course, volume, month * Time.DAYS_PER_MONTH));
            }
        }
        values.put("half_time_d", halfTime(course));
        putPeakOfMacrophages(course, values);
        values.put("rim_thickness_mm_at_6_wk", at(course, "rim_thickness_mm", SIX_WEEKS));
        for (int month : PAIN_MONTHS) {
            values.put("pain_vas_at_" + month + "_mo", at(course, "pain_vas", month * Time.DAYS_PER_MONTH));
        }
        double left = course.at(course.size() - 1, course.index("mri_volume_fraction"));
        return new Summary(Resorption.of(left), rim(at(course, "rim_enhancement_class", SIX_WEEKS)), values);
    }

    private static String rim(double code) {
        return code == code ? RIM[(int) code] : null;
    }

    /** Value on the last day of the course up to a time in days; NaN if the course ends more than a day before. */
    private static double at(Course course, String name, double day) {
        int row = course.size() - 1;
        if (course.at(row, 0) < day - 1) {
            return Double.NaN;
        }
        while (row > 0 && course.at(row, 0) > day) {
            row--;
        }
        return course.at(row, course.index(name));
    }

    /** Time at which half of the fragment volume is gone, in days, between the two days around it. */
    private static double halfTime(Course course) {
        double[] time = course.series(course.columns().get(0).name());
        double[] left = course.series("fragment_volume_fraction");
        for (int row = 1; row < left.length; row++) {
            if (left[row] <= 0.5) {
                double share = (left[row - 1] - 0.5) / (left[row - 1] - left[row]);
                return time[row - 1] + share * (time[row] - time[row - 1]);
            }
        }
        return Double.NaN;
    }

    private static void putPeakOfMacrophages(Course course, Map<String, Double> values) {
        double[] m1 = course.series("macrophages_m1");
        double[] m2 = course.series("macrophages_m2");
        int peak = 0;
        for (int row = 1; row < m1.length; row++) {
            if (m1[row] + m2[row] > m1[peak] + m2[peak]) {
                peak = row;
            }
        }
        values.put("peak_macrophages", m1[peak] + m2[peak]);
        values.put("peak_macrophages_day", course.at(peak, 0));
    }
}
