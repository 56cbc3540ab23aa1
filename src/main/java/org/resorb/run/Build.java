package org.resorb.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this build of Resorb is.
 *
 * @param version as in {@code pom.xml}
 * @param commit of git at the build, with {@code -changed} if files were not those of the commit, {@code unknown} if nobody said
 * @param model fingerprint of the model, see {@link ModelFingerprint}
 */
public record Build(String version, String commit, String model) {
    /**
     * How this one differs from that which is running, in words; empty if both give the same numbers.
     *
     * <p>A build without a fingerprint of its model is taken for one of the same.
     */
    public String difference() {
        Build now = current();
        if (!version.equals(now.version)) {
            return "by Resorb " + version + ", this is " + now.version + ", whose numbers may differ";
        }
        boolean unknown = model.isEmpty() || model.equals(ModelFingerprint.BEFORE);
        return unknown || model.equals(now.model)
                ? ""
                : "by a Resorb with model " + model + ", this has " + now.model
                        + ", whose numbers differ (docs/fingerprints.md)";
    }

    /** The build that is running, with the model as plug-ins make it. */
    public static Build current() {
        Build built = asBuilt();
        return new Build(built.version, built.commit, ModelFingerprint.current());
    }

    /** The build that is running, with the model as it was built; asking does not close it to plug-ins. */
    public static Build asBuilt() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Build(
                properties.getProperty("version"), properties.getProperty("commit"), ModelFingerprint.ofBuild());
    }
}
