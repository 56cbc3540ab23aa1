package org.resorb.patients;

import java.util.function.BiFunction;
import org.resorb.measure.Course;
import org.resorb.quantity.Length;
import org.resorb.quantity.NineDigits;
import org.resorb.quantity.Time;
import org.resorb.scenario.ScenarioFile;

/** What is known of a patient at the first image: its column in a table of patients, and how a scenario and its run say it. */
enum BaselineVariable {
    /** Type of the herniation. */
    TYPE(
            "herniation_type",
            (file, course) -> file.scenario().herniation().type().word()),
    /** Volume on the first day. */
    VOLUME(
            "herniation_volume_mm3",
            (file, course) -> number(file.scenario().herniation().volume() * Length.MM3_PER_ML)),
    /** Distance from the level of the disc. */
    MIGRATION(
            "herniation_migration_mm",
            (file, course) -> number(file.scenario().herniation().migration() / Length.UM_PER_MM)),
    /** State of the ligament over the fragment. */
    LIGAMENT("ligament", (file, course) -> file.scenario().ligament().word()),
    /** Brightness on T2. */
    T2_SIGNAL("t2_signal"),
    /** How much of the outline has a bright rim. */
    RIM("rim_enhancement_class"),
    /** Thickness of the bright rim. */
    RIM_THICKNESS("rim_thickness_mm"),
    /** End-plate cartilage in the fragment. */
    ENDPLATE_CARTILAGE(
            "herniation_composition_endplate_cartilage_percent",
            (file, course) ->
                    number(100 * file.scenario().herniation().composition().endplateCartilage())),
    /** Age. */
    AGE("patient_age_a", (file, course) -> number(years(file)));

    private final String column;
    private final BiFunction<ScenarioFile, Course, String> reading;

    BaselineVariable(String column, BiFunction<ScenarioFile, Course, String> reading) {
        this.column = column;
        this.reading = reading;
    }

    /** A column of the time series on the day of the image. */
    BaselineVariable(String series) {
        this(series + "_at_" + Visit.BASELINE, (file, course) -> number(course.series(series)[FirstImage.DAY]));
    }

    /** For people, with the unit. */
    String words() {
        return switch (this) {
            case TYPE -> "type of herniation";
            case VOLUME -> "volume, mm\u00b3";
            case MIGRATION -> "migration from the disc, mm";
            case LIGAMENT -> "posterior longitudinal ligament";
            case T2_SIGNAL -> "T2 signal, 0 dark to 1 bright";
            case RIM -> "bright rim on contrast MRI";
            case RIM_THICKNESS -> "thickness of the rim, mm";
            case ENDPLATE_CARTILAGE -> "end-plate cartilage, %";
            case AGE -> "age, years";
        };
    }

    String column() {
        return column;
    }

    /**
     * Its cell for a patient.
     *
     * @param course of a run that lasts until the first image at least
     */
    String read(ScenarioFile file, Course course) {
        return reading.apply(file, course);
    }

    /** The file has it in hours, with the unit behind. */
    private static double years(ScenarioFile file) {
        String age = file.values().get("patient.age");
        return Double.parseDouble(age.split(" ")[0]) / Time.HOURS_PER_DAY / Time.DAYS_PER_YEAR;
    }

    private static String number(double value) {
        return NineDigits.text(value);
    }
}
