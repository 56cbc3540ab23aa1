package org.resorb.explore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;

/** The page as it was built into Resorb: one file that asks nothing from anywhere. */
public final class Page {
    private static final String FILE = "resorb.html";
    private static final String MARK = "<meta name=\"generator\" content=\"Resorb ";
    private static final int HEAD = 4096;

    private Page() {}

    /** All of it. A build that stopped before packaging has none: an exception says so. */
    public static byte[] bytes() throws IOException {
        try (InputStream in = Page.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("this build has no page; mvn package makes it");
            }
            return in.readAllBytes();
        }
    }

    /** True if a file is such a page, of whatever version, so that a newer one may take its place. */
    public static boolean isOne(Path file) throws IOException {
        try (InputStream in = FileAccess.in(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(MARK);
        }
    }

    /** Writes it to a file, in whole or not at all. */
    public static void export(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Folders.create(whole.getParent());
        AtomicFile.write(whole, bytes());
    }
}
