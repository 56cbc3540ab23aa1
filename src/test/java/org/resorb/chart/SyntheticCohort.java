package org.resorb.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chance.Chance;
import org.resorb.patients.MadeUpPatients;
import org.resorb.patients.PatientTable;
import org.resorb.patients.VolumeCurves;

/** Made-up patients with courses about as real ones have them. */
final class SyntheticCohort {
    private static final List<String> TYPES = List.of("bulge", "protrusion", "extrusion", "sequestration");
    private static final double[] SHRINKING = {0.12, 0.4, 0.7, 0.93};
    private static final String[] LABELS = {"baseline", "6_wk", "3_mo", "6_mo", "12_mo", "24_mo"};
    private static final double[] DAYS = {14, 42, 91, 183, 365, 730};

    private SyntheticCohort() {}

    /** Four types of as many patients. */
    static PatientTable patients(int each) {
        return patients(TYPES, each);
    }

    /** Groups of any name; their order decides how they fare. */
    static PatientTable patients(List<String> groups, int each) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("patient,group,herniation_type,half_time_d,surgery_d");
        for (String label : LABELS) {
            for (String column : List.of(
                    "time_d", "observed_volume_fraction", "mri_volume_fraction", "pain_vas", "rim_enhancement_class")) {
                head.append(',').append(column).append("_at_").append(label);
            }
        }
        lines.add(head.toString());
        for (int group = 0; group < groups.size(); group++) {
            for (int i = 0; i < each; i++) {
                lines.add(line(groups.get(group), group % TYPES.size(), group * each + i));
            }
        }
        return MadeUpPatients.of(lines);
    }

    private static String line(String group, int type, int patient) {
        Chance chance = Chance.of(1, "cohort", 0, 1);
        double rest = rest(chance, type, patient);
        double rate = rate(chance, patient);
        double half = rest < 0.5 ? -Math.log((0.5 - rest) / (1 - rest)) / rate : Double.NaN;
        double surgery = chance.uniform(patient, 3) < 0.1 ? 60 + 200 * chance.uniform(patient, 4) : Double.NaN;
        StringBuilder line = new StringBuilder();
        line.append(patient + 1).append(',').append(group).append(',').append(TYPES.get(type));
        line.append(',')
                .append(text(half < 730 ? half : Double.NaN))
                .append(',')
                .append(text(surgery));
        for (int visit = 0; visit < DAYS.length; visit++) {
            double day = DAYS[visit] + 6 * (chance.uniform(patient, 20 + visit) - 0.5);
            double left = left(rest, rate, day);
            double noise = visit == 0 ? 1 : 1 + 0.15 * (chance.uniform(patient, 30 + visit) - 0.5);
            double pain = 1 + (6 + 2 * chance.uniform(patient, 5)) * Math.exp(-day / 45);
            int rim =
                    rest > 0.75 ? (int) (2 * chance.uniform(patient, 6)) : 1 + (int) (1.6 * chance.uniform(patient, 6));
            line.append(',').append(text(day)).append(',');
            line.append(text(day > surgery ? Double.NaN : left * noise))
                    .append(',')
                    .append(text(left));
            line.append(',').append(text(pain)).append(',').append(rim);
        }
        return line.toString();
    }

    private static double rest(Chance chance, int type, int patient) {
        double luck = chance.uniform(patient, 2);
        return chance.uniform(patient, 1) < SHRINKING[type] ? (0.75 - 0.2 * type) * luck : 0.8 + 0.35 * luck;
    }

    private static double rate(Chance chance, int patient) {
        return 0.004 + 0.01 * chance.uniform(patient, 7);
    }

    private static double left(double rest, double rate, double day) {
        return rest + (1 - rest) * Math.exp(-rate * day);
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** Weekly volumes of the four types. */
    static VolumeCurves curves(int each) {
        double[] days = new double[105];
        for (int week = 0; week < days.length; week++) {
            days[week] = 7 * week;
        }
        Map<String, double[][]> patients = new LinkedHashMap<>();
        Chance chance = Chance.of(1, "cohort", 0, 1);
        for (int type = 0; type < TYPES.size(); type++) {
            double[][] curves = new double[each][days.length];
            for (int i = 0; i < each; i++) {
                int patient = type * each + i;
                for (int week = 0; week < days.length; week++) {
                    curves[i][week] = left(rest(chance, type, patient), rate(chance, patient), days[week]);
                }
            }
            patients.put(TYPES.get(type), curves);
        }
        return VolumeCurves.of(days, patients);
    }
}
