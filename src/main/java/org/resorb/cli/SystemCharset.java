package org.resorb.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** How this system writes letters: those of arguments, and those that a console shows. */
final class SystemCharset {
    private static final String UNKNOWN = "\ufffd";

    private SystemCharset() {}

    /** Of what is printed: UTF-8; in a console of Windows, which may know other letters, what it is set to. */
    static Charset ofOutput() {
        String own = System.getProperty("sun.stdout.encoding");
        return System.console() == null
                ? StandardCharsets.UTF_8
                : ofConsole(System.getProperty("os.name", ""), System.getProperty("stdout.encoding", own));
    }

    /** @param encoding as Java tells it, null if it does not */
    static Charset ofConsole(String system, String encoding) {
        boolean windows = system.toLowerCase(Locale.ROOT).contains("windows");
        return windows && encoding != null && Charset.isSupported(encoding)
                ? Charset.forName(encoding)
                : StandardCharsets.UTF_8;
    }

    /** Why Java cannot have read the arguments as they were given, and what helps; empty if it can. */
    static String mistake(String... arguments) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean lost = Stream.of(arguments).anyMatch(argument -> argument.contains(UNKNOWN));
        return !lost || encoding.equalsIgnoreCase("UTF-8")
                ? ""
                : "the locale of this process (" + encoding + ") has not all letters of the command line; start it with"
                        + " LC_ALL=C.UTF-8 in front, or by the launcher ./resorb, which sets that itself";
    }
}
