package org.resorb.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void numbersAreAsInTheTablesAndNullIsWhatIsNone() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("count", 3);
        values.put("seed", 12345678901L);
        values.put("share", 0.1 + 0.2);
        values.put("unknown", Double.NaN);
        values.put("rim", null);
        values.put("whole", true);
        assertThat(JsonWriter.text(values)).isEqualTo("""
                {
                  "count": 3,
                  "seed": 12345678901,
                  "share": 0.3,
                  "unknown": null,
                  "rim": null,
                  "whole": true
                }
                """);
    }

    @Test
    void whatIsEmptyStandsOnOneLine() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("files", Map.of());
        values.put("warnings", List.of());
        assertThat(JsonWriter.text(values)).isEqualTo("""
                {
                  "files": { },
                  "warnings": [ ]
                }
                """);
    }

    @Test
    void controlLettersAreEscapedByTheirShortNamesIfTheyHaveOne() {
        assertThat(JsonWriter.quoted("a\"b\\c\n\t\u0001\u001f\u0085é"))
                .isEqualTo("\"a\\\"b\\\\c\\n\\t\\u0001\\u001F\\u0085é\"");
    }
}
