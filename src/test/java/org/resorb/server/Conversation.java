package org.resorb.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Talks with a server in this process. Every line that it answers, and every one that is sent as right, fits the schema. */
final class Conversation implements AutoCloseable {
    private static final int PIPE = 1 << 16;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Schema SCHEMA = schema();

    private final OutputStream requests;
    private final BufferedReader answers;
    private final CompletableFuture<Boolean> over;

    Conversation(int threads) throws IOException {
        PipedInputStream in = new PipedInputStream(PIPE);
        requests = new PipedOutputStream(in);
        PipedInputStream out = new PipedInputStream(PIPE);
        PipedOutputStream written = new PipedOutputStream(out);
        answers = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
        over = CompletableFuture.supplyAsync(() -> {
            try (written) {
                return new Server(in, written, threads, System::nanoTime).serve();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("docs/server.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request that is right. */
    void ask(String method, Object id, String params) throws IOException {
        String text = id instanceof String ? "\"" + id + "\"" : "" + id;
        String line = "{\"jsonrpc\":\"2.0\",\"id\":" + text + ",\"method\":\"" + method + "\""
                + (params.isEmpty() ? "" : ",\"params\":" + params) + "}";
        fits(line);
        send(line);
    }

    /** Sends a line of any kind. */
    void send(String line) throws IOException {
        requests.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        requests.flush();
    }

    /** Sends bytes without an end of line. */
    void send(byte[] bytes) throws IOException {
        requests.write(bytes);
        requests.flush();
    }

    /** The next line that the server says; null behind the last. */
    JsonNode hear() throws IOException {
        String line = line();
        if (line == null) {
            return null;
        }
        fits(line);
        return MAPPER.readTree(line);
    }

    /** A pipe within Java says that it is broken when who wrote last is gone, though others may still write. */
    private String line() throws IOException {
        try {
            return answers.readLine();
        } catch (IOException writerIsGone) {
            over.join();
            return answers.readLine();
        }
    }

    private static void fits(String line) {
        assertThat(SCHEMA.validate(line, InputFormat.JSON))
                .as(line.substring(0, Math.min(300, line.length())))
                .isEmpty();
    }

    /** Ends the requests and returns how the server ended. */
    boolean end() throws IOException {
        requests.close();
        return over.join();
    }

    /** The other side stops to read. */
    void stopReading() throws IOException {
        answers.close();
    }

    boolean join() {
        return over.join();
    }

    @Override
    public void close() throws IOException {
        requests.close();
        answers.close();
    }
}
