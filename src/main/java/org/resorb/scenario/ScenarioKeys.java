package org.resorb.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.Declaration;
import org.resorb.measure.Imaging;
import org.resorb.measure.Pain;
import org.resorb.measure.Sectioning;
import org.resorb.tissue.Patient;

/** The keys of a scenario file that no record declares, and the order of all of them. */
final class ScenarioKeys {
    static final List<String> TOP = List.of(
            "name",
            "title",
            PluginReader.KEY,
            "patient",
            "herniation",
            "anatomy",
            "substances",
            "mechanisms",
            "drugs",
            "knock_outs",
            "treatment_start",
            "interventions",
            "imaging",
            "pain",
            "histology",
            "resolution",
            "duration",
            "seed",
            OutputReader.KEY);

    /** Those that a scenario need not have, though it extends nothing. */
    static final Set<String> OPTIONAL = Set.of("title", PluginReader.KEY, "treatment_start", OutputReader.KEY);

    static final Declaration DURATION = new Declaration(
            "duration", double.class, "h", "1 d", "7305 d", "Time from herniation to the end of the run");
    static final Declaration SEED = new Declaration(
            "seed", int.class, "1", "0", "2147483647", "Number that all randomness of the run hangs on");
    static final Declaration TREATMENT_START =
            time("treatment_start", "0 d", "Time since herniation from which interventions are dated");
    static final Declaration AT =
            time("at", "0 d", "When it is done or first given, since herniation or treatment_start");
    static final Declaration EVERY = time("every", "1 h", "Interval between doses");
    static final Declaration UNTIL = time("until", "0 d", "No dose after this time");

    static final Declaration HERNIATES = new Declaration(
            "herniates",
            double.class,
            "1",
            "0 %",
            "200 %",
            "Disc material that comes at once, relative to what herniated first; none into a sequestration");

    /** In any unit, so no house unit and no range. */
    static final Declaration USUAL_DOSE =
            new Declaration("usual_dose", double.class, "", "", "", "Dose by which doses are measured");

    private ScenarioKeys() {}

    private static Declaration time(String key, String low, String meaning) {
        return new Declaration(key, double.class, "h", low, "7305 d", meaning);
    }

    /** The sections that are one record each. */
    static Map<String, Class<?>> sections() {
        Map<String, Class<?>> sections = new LinkedHashMap<>();
        sections.put("patient", Patient.class);
        sections.put("herniation", Herniation.class);
        sections.put("anatomy", Anatomy.class);
        sections.put("imaging", Imaging.class);
        sections.put("pain", Pain.class);
        sections.put("histology", Sectioning.class);
        sections.put("resolution", Resolution.class);
        return sections;
    }
}
