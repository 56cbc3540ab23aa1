package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resorb.explore.Page;

/**
 * The page in the frame of a workbench that speaks through CODAP's own library, iframe-phone, and keeps what it is sent as CODAP does.
 * CODAP itself does not fit into a test.
 */
@InEveryBrowser
class PageInCodapTest extends PageInBrowser {
    private static final String WORKBENCH = """
            <!doctype html><title>A workbench</title><body style='margin:0'>
            <iframe width='100%' height='700' title='Resorb'></iframe><script src='iframe-phone.js'></script><script>
            var asked = [], items = [], refuse = false, saved;
            var frame = document.querySelector('iframe');
            function answer({ action, resource, values }) {
              asked.push(action + ' ' + resource);
              if (refuse) return { success: false, values: { error: 'full' } };
              if (resource.endsWith('.item')) items.push(...JSON.parse(JSON.stringify(values)));
              if (resource.endsWith('.itemSearch[*]')) return { success: true, values: items.map((one, id) => ({ id, values: one })) };
              if (resource === 'dataContext') window.context = values;
              return { success: true, values: action === 'get' ? { savedState: saved } : {} };
            }
            function begin() {
              frame.src = 'framed.html?codap';
              window.phone?.disconnect();
              window.phone = new iframePhone.ParentEndpoint(frame, '*');
              window.rpc = new iframePhone.IframePhoneRpcEndpoint((message, reply) =>
                reply(Array.isArray(message) ? message.map(answer) : answer(message)), 'data-interactive', frame, '*', phone);
            }
            var inside = words => frame.contentWindow.eval(words);
            begin();
            </script>
            """;

    private HttpServer server;

    /** Of one origin, so that the test can look into the frame. */
    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (InputStream phone =
                Objects.requireNonNull(PageInCodapTest.class.getResourceAsStream("iframe-phone-1.4.0.js"))) {
            Map<String, byte[]> files = Map.of(
                    "/workbench.html", WORKBENCH.getBytes(StandardCharsets.UTF_8),
                    "/framed.html", Page.bytes(),
                    "/iframe-phone.js", phone.readAllBytes());
            files.forEach((path, content) -> server.createContext(path, exchange -> answer(exchange, content)));
        }
        server.start();
    }

    private static void answer(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @AfterEach
    void stopServing() {
        server.stop(0);
    }

    @Test
    void itHandsRunsOverOnceADayAndIsOpenedAgainAsItWasLeft() throws IOException {
        openWorkbench();
        browser.waitFor("asked.join() === 'update interactiveFrame,get interactiveFrame'");
        browser.waitFor("inside('$(\"first\").open')");
        browser.eval("inside('$(\"first\").close()')");
        play(15);
        send();
        browser.waitFor("items.length === 3");
        assertThat(browser.eval("context.collections.map(one => one.name + ' ' + (one.parent || '')).join()"))
                .isEqualTo("runs ,days runs");
        assertThat(browser.eval("context.collections[1].attrs.find(one => one.name === 'time_d').unit"))
                .isEqualTo("d");
        assertThat(browser.eval("items.map(one => [one.run, one.replicate, one.time_d].join(' ')).join()"))
                .isEqualTo("2 1 0,2 1 7,2 1 14");
        assertThat(browser.eval(
                        "items[2].fragment_volume_mm3 === inside('notebook').current.rows[14][inside('notebook')"
                                + ".index.fragment_volume_mm3]"))
                .isEqualTo("true");

        browser.eval("refuse = true");
        play(22);
        send();
        browser.waitFor("inside('$(\"wrong-bar\").textContent') === 'CODAP did not take what the page sent: full.'");
        browser.eval("refuse = false");
        send();
        browser.waitFor("items.length === 4 && items[3].time_d === 21");

        browser.eval(
                "void rpc.call({ action: 'get', resource: 'interactiveState' }, ({ values }) => { saved = values; })");
        browser.waitFor("!!saved");
        browser.eval("(asked = [], begin())");
        browser.waitFor("asked.length === 2 && inside('frame')?.rows === 23 && !inside('frame').playing");
        send();
        browser.waitFor("items.length === 8");
        assertThat(browser.eval("[items[4].run > items[3].run, items[7].time_d, items[7].fragment_volume_mm3 =="
                        + "= items[3].fragment_volume_mm3].join()"))
                .isEqualTo("true,21,true");
        assertThat(browser.eval("inside('$(\"first\").open')")).isEqualTo("false");
        browser.eval("inside('$(\"tab-notebook\").click()')");
        picture("codap");
    }

    @Test
    void aDamagedDocumentAndMessagesOfNoShapeLeaveThePageAtWork() {
        openWorkbench();
        browser.eval(
                "[null, 7, 'text', {}, { type: 'data-interactive' }].forEach(one => frame.contentWindow.postMessage(one,"
                        + " '*'))");
        browser.eval("(saved = { version: 1, scenario: 'protrusion', day: 'soon' }, asked = [], begin())");
        browser.waitFor("asked.length === 2 && inside('document.body.dataset.ready') === 'yes'"
                + " && inside('$(\"wrong-bar\").textContent') === inside('w(\"link.damaged\")')");
        play(8);
        send();
        browser.waitFor("items.length === 2");
    }

    private void openWorkbench() {
        browser.open(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/workbench.html"));
        browser.waitFor("inside('document.body.dataset.ready') === 'yes' && !inside('$(\"to-codap\").hidden')");
    }

    private void play(int day) {
        browser.eval("inside('void play(" + day + ")')");
        browser.waitFor("inside('!frame.playing && frame.rows > " + day + "')");
    }

    private void send() {
        browser.waitFor("!inside('$(\"to-codap\")').disabled");
        browser.eval("inside('$(\"to-codap\").click()')");
    }
}
