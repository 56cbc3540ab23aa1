package org.resorb.trial;

import java.util.Map;
import org.resorb.document.HeaderReader;
import org.resorb.document.Schema;
import org.resorb.patients.CohortSchema;
import org.resorb.scenario.ScenarioSchema;
import org.resorb.study.StudySchema;

/** The schema of trial files. */
public final class TrialSchema {
    private TrialSchema() {}

    /** The schema as text. */
    public static String json() {
        Map<String, Schema> keys = HeaderReader.keys();
        keys.put(TrialFile.COHORT, Schema.word().described("A cohort file beside this one, or a shipped cohort"));
        keys.put("scenario", ScenarioSchema.changes());
        keys.put("traits", StudySchema.factors());
        keys.put("observation", CohortSchema.observed());
        keys.put(KindsReader.PATH, KindsReader.schema());
        keys.putAll(Schema.keys(TrialFile.Numbers.class));
        keys.put(ArmsReader.ARMS, ArmsReader.schema());
        keys.put(ArmsReader.DOSES, ArmsReader.dosesSchema());
        keys.put(TrialFile.CONTROL, Schema.word().described("The arm that all others are held against"));
        keys.put(EligibilityReader.PATH, EligibilityReader.schema());
        keys.put(TrialFile.PLACEBO, Schema.of(TrialFile.Relief.class).requiredBut());
        keys.put(EndPointsReader.PATH, EndPointsReader.schema());
        keys.put(PowerReader.PATH, PowerReader.schema());
        keys.put(PublishedReader.PATH, PublishedReader.schema());
        return Schema.section(keys)
                .required("name", TrialFile.COHORT, ArmsReader.ARMS, "participants", EndPointsReader.PATH)
                .file("trial", StudySchema.definitions());
    }
}
