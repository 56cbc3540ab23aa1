package org.resorb.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import org.resorb.quantity.NineDigits;

/** JSON files with the same bytes on every system: line feeds, and numbers as in the CSV files. */
public final class Json {
    private Json() {}

    /** What a file holds. */
    public interface Body {
        /** Writes it between the braces of the object. */
        void write(JsonGenerator json) throws IOException;
    }

    /** The text of a file of one object with this body. */
    public static String text(Body body) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(printer)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** Writes a number, or null for what is no number. */
    static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeFieldName(name);
            json.writeNumber(NineDigits.text(value));
        } else {
            json.writeNullField(name);
        }
    }
}
