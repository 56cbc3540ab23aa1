package org.resorb.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Firefox over WebDriver BiDi. */
final class Firefox extends Browser {
    private static final String[] NAMES = {"firefox-esr", "firefox"};
    private static final Pattern ADDRESS = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

    private final String context;

    Firefox() {
        this(false);
    }

    /** Dark: as if the system of the reader asked for dark pages. */
    Firefox(boolean dark) {
        this(prepared(temporary("firefox"), dark));
    }

    private static Path prepared(Path folder, boolean dark) {
        try {
            String scheme = "layout.css.prefers-color-scheme.content-override";
            // The panel that opens with a download would take the focus from the page, whose buttons then take no key.
            String panel = "browser.download.alwaysOpenPanel";
            Files.writeString(
                    folder.resolve("user.js"),
                    "user_pref(\"" + scheme + "\", " + (dark ? 0 : 1) + ");\nuser_pref(\"" + panel + "\", false);\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Firefox(Path folder) {
        super(
                folder,
                List.of(
                        program(NAMES),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        folder.toString(),
                        "--remote-debugging-port",
                        "0"));
        wire = new Wire(URI.create(address() + "/session"));
        wire.send("session.new", "{\"capabilities\":{}}");
        String tree = wire.send("browsingContext.getTree", "{}");
        Matcher first = Pattern.compile("\"context\":\"([^\"]+)\"").matcher(tree);
        if (!first.find()) {
            throw new IllegalStateException(tree);
        }
        // Without a screen the window that Firefox opens by itself never has the focus, so that its buttons take no
        // key.
        String opened = wire.send("browsingContext.create", "{\"type\":\"window\"}");
        wire.send("browsingContext.close", "{\"context\":\"" + first.group(1) + "\"}");
        context = Wire.find(opened, "result", "context");
    }

    static boolean isHere() {
        return program(NAMES) != null;
    }

    private String address() {
        try {
            for (int i = 0; i < 2000; i++) {
                Matcher said = ADDRESS.matcher(Files.readString(folder.resolve("log.txt")));
                if (said.find()) {
                    return said.group(1);
                }
                pause();
            }
            throw new IllegalStateException("Firefox does not listen: " + Files.readString(folder.resolve("log.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void open(URI page) {
        wire.send(
                "browsingContext.navigate",
                "{\"context\":\"" + context + "\",\"url\":" + quoted(page.toString()) + ",\"wait\":\"complete\"}");
    }

    @Override
    String eval(String expression) {
        String answer = wire.send(
                "script.evaluate",
                "{\"target\":{\"context\":\"" + context + "\"},\"awaitPromise\":true,\"userActivation\":true,"
                        + "\"expression\":" + quoted("(async () => String(await (" + expression + ")))()") + "}");
        if (!"success".equals(Wire.find(answer, "result", "type"))) {
            throw new AssertionError(expression + ": " + answer);
        }
        return Wire.find(answer, "result", "result", "value");
    }

    @Override
    void click(String selector) {
        int[] at = middle(selector);
        act("{\"type\":\"pointer\",\"id\":\"mouse\",\"actions\":[{\"type\":\"pointerMove\",\"x\":" + at[0] + ",\"y\":"
                + at[1] + "},{\"type\":\"pointerDown\",\"button\":0},{\"type\":\"pointerUp\",\"button\":0}]}");
    }

    @Override
    void type(String text) {
        StringBuilder keys = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String key = quoted(String.valueOf(letter));
            keys.append(keys.length() == 0 ? "" : ",")
                    .append("{\"type\":\"keyDown\",\"value\":" + key + "},{\"type\":\"keyUp\",\"value\":" + key + "}");
        }
        act("{\"type\":\"key\",\"id\":\"keys\",\"actions\":[" + keys + "]}");
    }

    private static final Map<String, String> KEYS = Map.of(
            "Tab",
            "\uE004",
            "Enter",
            "\uE007",
            "Escape",
            "\uE00C",
            "Space",
            " ",
            "ArrowRight",
            "\uE014",
            "ArrowDown",
            "\uE015");

    @Override
    void press(String key) {
        type(KEYS.get(key));
    }

    private void act(String source) {
        wire.send("input.performActions", "{\"context\":\"" + context + "\",\"actions\":[" + source + "]}");
    }

    @Override
    void resize(int width, int height) {
        wire.send(
                "browsingContext.setViewport",
                "{\"context\":\"" + context + "\",\"viewport\":{\"width\":" + width + ",\"height\":" + height + "}}");
    }

    @Override
    byte[] screenshot() {
        String answer = wire.send("browsingContext.captureScreenshot", "{\"context\":\"" + context + "\"}");
        return Base64.getDecoder().decode(Wire.find(answer, "result", "data"));
    }
}
