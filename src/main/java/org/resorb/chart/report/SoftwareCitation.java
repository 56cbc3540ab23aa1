package org.resorb.chart.report;

import org.resorb.run.Build;

/** How Resorb is cited, as {@code CITATION.cff} has it. */
final class SoftwareCitation {
    static final String AUTHORS = "The Resorb contributors";
    static final String TITLE =
            "Resorb: an agent-based simulator of the spontaneous resorption of herniated lumbar disc fragments";
    static final String LICENCE = "Apache-2.0";

    private SoftwareCitation() {}

    /** In a line, with what tells this build from others. */
    static String of(Build build) {
        return AUTHORS + ". " + TITLE + ". Version " + build.version() + ", commit " + build.commit() + ", model "
                + build.model() + " [computer program, " + LICENCE + "].";
    }
}
