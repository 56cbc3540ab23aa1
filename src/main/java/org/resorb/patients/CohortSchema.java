package org.resorb.patients;

import java.util.LinkedHashMap;
import java.util.Map;
import org.resorb.document.HeaderReader;
import org.resorb.document.Schema;
import org.resorb.scenario.ScenarioSchema;
import org.resorb.study.StudySchema;

/** The schema of cohort files. */
public final class CohortSchema {
    private CohortSchema() {}

    /** The schema as text. */
    public static String json() {
        Map<String, Schema> keys = HeaderReader.keys();
        keys.putAll(StudySchema.scenario());
        keys.putAll(Schema.keys(CohortFile.Size.class));
        keys.put("groups", Schema.named(group()));
        keys.put("traits", StudySchema.factors());
        keys.put("correlations", StudySchema.correlations());
        keys.put(ObservationReader.PATH, observation());
        return Schema.section(keys)
                .required("name", "base", "groups", ObservationReader.PATH)
                .file("cohort", StudySchema.definitions());
    }

    private static Schema group() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("scenario", ScenarioSchema.changes());
        keys.put("traits", StudySchema.factors());
        keys.put(GroupKeys.PATIENTS_OF, Schema.word().described("A group of this file that has the same patients"));
        return Schema.section(keys);
    }

    /** How patients are seen, where a file says in what that differs from another. */
    public static Schema observed() {
        return Schema.section(ObservationReader.keys());
    }

    private static Schema observation() {
        return observed().required(FirstImageReader.KEY, VisitsReader.KEY, "jitter", "reader_error", SurgeryReader.KEY);
    }
}
