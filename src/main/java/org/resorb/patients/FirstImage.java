package org.resorb.patients;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.resorb.measure.Course;
import org.resorb.quantity.Length;
import org.resorb.quantity.NineDigits;
import org.resorb.quantity.Time;
import org.resorb.run.Recording;
import org.resorb.run.Simulation;
import org.resorb.scenario.Anatomy;
import org.resorb.scenario.Herniation;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/** What a radiologist sees of one patient at the first image, in cells of a table of patients by column. */
public final class FirstImage {
    /** Days after herniation. */
    public static final int DAY = 14;

    private final Map<String, String> cells;

    private FirstImage(Map<String, String> cells) {
        this.cells = cells;
    }

    /** Simulates the patient of a scenario up to the first image and looks at it. */
    public static FirstImage of(ScenarioFile file) {
        Scenario scenario = file.scenario();
        Map<String, String> cells = new LinkedHashMap<>();
        Herniation herniation = scenario.herniation();
        cells.put(Predictor.TYPE_BULGE.column(), herniation.type().word());
        cells.put(Predictor.VOLUME.column(), NineDigits.text(herniation.volume() * Length.MM3_PER_ML));
        cells.put(Predictor.MIGRATION.column(), NineDigits.text(herniation.migration() / Length.UM_PER_MM));
        cells.put(Predictor.LIGAMENT_INTACT.column(), ligament(scenario).word());
        Course course = Simulation.of(scenario.until(DAY * Time.HOURS_PER_DAY))
                .run(part -> {}, new Recording(false, day -> day == DAY))
                .course();
        for (Predictor predictor : new Predictor[] {Predictor.T2_SIGNAL, Predictor.RIM_NONE, Predictor.RIM_THICKNESS}) {
            double[] series = course.series(predictor.column().replace("_at_" + Visit.BASELINE, ""));
            cells.put(predictor.column(), NineDigits.text(series[DAY]));
        }
        double cartilage = herniation.composition().endplateCartilage();
        cells.put(Predictor.ENDPLATE_CARTILAGE.column(), NineDigits.text(cartilage * 100));
        cells.put(Predictor.AGE.column(), NineDigits.text(years(file)));
        return new FirstImage(cells);
    }

    /** The file has it in hours, with the unit behind. */
    private static double years(ScenarioFile file) {
        String age = file.values().get("patient.age");
        return Double.parseDouble(age.split(" ")[0]) / Time.HOURS_PER_DAY / Time.DAYS_PER_YEAR;
    }

    private static Herniation.Ligament ligament(Scenario scenario) {
        Herniation.Ligament stated = scenario.herniation().ligament();
        if (stated != Herniation.Ligament.BY_TYPE) {
            return stated;
        }
        Anatomy anatomy = scenario.anatomy();
        return switch (scenario.herniation().type()) {
            case BULGE -> anatomy.bulge().ligament();
            case PROTRUSION -> anatomy.protrusion().ligament();
            case EXTRUSION -> anatomy.extrusion().ligament();
            case SEQUESTRATION -> anatomy.sequestration().ligament();
        };
    }

    /** By column of a table of patients. */
    public Map<String, String> cells() {
        return Collections.unmodifiableMap(cells);
    }

    double value(Predictor predictor) {
        return predictor.value(cells.get(predictor.column()));
    }
}
