package org.resorb.browser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Commands and answers in JSON over a WebSocket, as both kinds of browser speak it. */
final class Wire implements WebSocket.Listener {
    private static final int PATIENCE_S = 300;

    private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;
    private int count;

    Wire(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
    }

    /** Sends a command with parameters in JSON and returns the whole answer. */
    synchronized String send(String method, String parameters) {
        int id = ++count;
        CompletableFuture<String> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        try {
            return answer.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method, e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            String whole = message.toString();
            message.setLength(0);
            String id = find(whole, "id");
            CompletableFuture<String> answer = id == null ? null : waiting.remove(Integer.parseInt(id));
            if (answer != null) {
                answer.complete(whole);
            }
        }
        from.request(1);
        return null;
    }

    void close() {
        socket.abort();
    }

    /** The value at a path of keys, or null. */
    static String find(String json, String... path) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            for (String key : path) {
                if (!enters(parser, key)) {
                    return null;
                }
            }
            return parser.getValueAsString(parser.getText());
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static boolean enters(JsonParser parser, String key) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(key);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
