package org.resorb.patients;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.evidence.Bibliography;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Spelling;
import org.resorb.statistics.Estimate;

/** Reads one line of a file of facts; what is wrong is added to the problems. */
final class FactLine {
    private static final List<String> READ = List.of("seen", "recalled", "derived");
    private static final String DEPENDENT = " dependent";

    private final Map<String, String> cells;
    private final Place place;
    private final Collection<String> studies;
    private final Bibliography sources;
    private final Problems problems;

    FactLine(
            Map<String, String> cells,
            Place place,
            Collection<String> studies,
            Bibliography sources,
            Problems problems) {
        this.cells = cells;
        this.place = place;
        this.studies = studies;
        this.sources = sources;
        this.problems = problems;
    }

    /** The fact, or null if something was wrong. */
    Fact read() {
        int before = problems.count();
        words();
        Optional<Statistic> statistic = word("statistic", Statistic.values());
        Optional<Fact.Rule> rule = word("rule", Fact.Rule.values());
        statistic.ifPresent(one -> new FactCheck(cells, place, problems).check(one));
        FactBand band = new FactBand(cells, place, problems);
        int n = band.n();
        Estimate published = statistic.isPresent() && rule.isPresent()
                ? band.read(statistic.get(), rule.get(), n)
                : Estimate.UNKNOWN;
        return problems.count() > before ? null : fact(statistic.orElseThrow(), published, n, rule.orElseThrow());
    }

    /** A number that nobody has published: only what is asked is read. */
    Fact planned(String key, int patients) {
        int before = problems.count();
        oneOf("study", studies, "one of the cohort studies " + String.join(", ", studies));
        Optional<Statistic> statistic = word("statistic", Statistic.values());
        statistic.ifPresent(one -> new FactCheck(cells, place, problems).check(one));
        if (problems.count() > before) {
            return null;
        }
        Map<String, String> all = new HashMap<>(cells);
        all.put("key", key);
        all.put("source", "");
        all.put("status", "");
        all.put("note", "");
        FactLine line = new FactLine(all, place, studies, sources, problems);
        Estimate open = new Estimate(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return line.fact(statistic.orElseThrow(), open, patients, Fact.Rule.NONE);
    }

    private void words() {
        form("key", "[A-Za-z][A-Za-z0-9_]*", "a word of letters, digits and _");
        sources();
        form("note", ".+", "what is meant, in words");
        oneOf("study", studies, "one of the cohort studies " + String.join(", ", studies));
        status();
    }

    private void sources() {
        form("source", "[a-z0-9]+( [a-z0-9]+)*", "keys of docs/sources.md with blanks between");
        if (!cell("source").matches("[a-z0-9 ]+")) {
            return;
        }
        for (String key : cell("source").split(" ")) {
            if (sources.find(key).isEmpty()) {
                String expected = "a key of docs/sources.md, or of a " + Bibliography.FILE + " beside this file";
                problems.add(place, "source", "is unknown: " + key, expected, sources.nearest(key));
            }
        }
    }

    private Fact fact(Statistic statistic, Estimate published, int n, Fact.Rule rule) {
        return new Fact(
                cell("key"),
                cell("study"),
                Subgroup.parse(cell("subgroup")),
                Criterion.parse(cell("observable")),
                cell("time"),
                statistic,
                cell("against"),
                published.value(),
                published.lower(),
                published.upper(),
                n,
                rule,
                List.of(cell("source").split(" ")),
                cell("status"),
                cell("note"));
    }

    private String cell(String column) {
        return cells.get(column);
    }

    private void form(String column, String pattern, String expected) {
        if (!cell(column).matches(pattern)) {
            String wrong = cell(column).isEmpty() ? "is empty" : "is not right: " + cell(column);
            problems.add(place, column, wrong, expected, "");
        }
    }

    private void oneOf(String column, Collection<String> known, String expected) {
        String word = cell(column);
        if (!known.contains(word)) {
            String wrong = word.isEmpty() ? "is empty" : "is unknown: " + word;
            problems.add(place, column, wrong, expected, Spelling.nearest(word, known));
        }
    }

    private void status() {
        String read = cell("status").replaceFirst(DEPENDENT + "$", "");
        if (!READ.contains(read)) {
            String wrong = cell("status").isEmpty() ? "is empty" : "is unknown: " + cell("status");
            String expected = String.join(", ", READ) + ", each with or without dependent behind it";
            problems.add(place, "status", wrong, expected, Spelling.nearest(read, READ));
        }
    }

    private <E extends Enum<E> & Keyword> Optional<E> word(String column, E[] values) {
        List<String> known = Arrays.stream(values).map(Keyword::word).toList();
        oneOf(column, known, "one of " + String.join(", ", known));
        return Arrays.stream(values)
                .filter(value -> value.word().equals(cell(column)))
                .findFirst();
    }
}
