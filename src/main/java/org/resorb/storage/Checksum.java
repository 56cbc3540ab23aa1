package org.resorb.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What tells whether a file is still what was written. */
public final class Checksum {
    private Checksum() {}

    /** SHA-256 of a file, 64 hexadecimal digits in small letters. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(FileAccess.in(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of bytes, in the same form. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether a path is a file, no link and no folder, with this SHA-256. */
    public static boolean matches(Path file, String sha256) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && sha256(file).equals(sha256);
    }

    /**
     * Warnings, in plain words, of files that are to be read and are not what was written.
     *
     * @param sums SHA-256 by name, as far as known
     * @param known the file in which they stand
     * @param names of the files that are read; those that are not there, or not known, are passed over
     */
    public static List<String> warnings(Path folder, Map<String, String> sums, String known, List<String> names)
            throws IOException {
        List<String> warnings = new ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            if (sums.containsKey(name) && Files.exists(file) && !matches(file, sums.get(name))) {
                warnings.add(file + " was changed since it was written: its SHA-256 is not the one in " + known
                        + "; it is read as it stands, and resorb verify " + ShellWord.of(folder) + " says more");
            }
        }
        return warnings;
    }
}
