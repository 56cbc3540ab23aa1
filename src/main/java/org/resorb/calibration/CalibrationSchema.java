package org.resorb.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.resorb.document.HeaderReader;
import org.resorb.document.Schema;
import org.resorb.patients.CohortChanges;
import org.resorb.patients.FactFile;
import org.resorb.scenario.ScenarioSchema;
import org.resorb.study.StudySchema;

/** The schema of calibration files. */
public final class CalibrationSchema {
    private static final String RANGE = "range";

    private CalibrationSchema() {}

    /** The schema as text. */
    public static String json() {
        Map<String, Schema> keys = HeaderReader.keys();
        keys.put(ShareReader.PATH, Schema.list(share()).filled());
        keys.put("targets", Schema.list(Schema.word()).filled());
        keys.put(FreeParameters.PATH, free());
        keys.put(GroupReader.PATH, Schema.named(group()));
        keys.put("scenario", ScenarioSchema.changes());
        keys.put(FineLevelReader.PATH, fine());
        keys.put(
                StructureReader.PATH,
                Schema.named(Schema.section(Map.of(), Schema.any()))
                        .described("Variants of the model: what each says otherwise"));
        keys.put(MeasurementReader.PATH, Schema.named(measurement()).described("What might be measured next"));
        keys.putAll(Schema.keys(CalibrationFile.Numbers.class));
        Map<String, Schema> definitions = ScenarioSchema.definitions();
        definitions.put(RANGE, StudySchema.range());
        return Schema.section(keys)
                .required("name", ShareReader.PATH, "targets")
                .file("calibration", definitions);
    }

    private static Schema measurement() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        FactFile.ASKED.forEach(column -> keys.put(column, Schema.word()));
        keys.putAll(Schema.keys(MeasurementReader.Patients.class));
        return Schema.section(keys).required("study", "observable", "statistic");
    }

    private static Schema share() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("study", Schema.word().described("A cohort file beside this one, or a shipped cohort"));
        keys.putAll(Schema.keys(ShareReader.Patients.class));
        keys.put(CohortChanges.WITHOUT, Schema.list(Schema.word()).described("Traits that are left out"));
        keys.put(CohortChanges.ONLY, Schema.list(Schema.word()).described("Groups that are run; without it all"));
        return Schema.section(keys).required("study", "patients");
    }

    private static Schema fine() {
        Map<String, Schema> keys = new LinkedHashMap<>(Schema.keys(FineLevelReader.Fine.class));
        keys.put("scenario", ScenarioSchema.changes());
        return Schema.section(keys).required("points");
    }

    /** A multiplier has the keys of a range or of a distribution, which the reader tells apart. */
    private static Schema group() {
        Schema names = Schema.list(Schema.word()).filled();
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put(GroupReader.MULTIPLIES, names);
        keys.put(GroupReader.DIVIDES, names);
        keys.put(GroupReader.SOURCE, Schema.word().described("Where the prior comes from"));
        return Schema.section(keys, Schema.any());
    }

    private static Schema free() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        FreeParameters.names().forEach(name -> keys.put(name, Schema.defined(RANGE)));
        return Schema.section(keys).filled().atMost(FreeParameters.MOST);
    }
}
