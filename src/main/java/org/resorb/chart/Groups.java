package org.resorb.chart;

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
    private static final String DAY = "time_d";

    private Groups() {}

    static Metadata about(String title, String description) {
        return new Metadata(title, description, Disclaimer.VIRTUAL_PATIENTS, "");
    }

    /** A name of a file as words: {@code anti_tnf} is {@code Anti-TNF}. */
    static String words(String name) {
        String words = NameWords.called(name);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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

    /** A visit with what its time counts from, as far as the patients tell: {@code 6 weeks after the first image}. */
    static String when(PatientTable patients, Visit visit) {
        boolean isTold = !visit.label().equals(Visit.BASELINE) && patients.has(visit.at(DAY));
        double late = isTold ? came(patients, visit) - visit.days() : Double.NaN;
        return Double.isNaN(late)
                ? "at " + visit.words()
                : visit.words() + " after " + (late > FORTNIGHT ? "the first image" : "herniation");
    }

    private static double came(PatientTable patients, Visit visit) {
        return Moments.mean(Missing.omit(patients.numbers(visit.at(DAY))));
    }

    /**
     * Time to the last visit as planned, so that an axis does not end where the latest patient came; to where patients come
     * on average if that is well behind, as where visits are counted from the first image.
     */
    static Scale time(PatientTable patients) {
        double planned =
                patients.visits().stream().mapToDouble(Visit::days).max().orElse(0);
        double came = patients.visits().stream()
                .filter(visit -> patients.has(visit.at(DAY)))
                .mapToDouble(visit -> came(patients, visit))
                .max()
                .orElse(0);
        return Scale.time(came > planned + FORTNIGHT ? came : planned);
    }
}
