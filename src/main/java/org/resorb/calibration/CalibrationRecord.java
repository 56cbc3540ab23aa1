package org.resorb.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.document.JsonWriter;
import org.resorb.quantity.Disclaimer;
import org.resorb.run.Build;
import org.resorb.scenario.InstalledPlugins;

/** {@code calibration.json}: how a calibration came about, and what it cost. */
public final class CalibrationRecord {
    /** Name of the file. */
    public static final String FILE = "calibration.json";

    private static final double SECONDS_PER_HOUR = 3600;

    private CalibrationRecord() {}

    /**
     * @param waves what each took, that of the ensemble last
     * @param warned what is to be said of runs with warnings
     */
    static String text(
            Calibration calibration, CalibrationResult fit, List<CpuTimeLog.Spent> waves, List<String> warned) {
        CpuTimeLog.Spent all = waves.stream().reduce(new CpuTimeLog.Spent(0, 0), CpuTimeLog.Spent::and);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("made_by", "Resorb");
        json.put("purpose", Disclaimer.PURPOSE);
        json.put("version", Build.current().version());
        json.put("git_commit", Build.current().commit());
        json.put("model", Build.current().model());
        InstalledPlugins.noteIn(json);
        json.put("calibration", calibration.name());
        json.put("seed", calibration.plan().seed());
        json.put("points", fit.asked().size());
        json.put("runs", all.runs());
        json.put("cpu_hours", all.seconds() / SECONDS_PER_HOUR);
        json.put("waves", waves(fit, waves));
        json.put("best_distance", fit.distance(fit.accepted().best()));
        json.put("tolerance", fit.accepted().tolerance());
        json.put("members", fit.accepted().members().size());
        json.put(
                "warnings",
                Stream.concat(fit.warnings().stream(), warned.stream()).toList());
        return JsonWriter.text(json);
    }

    private static List<Object> waves(CalibrationResult fit, List<CpuTimeLog.Spent> waves) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < waves.size(); i++) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("wave", i + 1);
            json.put("runs", waves.get(i).runs());
            json.put("cpu_hours", waves.get(i).seconds() / SECONDS_PER_HOUR);
            json.put("plausible_part_after", fit.plausible().get(i));
            all.add(json);
        }
        return all;
    }
}
