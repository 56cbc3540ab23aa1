package org.resorb.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.resorb.run.Json;
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
    static String json(List<Inspection> all) throws IOException {
        return Json.text(json -> {
            json.writeArrayFieldStart("folders");
            for (Inspection one : all) {
                write(json, one);
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Inspection one) throws IOException {
        json.writeStartObject();
        json.writeStringField("folder", one.folder().toString());
        json.writeStringField("kind", one.kind());
        json.writeBooleanField("whole", one.isWhole());
        json.writeBooleanField("damaged", one.isDamaged());
        json.writeNumberField("files_as_written", one.files());
        json.writeNumberField("runs_done_again", one.repeated());
        json.writeArrayFieldStart("defects");
        for (Inspection.Defect defect : one.defects()) {
            json.writeStartObject();
            json.writeStringField("severity", defect.severity().toString());
            json.writeStringField("place", defect.place());
            json.writeStringField("wrong", defect.wrong());
            json.writeStringField("remedy", defect.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (String note : one.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
