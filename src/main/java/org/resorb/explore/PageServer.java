package org.resorb.explore;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;

/** Hands the page, and nothing else, to browsers on this machine. */
public final class PageServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int NOT_FOR_US = 421;

    private final byte[] page;
    private final HttpServer server;

    /** Listens on a free port of 127.0.0.1 from now on. */
    public PageServer(byte[] page) throws IOException {
        this.page = page.clone();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = status(exchange);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Content-Security-Policy", "frame-ancestors 'none'");
            boolean body = status == FOUND && exchange.getRequestMethod().equals("GET");
            exchange.sendResponseHeaders(status, body ? page.length : -1);
            if (body) {
                exchange.getResponseBody().write(page);
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
        return exchange.getRequestURI().getPath().equals("/") ? FOUND : NOT_FOUND;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
