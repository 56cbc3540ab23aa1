package org.resorb.view;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.util.Locale;

/** Whether windows can be opened here. */
public final class Screen {
    private static final String HEADLESS = "java.awt.headless";
    private static final String INSTEAD =
            "; resorb explore shows the same model in a browser, and resorb run writes charts.";

    private static final String WITHOUT_WINDOWS =
            "this Java comes without windows: install the full one (on Debian and Ubuntu default-jre in place of"
                    + " default-jre-headless)" + INSTEAD;

    private Screen() {}

    /**
     * Why no window can be opened, as one sentence; empty if one can. Asks AWT only where a screen is likely, since AWT
     * decides once for the life of the process, and other commands draw without a screen.
     */
    public static String missing() {
        if (isUnix() && !isSet("DISPLAY")) {
            return "there is no display for a window" + INSTEAD;
        }
        System.clearProperty(HEADLESS);
        try {
            if (GraphicsEnvironment.isHeadless()) {
                return WITHOUT_WINDOWS;
            }
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
            return "";
        } catch (LinkageError missing) {
            return WITHOUT_WINDOWS;
        } catch (AWTError | RuntimeException failed) {
            return "no window can be opened here (" + firstLine(failed) + ")" + INSTEAD;
        }
    }

    private static boolean isUnix() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return !system.contains("windows") && !system.contains("mac");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private static String firstLine(Throwable failed) {
        String message = failed.getMessage();
        return message == null
                ? failed.getClass().getSimpleName()
                : message.strip().split("\\R", 2)[0];
    }
}
