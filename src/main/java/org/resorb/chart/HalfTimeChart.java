package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Theme;
import org.resorb.patients.Arms;
import org.resorb.patients.HalfTime;
import org.resorb.patients.OperationRates;
import org.resorb.patients.PatientTable;
import org.resorb.patients.Visit;
import org.resorb.statistics.KaplanMeier;

/** How many patients have had an event by a time, with the number still followed below. */
final class HalfTimeChart {
    private static final String HOW = SurvivalPlot.HOW + " Strokes: censored,";
    private static final Event HALF = new Event(
            "time_to_half",
            "Time until half of the volume of the first day is gone",
            "Patients with half or less of day 0 left (%)",
            "n still followed with more than half left",
            HOW + " followed to an operation or the last visit without having lost half.");
    private static final Event OPERATION = new Event(
            "time_to_operation",
            "Time from the first image to an operation",
            "Patients operated (%)",
            "n still followed and not operated",
            HOW + " followed to the last visit without an operation.");
    private static final double WORDS = 88;

    /**
     * What is waited for.
     *
     * @param file its name, without an ending
     */
    private record Event(String file, String title, String axis, String atRisk, String note) {}

    private HalfTimeChart() {}

    /**
     * Writes {@code time_to_half.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if there is no patient or the table lacks a column
     */
    static void write(PatientTable patients, Path folder) throws IOException {
        write(patients, Groups.time(patients), HALF, HalfTime::of, folder);
    }

    /**
     * Writes {@code time_to_operation.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if there is no patient or the table lacks a column
     */
    static void writeOperations(PatientTable patients, Path folder) throws IOException {
        double last = patients.visits().stream().mapToDouble(Visit::days).max().orElse(0);
        write(patients, Scale.time(last, "first image"), OPERATION, OperationRates::untilOperation, folder);
    }

    private static void write(
            PatientTable patients, Scale time, Event event, Function<PatientTable, KaplanMeier> until, Path folder)
            throws IOException {
        Map<String, KaplanMeier> groups = new LinkedHashMap<>();
        Groups.of(patients).forEach((name, group) -> groups.put(Groups.words(name), until.apply(group)));
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("no patients to draw");
        }
        String note = event.note() + Groups.same(Arms.of(patients));
        sheet(groups, time, event, note, Theme.STANDARD).write(folder, event.file());
    }

    private static Sheet sheet(Map<String, KaplanMeier> groups, Scale time, Event event, String note, Theme theme) {
        SurvivalPlot survival = new SurvivalPlot(time, event.axis(), event.atRisk(), theme);
        Plot plot = survival.beside(groups, WORDS).height(190);
        return new Sheet(Groups.about(event.title(), SurvivalPlot.words(groups)), theme, plot).note(note);
    }
}
