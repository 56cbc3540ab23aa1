package org.resorb.storage;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file holds bytes that are no text in UTF-8. */
public final class NotTextException extends FileSystemException {
    /** What is wrong, in words. */
    public static final String WORDS = "is not text in UTF-8";

    /** What was expected, in words. */
    public static final String EXPECTED = "a text file saved as UTF-8";

    private static final long serialVersionUID = 1;

    private final int line;

    /** In a line, counted from 1. */
    NotTextException(Path file, int line) {
        super(file + ":" + line, null, WORDS + "; expected " + EXPECTED);
        this.line = line;
    }

    /** Where, counted from 1. */
    public int line() {
        return line;
    }
}
