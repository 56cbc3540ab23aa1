package org.resorb.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.JsonWriter;
import org.resorb.storage.Inspection;
import org.resorb.storage.Inspection.Severity;

/** What was found in folders, for a person and for a program. */
final class InspectionText {
    private InspectionText() {}

    /** The verdict first, and below it what is wrong, each with what mends it. */
    static List<String> lines(Inspection one) {
        List<String> lines = new ArrayList<>();
        lines.add(one.folder() + ": " + one.kind() + ", " + verdict(one) + counts(one));
        for (Inspection.Defect defect : one.defects()) {
            String place = defect.place().isEmpty() ? "" : defect.place() + " ";
            lines.add("  " + (defect.severity() == Severity.HARMLESS ? "harmless: " : "") + place + defect.wrong());
            lines.add("    to mend it: " + defect.remedy());
        }
        one.notes().forEach(note -> lines.add("  note: " + note));
        return lines;
    }

    private static String verdict(Inspection one) {
        if (one.isWhole()) {
            return "whole and unchanged";
        }
        return one.isDamaged() ? "damaged" : "incomplete";
    }

    private static String counts(Inspection one) {
        List<String> counts = new ArrayList<>();
        if (one.files() > 0) {
            counts.add(one.files() + (one.files() == 1 ? " file" : " files") + " as written");
        }
        if (one.repeated() > 0) {
            counts.add(one.repeated() + (one.repeated() == 1 ? " run" : " runs") + " done again");
        }
        return counts.isEmpty() ? "" : " (" + String.join(", ", counts) + ")";
    }

    /** One object with a list of folders. */
    static String json(List<Inspection> all) {
        return JsonWriter.text(
                Map.of("folders", all.stream().map(InspectionText::keys).toList()));
    }

    private static Map<String, Object> keys(Inspection one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folder", one.folder().toString());
        json.put("kind", one.kind());
        json.put("whole", one.isWhole());
        json.put("damaged", one.isDamaged());
        json.put("files_as_written", one.files());
        json.put("runs_done_again", one.repeated());
        json.put("defects", one.defects().stream().map(InspectionText::keys).toList());
        json.put("notes", one.notes());
        return json;
    }

    private static Map<String, Object> keys(Inspection.Defect defect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", defect.severity().toString());
        json.put("place", defect.place());
        json.put("wrong", defect.wrong());
        json.put("remedy", defect.remedy());
        return json;
    }
}
