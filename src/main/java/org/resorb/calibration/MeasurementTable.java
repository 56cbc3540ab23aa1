package org.resorb.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.Keyword;
import org.resorb.statistics.Emulator;
import org.resorb.statistics.LinearUpdate;
import org.resorb.statistics.Moments;
import org.resorb.table.Columns;

/**
 * {@code measurements.csv}: what is expected to be left of the parameters' spread if a number of patients were measured, by
 * the emulators over the draws that the targets leave. Targets are among them: what measuring them again would add.
 */
public final class MeasurementTable {
    /** Name of the file. */
    public static final String FILE = "measurements.csv";

    /** What is done with a number so far. */
    enum Use implements Keyword {
        /** The fit aims at it. */
        TARGET,
        /** It is published, but not aimed at. */
        PUBLISHED,
        /** Nobody has published it. */
        PLANNED;

        @Override
        public String toString() {
            return word();
        }
    }

    /**
     * A number and what it would tell.
     *
     * @param patients that are measured; 0 where a target does not say
     * @param predicted mean over the draws
     * @param error standard deviation of the measurement, of the model and of the emulator together
     * @param explained by the emulator
     * @param parameter of which it would tell most
     * @param ratio what would be left of that parameter's standard deviation
     */
    private record Row(
            String key,
            Use use,
            int patients,
            double predicted,
            double error,
            double explained,
            LinearUpdate update,
            String parameter,
            double ratio) {}

    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("measurement", "Key of the fact, or name in the file", Row::key)
            .text("use", "target, published or planned", Row::use)
            .whole("patients", "How many are measured; 0 where a target does not say", Row::patients)
            .number("predicted", "1", "Mean over what the targets leave open", Row::predicted)
            .number("sd", "1", "Standard deviation over it", row -> row.update.sd())
            .number("error", "1", "Error of the measurement, of the model and of the emulator together", Row::error)
            .number("emulator_explained", "1", "Part of the variance that the emulator explains", Row::explained)
            .number("bits", "1", "Information that it is expected to give", row -> row.update.bits())
            .number(
                    "removed",
                    "1",
                    "Part of the variance of all parameters that it would remove",
                    row -> row.update.removed())
            .text("tells_of", "Parameter of which it would tell most", Row::parameter)
            .number("sd_left", "1", "What would be left of its standard deviation", Row::ratio);

    private final Calibration calibration;
    private final CalibrationResult fit;
    private final List<Row> rows = new ArrayList<>();

    MeasurementTable(Calibration calibration, CalibrationResult fit) {
        this.calibration = calibration;
        this.fit = fit;
        for (int i = 0; i < fit.targets().size(); i++) {
            Target target = fit.targets().get(i);
            double variance = target.deviation() * target.deviation() + model(target.unit());
            add(target.key(), Use.TARGET, target.patients(), fit.emulators().emulator(i), variance);
        }
    }

    /**
     * Adds what is no target.
     *
     * @param answers what the patients come to at each asked point, one a measurement
     * @param screened the same of the cheap one of two levels; empty if there is one only
     */
    void add(List<Measurement> measurements, List<ModelOutput> answers, List<ModelOutput> screened) {
        List<Emulator> emulators = EmulatorBank.beside(fit, answers, screened, measurements.size());
        for (int i = 0; i < measurements.size(); i++) {
            double chance = ModelOutput.meanVariance(answers, i);
            double model = model(Math.max(1, Math.abs(ModelOutput.meanValue(answers, i))));
            Measurement one = measurements.get(i);
            Use use = one.isPlanned() ? Use.PLANNED : Use.PUBLISHED;
            add(one.fact().key(), use, one.patients(), emulators.get(i), chance + model);
        }
    }

    /** Variance of the model's own error in this unit. The chance of few virtual patients is none of a measurement. */
    private double model(double unit) {
        double error = calibration.plan().discrepancy() * unit;
        return error * error;
    }

    private void add(String key, Use use, int patients, Emulator emulator, double variance) {
        if (emulator == null) {
            return;
        }
        double[][] draws = fit.posterior();
        double[] predicted = new double[draws.length];
        double unsure = 0;
        for (int i = 0; i < draws.length; i++) {
            Emulator.Posterior at = emulator.at(draws[i]);
            predicted[i] = at.mean();
            unsure += at.variance() / draws.length;
        }
        LinearUpdate update = LinearUpdate.of(draws, predicted, variance + unsure);
        int most = 0;
        for (int i = 1; i < update.ratios().length; i++) {
            most = update.ratios()[i] < update.ratios()[most] ? i : most;
        }
        rows.add(new Row(
                key,
                use,
                patients,
                Moments.mean(predicted),
                FastMath.sqrt(variance + unsure),
                emulator.explained(),
                update,
                calibration.free().get(most).path(),
                update.ratios()[most]));
    }

    /** The text of the file, what would tell most first. */
    String csv() {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingDouble((Row row) -> -row.update.removed()));
        return COLUMNS.csv(sorted);
    }
}
