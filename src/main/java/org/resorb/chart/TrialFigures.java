package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.chart.theme.Fonts;
import org.resorb.storage.FailureWords;
import org.resorb.trial.TrialResult;

/** The charts of a trial. One that cannot be drawn is left out and said so. */
public final class TrialFigures {
    /** Draws one chart. */
    private interface Drawing {
        void draw() throws IOException;
    }

    private final List<String> warnings = new ArrayList<>();

    private TrialFigures() {}

    /** Draws what can be drawn, each as PNG and SVG, and returns what could not. */
    public static List<String> write(TrialResult result, Path folder) {
        Fonts.prepare();
        TrialFigures figures = new TrialFigures();
        figures.attempt("flow", () -> FlowChart.write(result.flow(), folder));
        figures.attempt("effects", () -> EffectsChart.write(result, folder));
        result.power()
                .filter(power -> !power.curves().isEmpty())
                .ifPresent(power -> figures.attempt("power", () -> PowerChart.write(result.trial(), power, folder)));
        return List.copyOf(figures.warnings);
    }

    /** Some machines cannot draw at all and say so by an Error; the tables must not be lost for a picture. */
    private void attempt(String name, Drawing drawing) {
        try {
            drawing.draw();
        } catch (Throwable noPicture) {
            warnings.add("no chart " + name + ": " + FailureWords.of(noPicture));
        }
    }
}
