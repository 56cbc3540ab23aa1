package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.statistics.Moments;
import org.resorb.statistics.Quantiles;
import org.resorb.table.CaptionedTable;
import org.resorb.table.Columns;
import org.resorb.table.NumberText;

/**
 * {@code fact_spread.csv}: what facts come to under each of several parameter sets, for the same patients with the same seeds. Knock-outs
 * and facts that judge are told so with the spread that is left of the parameters.
 */
public final class FactSpread {
    /** Name of the file. */
    public static final String FILE = "fact_spread.csv";

    /**
     * A fact under all parameter sets.
     *
     * @param file of facts in which it stands
     * @param found one for each set, of which some may not be evaluable
     */
    record Row(String file, Fact fact, List<EvaluatedFact> found) {
        private List<EvaluatedFact> known() {
            return found.stream()
                    .filter(one -> one.verdict() != Verdict.NOT_EVALUABLE)
                    .toList();
        }

        private double[] values() {
            return known().stream().mapToDouble(one -> one.estimate().value()).toArray();
        }

        /** Root mean square of the standard errors of single sets. */
        double error() {
            double[] squares = known().stream()
                    .mapToDouble(EvaluatedFact::standardError)
                    .map(error -> error * error)
                    .toArray();
            return Math.sqrt(Moments.mean(squares));
        }

        long passed() {
            return found.stream().filter(one -> one.verdict() == Verdict.PASS).count();
        }

        boolean isScored() {
            return found.stream().anyMatch(one -> one.verdict() == Verdict.PASS || one.verdict() == Verdict.FAIL);
        }
    }

    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("facts", "File of facts", Row::file)
            .text("key", "Key of the fact", row -> row.fact.key())
            .whole(
                    "parameter_sets",
                    "Parameter sets under which it could be evaluated",
                    row -> row.known().size())
            .number(
                    "mean",
                    "1",
                    "Mean of the statistic over them",
                    row -> Moments.mean(row.values()),
                    NumberText::known)
            .number("sd", "1", "Standard deviation over them", row -> Moments.sd(row.values()), NumberText::known)
            .number("minimum", "1", "Least of them", row -> Quantiles.of(row.values(), 0), NumberText::known)
            .number("maximum", "1", "Largest of them", row -> Quantiles.of(row.values(), 1), NumberText::known)
            .number("lower", "1", "2.5th percentile", row -> Quantiles.of(row.values(), 0.025), NumberText::known)
            .number("upper", "1", "97.5th percentile", row -> Quantiles.of(row.values(), 0.975), NumberText::known)
            .number(
                    "error",
                    "1",
                    "Standard error under one set, by the number of patients",
                    Row::error,
                    NumberText::known)
            .number("value", "1", "As published", row -> row.fact.value(), NumberText::known)
            .number("value_lower", "1", "Lower end of the interval or band", row -> row.fact.lower(), NumberText::known)
            .number("value_upper", "1", "Upper end of the interval or band", row -> row.fact.upper(), NumberText::known)
            .text("rule", "When it is passed", row -> row.fact.rule())
            .whole("passed", "Parameter sets under which it is passed", Row::passed);

    private final List<PatientTable> sets;
    private final List<Row> rows = new ArrayList<>();

    /** @param sets the patients under each parameter set */
    FactSpread(List<PatientTable> sets) {
        this.sets = List.copyOf(sets);
    }

    /** Asks the patients for the facts of a file. */
    void ask(String file, List<Fact> facts) {
        for (Fact fact : facts) {
            List<EvaluatedFact> found =
                    sets.stream().map(set -> EvaluatedFact.of(fact, set)).toList();
            rows.add(new Row(file, fact, found));
        }
    }

    boolean isAsked() {
        return !rows.isEmpty() && !sets.isEmpty();
    }

    String csv() {
        return COLUMNS.csv(rows);
    }

    /** How many facts of each file hold under all parameter sets, and under none. */
    List<CaptionedTable> brief() {
        return isAsked()
                ? rows.stream()
                        .map(Row::file)
                        .distinct()
                        .map(this::words)
                        .map(CaptionedTable::sentence)
                        .toList()
                : List.of();
    }

    private String words(String file) {
        List<Row> scored = rows.stream()
                .filter(row -> row.file.equals(file) && row.isScored())
                .toList();
        long all = scored.stream().filter(row -> row.passed() == sets.size()).count();
        long none = scored.stream().filter(row -> row.passed() == 0).count();
        return String.format(
                Locale.ROOT,
                "%s: of %d that are scored %d agree under all %d parameter sets, %d under none",
                file,
                scored.size(),
                all,
                sets.size(),
                none);
    }
}
