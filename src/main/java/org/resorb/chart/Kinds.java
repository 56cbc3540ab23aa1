package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.patients.PatientTable;
import org.resorb.patients.Visit;

/** How groups of virtual patients are named, and told apart in colour and in grey. */
final class Kinds {
    private static final Color[] COLORS = {
        Look.SKY, Look.VERMILION, Look.GREEN, Look.INK, Look.BLUE, Look.PURPLE, Look.ORANGE
    };
    private static final BasicStroke[] STROKES = {
        Look.dashed(1.6, 1.5f, 1.5f),
        Look.dashed(1.5, 6, 2),
        Look.dashed(1.5, 7, 2, 1.5f, 2),
        Look.solid(1.5),
        Look.dashed(1.5, 3, 1.5f)
    };

    private Kinds() {}

    static Color color(int group) {
        return COLORS[group % COLORS.length];
    }

    static BasicStroke stroke(int group) {
        return STROKES[group % STROKES.length];
    }

    /** A name of a file as words: {@code anti_tnf} is {@code Anti tnf}. */
    static String words(String name) {
        String words = name.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Patients by group, in the order of the table. */
    static Map<String, PatientTable> groups(PatientTable patients) {
        String[] names = patients.words("group");
        Map<String, PatientTable> groups = new LinkedHashMap<>();
        for (String name : new LinkedHashSet<>(List.of(names))) {
            groups.put(name, patients.where(row -> names[row].equals(name)));
        }
        return groups;
    }

    /** Day of the last visit as planned, so that an axis does not end where the latest patient came. */
    static double lastDay(PatientTable patients) {
        return patients.visits().stream().mapToDouble(Visit::days).max().orElse(0);
    }

    /** Values that are known. */
    static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
