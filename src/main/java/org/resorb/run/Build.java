package org.resorb.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this build of Resorb is.
 *
 * @param version as in {@code pom.xml}
 * @param commit of git at the build, {@code unknown} if nobody said
 * @param model fingerprint of the model, see {@link ModelFingerprint}
 */
public record Build(String version, String commit, String model) {
    /** The build that is running. */
    public static Build current() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Build(
                properties.getProperty("version"), properties.getProperty("commit"), ModelFingerprint.current());
    }
}
