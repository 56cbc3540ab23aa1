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
        keys.put(ExtendedCohort.EXTENDS, Schema.word().described("A cohort file beside this one, or a shipped cohort"));
        keys.putAll(StudySchema.scenario());
        keys.putAll(Schema.keys(CohortFile.Size.class));
        keys.put("groups", Schema.named(group()));
        keys.put("traits", StudySchema.factors());
        keys.put(
                CohortChanges.WITHOUT,
                Schema.list(Schema.word()).described("Traits of what is extended in which not all patients differ"));
        keys.put("correlations", StudySchema.correlations());
        keys.put(ObservationReader.PATH, observed());
        Schema whole = Schema.where(ObservationReader.PATH, seen()).required("base", ObservationReader.PATH);
        return Schema.section(keys)
                .required("name")
                .andAnyOf(Schema.having(ExtendedCohort.EXTENDS), whole)
                .file("cohort", StudySchema.definitions());
    }

    private static Schema group() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("scenario", ScenarioSchema.changes());
        Schema names = Schema.list(Schema.word()).described("Names of traits of what is extended");
        keys.put("traits", Schema.anyOf(StudySchema.factors(), names));
        keys.put(
                ExtendedCohort.EXTENDS,
                Schema.word().described("A group of what is extended, whose scenario and traits hold here too"));
        keys.put(GroupKeys.PATIENTS_OF, Schema.word().described("A group of this file that has the same patients"));
        return Schema.section(keys);
    }

    /** How patients are seen, where a file says in what that differs from another. */
    public static Schema observed() {
        return Schema.section(ObservationReader.keys());
    }

    private static Schema seen() {
        return Schema.having(FirstImageReader.KEY, VisitsReader.KEY, "reader_error", SurgeryReader.KEY);
    }
}
