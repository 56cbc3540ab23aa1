package org.resorb.exchange;

import java.util.List;

/**
 * A model of well-mixed substances.
 *
 * @param name an identifier
 * @param title one line
 * @param remarks what a reader has to know, a sentence each
 */
record ReactionNetwork(
        String name,
        String title,
        List<String> remarks,
        List<Constant> constants,
        List<Pool> pools,
        List<Rate> rates,
        List<Definition> definitions) {
    /** A number that stays, in its house unit. */
    record Constant(String id, String unit, double value, String meaning) {}

    /** A substance in ng/mL, at first 0; both expressions per hour, the loss in proportion to what is there. */
    record Pool(String id, String meaning, Expression release, Expression loss) {}

    /** A plain number that changes by a rate per hour. */
    record Rate(String id, double first, Expression rate, String meaning) {}

    /** A plain number that follows from others. */
    record Definition(String id, Expression value, String meaning) {}
}
