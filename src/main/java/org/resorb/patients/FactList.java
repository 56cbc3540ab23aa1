package org.resorb.patients;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resorb.table.Columns;
import org.resorb.table.MarkdownTable;
import org.resorb.table.NumberText;

/** What a file of facts asks, as a table in Markdown; what patients answer stands elsewhere. */
public final class FactList {
    private static final Columns<Fact> COLUMNS = Columns.of(Fact.class)
            .text("fact", "", fact -> "`" + fact.key() + "`")
            .text("asked", "", FactList::asked)
            .text("published", "", FactList::published)
            .text("n", "", fact -> fact.n() == 0 ? "" : fact.n())
            .text("passes", "", FactList::band)
            .text("source", "", FactList::source);

    private FactList() {}

    /** All facts, a row each. */
    public static String markdown(List<Fact> facts) {
        return MarkdownTable.of(COLUMNS, facts);
    }

    private static String asked(Fact fact) {
        String who = Stream.of(fact.study(), fact.subgroup().toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String when = fact.time().isEmpty() ? "" : " at " + fact.time();
        String against = fact.against().isEmpty() ? "" : ", against " + fact.against();
        return who + ": " + fact.statistic() + " of " + fact.observable() + when + against;
    }

    private static String published(Fact fact) {
        return Double.isNaN(fact.value()) ? "" : number(fact.value());
    }

    private static String band(Fact fact) {
        boolean noLower = Double.isInfinite(fact.lower());
        boolean noUpper = Double.isInfinite(fact.upper());
        if (noLower && noUpper) {
            return "told only";
        }
        String ends = noLower
                ? "at most " + number(fact.upper())
                : noUpper ? "at least " + number(fact.lower()) : number(fact.lower()) + " to " + number(fact.upper());
        return fact.rule() == Fact.Rule.NONE
                ? "told only, " + ends
                : fact.rule().word().replace('_', ' ') + ", " + ends;
    }

    private static String source(Fact fact) {
        return fact.sources().stream().map(key -> "`" + key + "`").collect(Collectors.joining(", ")) + ", "
                + fact.status();
    }

    private static String number(double value) {
        return NumberText.finite(Math.round(value * 1000) / 1000.0);
    }
}
