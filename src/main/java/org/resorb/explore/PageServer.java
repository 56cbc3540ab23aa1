package org.resorb.explore;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Hands a page and what it asks for, and nothing else, to browsers on this machine. Who asks slowly keeps nobody else waiting. */
public final class PageServer implements AutoCloseable {
    static {
        // The server reads these once, and without them waits for the rest of a request for ever.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
    }

    private static final int AT_ONCE = 16;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int NOT_FOR_US = 421;

    private static final Map<Integer, String> WORDS = Map.of(
            NOT_FOUND, "There is nothing but the page here: /",
            NOT_ALLOWED, "The page can be fetched (GET, HEAD), nothing else.",
            NOT_FOR_US, "The page is for this machine: open it as http://127.0.0.1 with the port.");

    private final HttpServer server;
    private final ExecutorService answering = Executors.newFixedThreadPool(AT_ONCE, PageServer::daemon);
    private final Map<String, Content> contents = new ConcurrentHashMap<>();

    /** What stands at a path. */
    private record Content(String type, Supplier<byte[]> bytes) {}

    /**
     * Takes a port of 127.0.0.1.
     *
     * @param port 0 for any that is free
     * @throws java.net.BindException if somebody else has it, or it may not be had
     */
    public PageServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        server.setExecutor(answering);
        server.createContext("/", this::answer);
    }

    /** Hands out a page from now on. */
    public void serve(byte[] bytes) {
        byte[] page = bytes.clone();
        offer("/", "text/html; charset=utf-8", () -> page);
        server.start();
    }

    /**
     * Hands out something else beside the page.
     *
     * @param path from the root
     * @param type its media type
     * @param bytes are asked for each time, from any thread
     */
    public void offer(String path, String type, Supplier<byte[]> bytes) {
        contents.put(path, new Content(type, bytes));
    }

    private static Thread daemon(Runnable answering) {
        Thread thread = new Thread(answering, "page");
        thread.setDaemon(true);
        return thread;
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = status(exchange);
            Content found = contents.get(exchange.getRequestURI().getPath());
            byte[] body =
                    status == FOUND ? found.bytes.get() : (WORDS.get(status) + "\n").getBytes(StandardCharsets.UTF_8);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", status == FOUND ? found.type : "text/plain; charset=utf-8");
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Content-Security-Policy", "frame-ancestors 'none'");
            boolean isHead = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
            if (!isHead) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Another host name means that a foreign site made its name point here, to read what is not its own. */
    private int status(HttpExchange exchange) {
        String port = ":" + server.getAddress().getPort();
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (!Set.of("127.0.0.1" + port, "localhost" + port).contains(String.valueOf(host))) {
            return NOT_FOR_US;
        }
        if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            return NOT_ALLOWED;
        }
        return contents.containsKey(exchange.getRequestURI().getPath()) ? FOUND : NOT_FOUND;
    }

    @Override
    public void close() {
        server.stop(0);
        answering.shutdownNow();
    }
}
