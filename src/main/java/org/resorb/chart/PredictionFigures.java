package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.chart.theme.Fonts;
import org.resorb.patients.ValidatedModel;

/** The charts of what was learnt to predict from the first image. */
public final class PredictionFigures {
    private PredictionFigures() {}

    /** Writes {@code roc}, {@code calibration} and {@code odds_ratios}, each as PNG and SVG. */
    public static void write(List<ValidatedModel> trained, Path folder) throws IOException {
        Fonts.prepare();
        RocChart.write(trained, folder);
        CalibrationChart.write(trained, folder);
        OddsRatioChart.write(trained, folder);
    }
}
