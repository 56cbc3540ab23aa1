package org.resorb.patients;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Texts of data files that come with Resorb. */
final class Texts {
    private static final String SHIPPED = "/scenarios/";

    private Texts() {}

    /** A file of the folder {@code scenarios}; null if this version has none. */
    static String shipped(String name) throws IOException {
        try (InputStream in = Texts.class.getResourceAsStream(SHIPPED + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
