package org.resorb.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.api.Mistake;

/** Writes messages, each a line, from any thread. Once nobody reads them any more, the rest goes nowhere. */
final class MessageWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final OutputStream out;
    private final Runnable whenClosed;
    private boolean closed;

    /** @param whenClosed is run once if the other side does not read any more */
    MessageWriter(OutputStream out, Runnable whenClosed) {
        this.out = out;
        this.whenClosed = whenClosed;
    }

    /** The answer to a request. */
    void result(Object id, Object result) {
        send(answer(id, result));
    }

    /** The answer to a request as a line, to be sent later. */
    static byte[] answer(Object id, Object result) {
        Map<String, Object> message = message();
        message.put("id", id);
        message.put("result", result);
        return line(message);
    }

    /** Why a request has no answer; the id is null where it could not be read. */
    void error(Object id, ErrorCode code, String words, List<Mistake> mistakes) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code.number());
        error.put("message", words);
        if (!mistakes.isEmpty()) {
            error.put(
                    "data",
                    Map.of(
                            "mistakes",
                            mistakes.stream().map(MessageWriter::keys).toList()));
        }
        Map<String, Object> message = message();
        message.put("id", id);
        message.put("error", error);
        send(line(message));
    }

    private static Map<String, Object> keys(Mistake mistake) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("file", mistake.file());
        keys.put("line", mistake.line());
        keys.put("path", mistake.path());
        keys.put("message", mistake.message());
        keys.put("expected", mistake.expected());
        keys.put("nearest", mistake.nearest());
        return keys;
    }

    /** How far a run is, 0 to 1. */
    void progress(Object id, double part) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("id", id);
        params.put("part", part);
        Map<String, Object> message = message();
        message.put("method", "progress");
        message.put("params", params);
        send(line(message));
    }

    private static Map<String, Object> message() {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        return message;
    }

    /** Sends a line. */
    void send(byte[] line) {
        synchronized (this) {
            if (closed) {
                return;
            }
            try {
                out.write(line);
                out.flush();
                return;
            } catch (IOException nobodyReads) {
                closed = true;
            }
        }
        whenClosed.run();
    }

    private static byte[] line(Object message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            write(json, message);
            json.writeRaw('\n');
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object one : list) {
                write(json, one);
            }
            json.writeEndArray();
        } else if (value instanceof double[] numbers) {
            json.writeStartArray();
            for (double number : numbers) {
                write(json, number);
            }
            json.writeEndArray();
        } else {
            plain(json, value);
        }
    }

    private static void plain(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Double number && !Double.isFinite(number)) {
            json.writeNull();
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString((String) value);
        }
    }
}
