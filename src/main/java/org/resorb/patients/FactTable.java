package org.resorb.patients;

import org.resorb.table.Columns;
import org.resorb.table.NumberText;

/** Facts beside what virtual patients say, as {@code validation.csv} has them: a line a fact. */
public final class FactTable {
    private static final Columns<Fact> ASKED = Columns.of(Fact.class)
            .text("key", "Key of the fact", Fact::key)
            .text("study", "Cohort whose patients are asked", Fact::study)
            .text("subgroup", "Which of them", Fact::subgroup)
            .text("observable", "What each is asked", Fact::observable)
            .text("time", "At which visit", Fact::time)
            .text("statistic", "Of the answers", Fact::statistic)
            .text("against", "Another subgroup or observable", Fact::against);
    private static final Columns<Fact> PUBLISHED = Columns.of(Fact.class)
            .number("value", "1", "As published", Fact::value, NumberText::known)
            .number("value_lower", "1", "Lower end of the interval or band", Fact::lower)
            .number("value_upper", "1", "Upper end of the interval or band", Fact::upper)
            .number("value_n", "1", "How many the published value is of", FactTable::published, NumberText::known)
            .text("rule", "When it is passed", Fact::rule);
    private static final Columns<Fact> ORIGIN = Columns.of(Fact.class)
            .text("source", "Keys of docs/sources.md", fact -> String.join(" ", fact.sources()))
            .text("status", "How far the source was read", Fact::status)
            .text("note", "Definition in words", Fact::note);
    /** Its columns. */
    public static final Columns<EvaluatedFact> COLUMNS = Columns.of(EvaluatedFact.class)
            .with(ASKED, EvaluatedFact::fact)
            .whole("n", "Patients with an answer", EvaluatedFact::n)
            .whole("n_against", "Patients with an answer in the other subgroup", EvaluatedFact::others)
            .number("estimate", "1", "The statistic", one -> one.estimate().value(), NumberText::known)
            .number(
                    "lower",
                    "1",
                    "Lower end of its 95 % interval",
                    one -> one.estimate().lower(),
                    NumberText::known)
            .number(
                    "upper",
                    "1",
                    "Upper end of its 95 % interval",
                    one -> one.estimate().upper(),
                    NumberText::known)
            .with(PUBLISHED, EvaluatedFact::fact)
            .text("verdict", "How it came out", EvaluatedFact::verdict)
            .number(
                    "effect",
                    "1",
                    "Distance from the published value",
                    one -> one.effect().size(),
                    NumberText::known)
            .text("effect_unit", "What the distance is", one -> one.effect().unit())
            .text("reason", "Why it could not be evaluated", EvaluatedFact::reason)
            .with(ORIGIN, EvaluatedFact::fact);

    /** What people want first of them. */
    static final Columns<EvaluatedFact> BRIEF = Columns.of(EvaluatedFact.class)
            .text("fact", "", one -> one.fact().key())
            .text("verdict", "", EvaluatedFact::verdict)
            .text("here (95 % interval)", "", EvaluatedFact::found)
            .text("asked", "", EvaluatedFact::asked)
            .text("why not", "", EvaluatedFact::reason);

    private FactTable() {}

    private static double published(Fact fact) {
        return fact.n() == 0 ? Double.NaN : fact.n();
    }
}
