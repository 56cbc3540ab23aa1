package org.resorb.calibration;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.resorb.quantity.NineDigits;
import org.resorb.run.Build;
import org.resorb.run.Json;

/** {@code calibration.json}: how a calibration came about, and what it cost. */
final class CalibrationRecord {
    static final String FILE = "calibration.json";
    private static final double SECONDS_PER_HOUR = 3600;

    private CalibrationRecord() {}

    /** @param waves what each took, that of the ensemble last */
    static String text(Calibration calibration, CalibrationResult fit, List<CpuTimeLog.Spent> waves)
            throws IOException {
        CpuTimeLog.Spent all = waves.stream().reduce(new CpuTimeLog.Spent(0, 0), CpuTimeLog.Spent::and);
        return Json.text(json -> {
            json.writeStringField("made_by", "Resorb");
            json.writeStringField("purpose", "For research and teaching, not for clinical decisions.");
            json.writeStringField("version", Build.current().version());
            json.writeStringField("git_commit", Build.current().commit());
            json.writeStringField("model", Build.current().model());
            json.writeStringField("calibration", calibration.name());
            json.writeNumberField("seed", calibration.plan().seed());
            json.writeNumberField("points", fit.asked().size());
            json.writeNumberField("runs", all.runs());
            number(json, "cpu_hours", all.seconds() / SECONDS_PER_HOUR);
            waves(json, fit, waves);
            number(json, "best_distance", fit.distance(fit.accepted().best()));
            number(json, "tolerance", fit.accepted().tolerance());
            json.writeNumberField("members", fit.accepted().members().size());
            json.writeArrayFieldStart("warnings");
            for (String warning : fit.warnings()) {
                json.writeString(warning);
            }
            json.writeEndArray();
        });
    }

    private static void waves(JsonGenerator json, CalibrationResult fit, List<CpuTimeLog.Spent> waves)
            throws IOException {
        json.writeArrayFieldStart("waves");
        for (int i = 0; i < waves.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("wave", i + 1);
            json.writeNumberField("runs", waves.get(i).runs());
            number(json, "cpu_hours", waves.get(i).seconds() / SECONDS_PER_HOUR);
            number(json, "plausible_part_after", fit.plausible().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(NineDigits.text(value));
        } else {
            json.writeNull();
        }
    }
}
