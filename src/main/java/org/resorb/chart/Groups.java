package org.resorb.chart;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.patients.Arms;
import org.resorb.patients.PatientTable;
import org.resorb.patients.Visit;
import org.resorb.quantity.Disclaimer;
import org.resorb.statistics.Missing;
import org.resorb.statistics.Moments;

/** Groups of virtual patients, and what charts of them say. */
final class Groups {
    private static final double FORTNIGHT = 14;

    private Groups() {}

    static Metadata about(String title, String description) {
        return new Metadata(title, description, Disclaimer.VIRTUAL_PATIENTS, "");
    }

    /** A name of a file as words: {@code anti_tnf} is {@code Anti tnf}. */
    static String words(String name) {
        String words = name.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code chiu2015 zou2023} as {@code Chiu 2015, Zou 2023}. */
    static String citation(String keys) {
        return String.join(
                ", ",
                Arrays.stream(keys.split(" "))
                        .map(key -> words(key.replaceFirst("([a-z])([0-9]{4})$", "$1 $2")))
                        .toList());
    }

    /** A sentence for a note under a chart that groups are the same patients; empty if none are. */
    static String same(Arms arms) {
        return arms.any() ? " Arms, to be compared as pairs: " + arms.words() + "." : "";
    }

    /** Patients by group, in the order of the table. */
    static Map<String, PatientTable> of(PatientTable patients) {
        String[] names = patients.words("group");
        Map<String, PatientTable> groups = new LinkedHashMap<>();
        for (String name : new LinkedHashSet<>(List.of(names))) {
            groups.put(name, patients.where(row -> names[row].equals(name)));
        }
        return groups;
    }

    /**
     * Time to the last visit as planned, so that an axis does not end where the latest patient came; to where patients come
     * on average if that is well behind, as where visits are counted from the first image.
     */
    static Scale time(PatientTable patients) {
        double planned =
                patients.visits().stream().mapToDouble(Visit::days).max().orElse(0);
        double came = patients.visits().stream()
                .map(visit -> visit.at("time_d"))
                .filter(patients::has)
                .mapToDouble(days -> Moments.mean(Missing.omit(patients.numbers(days))))
                .max()
                .orElse(0);
        return Scale.time(came > planned + FORTNIGHT ? came : planned);
    }
}
