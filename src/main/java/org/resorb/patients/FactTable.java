package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.resorb.quantity.NineDigits;
import org.resorb.study.Csv;

/** Facts beside what virtual patients say, as {@code validation.csv} has them: a line a fact. */
public final class FactTable {
    /** Names of the columns. */
    public static final List<String> COLUMNS = List.of(
            "key",
            "study",
            "subgroup",
            "observable",
            "time",
            "statistic",
            "against",
            "n",
            "n_against",
            "estimate",
            "lower",
            "upper",
            "value",
            "value_lower",
            "value_upper",
            "rule",
            "verdict",
            "effect",
            "effect_unit",
            "reason",
            "source",
            "status",
            "note");

    private FactTable() {}

    /** The lines of the file, the head first. */
    public static List<String> lines(List<EvaluatedFact> judgements) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));
        judgements.forEach(judgement -> lines.add(line(judgement)));
        return lines;
    }

    private static String line(EvaluatedFact judgement) {
        StringJoiner line = new StringJoiner(",");
        Stream.of(asked(judgement.fact()), found(judgement), judged(judgement), origin(judgement.fact()))
                .flatMap(List::stream)
                .forEach(cell -> line.add(Csv.field(cell)));
        return line.toString();
    }

    private static List<String> asked(Fact fact) {
        return List.of(
                fact.key(),
                fact.study(),
                fact.subgroup().toString(),
                fact.observable().toString(),
                fact.time(),
                fact.statistic().toString(),
                fact.against());
    }

    private static List<String> found(EvaluatedFact judgement) {
        return List.of(
                Integer.toString(judgement.n()),
                Integer.toString(judgement.others()),
                cell(judgement.estimate().value()),
                cell(judgement.estimate().lower()),
                cell(judgement.estimate().upper()));
    }

    private static List<String> judged(EvaluatedFact judgement) {
        Fact fact = judgement.fact();
        return List.of(
                cell(fact.value()),
                end(fact.lower()),
                end(fact.upper()),
                fact.rule().toString(),
                judgement.verdict().toString(),
                cell(judgement.effect().size()),
                judgement.effect().unit().toString(),
                judgement.reason());
    }

    private static List<String> origin(Fact fact) {
        return List.of(String.join(" ", fact.sources()), fact.status(), fact.note());
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : NineDigits.text(value);
    }

    /** An end that is open has no value. */
    private static String end(double value) {
        return Double.isInfinite(value) ? "" : cell(value);
    }
}
