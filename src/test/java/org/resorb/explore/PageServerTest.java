package org.resorb.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageServerTest {
    private PageServer server;

    @BeforeEach
    void start() throws IOException {
        server = new PageServer(0);
        server.serve("the page".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePageIsServedToThisMachineUnderBothOfItsNames() throws IOException {
        URI address = server.address();
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        assertThat(asked("GET /", "127.0.0.1:" + address.getPort()))
                .startsWith("HTTP/1.1 200")
                .endsWith("the page");
        assertThat(asked("GET /", "localhost:" + address.getPort())).startsWith("HTTP/1.1 200");
        assertThat(asked("HEAD /", "localhost:" + address.getPort()))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("the page");
    }

    @Test
    void aForeignHostNameIsRefused() throws IOException {
        assertThat(asked("GET /", "attacker.example:" + server.address().getPort()))
                .startsWith("HTTP/1.1 421")
                .endsWith("open it as http://127.0.0.1 with the port.\n");
        assertThat(asked("GET /", "127.0.0.1")).startsWith("HTTP/1.1 421");
    }

    @Test
    void nothingElseIsServedAndNothingIsTaken() throws IOException {
        String host = "127.0.0.1:" + server.address().getPort();
        assertThat(asked("GET /etc/passwd", host))
                .startsWith("HTTP/1.1 404")
                .endsWith("There is nothing but the page here: /\n");
        assertThat(asked("GET /../../etc/passwd", host)).startsWith("HTTP/1.1 404");
        assertThat(asked("POST /", host)).startsWith("HTTP/1.1 405");
    }

    @Test
    void whoStopsInTheMiddleOfARequestKeepsNobodyWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Socket socket = new Socket(
                    InetAddress.getByName("127.0.0.1"), server.address().getPort());
            socket.getOutputStream().write("GET /".getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }
        assertThat(asked("GET /", "127.0.0.1:" + server.address().getPort())).endsWith("the page");
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void aPortCanBeChosenAndIsRefusedWhereItIsTaken() throws IOException {
        int taken = server.address().getPort();
        assertThatThrownBy(() -> new PageServer(taken)).isInstanceOf(BindException.class);
        server.close();
        try (PageServer again = new PageServer(taken)) {
            assertThat(again.address().getPort()).isEqualTo(taken);
        }
    }

    private String asked(String what, String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), server.address().getPort())) {
            String request = what + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
