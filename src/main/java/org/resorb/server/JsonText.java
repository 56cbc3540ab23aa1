package org.resorb.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a line of JSON, strictly: maps, lists, texts, {@link Literal}s, truth values and null. */
final class JsonText {
    private static final int DEEPEST = 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonParser parser;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    /** A number as it is written. */
    record Literal(String text) {}

    /** The value of a line. */
    static Object read(String line) throws RefusedException {
        try (JsonParser parser = FACTORY.createParser(line)) {
            JsonText text = new JsonText(parser);
            Object value = text.value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw wrong("has something behind its end, which is letter "
                        + parser.currentTokenLocation().getColumnNr());
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw wrong("has a number or name that is too long, or is nested deeper than " + DEEPEST);
        } catch (JsonProcessingException e) {
            throw wrong("is not JSON; see letter " + e.getLocation().getColumnNr());
        } catch (IOException noFile) {
            throw wrong("is not JSON");
        }
    }

    private static RefusedException wrong(String what) {
        return new RefusedException(ErrorCode.NOT_JSON, "the line " + what);
    }

    private Object value(JsonToken token) throws IOException, RefusedException {
        if (token == JsonToken.START_OBJECT) {
            return map();
        }
        if (token == JsonToken.START_ARRAY) {
            return list();
        }
        if (token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                ? Boolean.valueOf(token == JsonToken.VALUE_TRUE)
                : new Literal(parser.getText());
    }

    private Map<String, Object> map() throws IOException, RefusedException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (map.containsKey(key)) {
                throw wrong("has the key " + key + " twice in one object");
            }
            map.put(key, value(parser.nextToken()));
        }
        return map;
    }

    private List<Object> list() throws IOException, RefusedException {
        List<Object> list = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            list.add(value(next));
        }
        return list;
    }
}
