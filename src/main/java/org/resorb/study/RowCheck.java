package org.resorb.study;

import java.util.ArrayList;
import java.util.List;
import org.resorb.document.InvalidFileException;

/** Tries some rows as a whole: values that are right alone may not go together. */
final class RowCheck {
    private static final int MOST_ROWS = 100;
    private static final int MOST_WARNINGS = 3;

    private RowCheck() {}

    /** The warnings of a study, and one for each of the first rows that cannot be run. */
    static List<String> warnings(Study study) {
        List<String> warnings = new ArrayList<>(study.warnings());
        int most = warnings.size() + MOST_WARNINGS;
        long rows = study.design().rows();
        long count = Math.min(rows, MOST_ROWS);
        for (long i = 0; i < count && warnings.size() < most; i++) {
            long row = i * (rows / count);
            try {
                study.scenario(row * study.replicates());
            } catch (InvalidFileException together) {
                warnings.add("row " + (row + 1) + " cannot be run: " + Worker.words(together));
            }
        }
        return List.copyOf(warnings);
    }
}
