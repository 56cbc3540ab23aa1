package org.resorb.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Chromium over its DevTools protocol. */
final class Chromium extends Browser {
    private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome"};

    Chromium() {
        this(false);
    }

    /** Dark: as if the system of the reader asked for dark pages. */
    Chromium(boolean dark) {
        this(temporary("chromium"));
        wire.send(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light") + "\"}]}");
    }

    private Chromium(Path folder) {
        super(
                folder,
                List.of(
                        program(NAMES),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank"));
        wire = new Wire(address());
        wire.send("Page.enable", "{}");
        wire.send("Runtime.enable", "{}");
    }

    static boolean isHere() {
        return program(NAMES) != null;
    }

    private URI address() {
        Path port = folder.resolve("DevToolsActivePort");
        try {
            for (int i = 0;
                    i < 1000 && !(Files.exists(port) && Files.readAllLines(port).size() > 1);
                    i++) {
                pause();
            }
            URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
            for (int i = 0; i < 200; i++) {
                String pages = HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                        .body();
                int page = pages.indexOf("\"type\": \"page\"");
                if (page > 0) {
                    String address = pages.substring(pages.indexOf("ws://", page));
                    return URI.create(address.substring(0, address.indexOf('"')));
                }
                pause();
            }
            throw new IllegalStateException("Chromium has no page");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void open(URI page) {
        wire.send("Page.navigate", "{\"url\":" + quoted(page.toString()) + "}");
        waitFor("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    @Override
    String eval(String expression) {
        String answer = wire.send(
                "Runtime.evaluate",
                "{\"awaitPromise\":true,\"returnByValue\":true,\"userGesture\":true,\"expression\":"
                        + quoted("(async () => String(await (" + expression + ")))()") + "}");
        if (Wire.find(answer, "result", "exceptionDetails") != null) {
            throw new AssertionError(expression + ": " + answer);
        }
        return Wire.find(answer, "result", "result", "value");
    }

    @Override
    void click(String selector) {
        int[] at = middle(selector);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            wire.send(
                    "Input.dispatchMouseEvent",
                    "{\"type\":\"" + type + "\",\"button\":\"left\",\"clickCount\":1,\"x\":" + at[0] + ",\"y\":" + at[1]
                            + "}");
        }
    }

    @Override
    void type(String text) {
        wire.send("Input.insertText", "{\"text\":" + quoted(text) + "}");
    }

    private static final Map<String, Integer> KEYS =
            Map.of("Tab", 9, "Enter", 13, "Escape", 27, "Space", 32, "ArrowRight", 39, "ArrowDown", 40);

    @Override
    void press(String key) {
        String text = Map.of("Enter", "\r", "Space", " ").getOrDefault(key, "");
        String event = "\"key\":" + quoted(key.equals("Space") ? " " : key) + ",\"code\":" + quoted(key)
                + ",\"windowsVirtualKeyCode\":" + KEYS.get(key) + "}";
        String words = text.isEmpty() ? "" : "\"text\":" + quoted(text) + ",";
        wire.send(
                "Input.dispatchKeyEvent",
                "{\"type\":\"" + (text.isEmpty() ? "rawKeyDown" : "keyDown") + "\"," + words + event);
        wire.send("Input.dispatchKeyEvent", "{\"type\":\"keyUp\"," + event);
    }

    @Override
    void resize(int width, int height) {
        wire.send(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":false}");
    }

    @Override
    byte[] screenshot() {
        return Base64.getDecoder()
                .decode(Wire.find(wire.send("Page.captureScreenshot", "{\"format\":\"png\"}"), "result", "data"));
    }
}
