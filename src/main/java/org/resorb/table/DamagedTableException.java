package org.resorb.table;

import java.io.IOException;
import org.resorb.quantity.Spelling;

/** A table that Resorb wrote itself, or should have, and that cannot be read back; the message has file, line and column. */
public final class DamagedTableException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedTableException(String file, int line, String column, String wrong, String expected, String nearest) {
        super(file + (line > 0 ? ":" + line : "") + ": "
                + (column.isEmpty() ? "" : column + ": ")
                + wrong
                + (expected.isEmpty() ? "" : "; expected " + expected)
                + Spelling.suggestion(nearest));
    }
}
