package org.resorb.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.resorb.scenario.InstalledPlugin;
import org.resorb.scenario.InstalledPlugins;

/**
 * A hash of what the model computes, so that a result can be told from that of another model. It is taken over every number
 * of the reference scenario in house units, without its name, and over the numbers of golden runs, thus over behaviour:
 * renamed classes, parameters and columns, comments and the layout of files leave it as it is, while a changed number or a
 * changed course gives another.
 */
public final class ModelFingerprint {
    /** What artefacts bear that were made before there were fingerprints. */
    public static final String BEFORE = "before fingerprints";

    private static final int BYTES = 6;

    private ModelFingerprint() {}

    /** The fingerprint of the model in this process, twelve hexadecimal digits: that of the build, and of its plug-ins. */
    public static String current() {
        List<InstalledPlugin> plugins = InstalledPlugins.all();
        if (plugins.isEmpty()) {
            return ofBuild();
        }
        MessageDigest digest = sha256();
        digest.update(ofBuild().getBytes(StandardCharsets.UTF_8));
        plugins.forEach(plugin -> digest.update(("\n" + plugin.sha256()).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** That of the model as it was built; a test holds it to {@link #of}. */
    static String ofBuild() {
        try (InputStream in = ModelFingerprint.class.getResourceAsStream("model.fingerprint")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Works a fingerprint out.
     *
     * @param numbers all values of the reference scenario in house units, in any order
     * @param runs golden runs as tables, whose heads do not count, in a fixed order
     * @return twelve hexadecimal digits
     */
    public static String of(Collection<String> numbers, List<String> runs) {
        MessageDigest digest = sha256();
        numbers.stream().sorted().forEach(number -> digest.update((number + "\n").getBytes(StandardCharsets.UTF_8)));
        for (String run : runs) {
            digest.update(run.substring(run.indexOf('\n')).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
