package org.resorb.patients;

import java.util.Map;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.patients.Observable.Kind;
import org.resorb.patients.Observable.Timing;
import org.resorb.patients.Statistic.Against;
import org.resorb.quantity.BadQuantity;

/** Checks what a line of a file of facts asks: subgroup, observable, time, statistic and what it is held against. */
final class Question {
    private static final String OBSERVABLES =
            "an observable of docs/validation.md or a column of patients.csv without its visit";

    private final Map<String, String> cells;
    private final Place place;
    private final Problems problems;

    Question(Map<String, String> cells, Place place, Problems problems) {
        this.cells = cells;
        this.place = place;
        this.problems = problems;
    }

    void check(Statistic statistic) {
        subgroup("subgroup", cells.get("subgroup"));
        Asked observable = Asked.parse(cells.get("observable"));
        if (!isRight("observable", observable)) {
            return;
        }
        if (statistic.needsYesOrNo() && observable.kind() != Kind.YES_OR_NO) {
            String wrong = "is not a yes or no: " + observable;
            add("observable", wrong, "a yes or no for " + statistic + ", such as loss_30 or " + observable + " >= 0.5");
        }
        time(observable, statistic);
        against(statistic);
    }

    private void subgroup(String column, String text) {
        for (Asked condition : Subgroup.parse(text).conditions()) {
            if (condition.comparison() == null) {
                String form = "column op value with one of " + Comparison.signs() + ", joined by &";
                add(column, "is not a condition: " + condition, form);
            } else if (isRight(column, condition)
                    && condition.visit().isEmpty()
                    && Vocabulary.timing(condition.stem()) == Timing.AT_A_VISIT) {
                String expected = condition.stem() + "_at_ and a visit, such as " + condition.stem() + "_at_6_mo";
                add(column, "says no visit: " + condition, expected);
            }
        }
    }

    private boolean isRight(String column, Asked asked) {
        int before = problems.count();
        if (!Vocabulary.isKnown(asked.stem())) {
            String wrong = asked.name().isEmpty() ? "is empty" : "is unknown: " + asked.stem();
            problems.add(place, column, wrong, OBSERVABLES, Vocabulary.nearest(asked.stem()));
        } else if (!asked.visit().isEmpty()) {
            moment(column, asked.visit());
        }
        if (asked.comparison() != null) {
            bound(column, asked);
        }
        return problems.count() == before;
    }

    private void bound(String column, Asked asked) {
        boolean isMedian = asked.bound().equals(Asked.MEDIAN);
        boolean isNumber = Asked.number(asked.bound()).isPresent();
        if (asked.bound().isEmpty()) {
            add(column, "has no value to compare with: " + asked, "a number, a word or median");
        } else if (asked.comparison().isForWords() && isMedian) {
            add(column, "compares with the median by " + asked.comparison().sign(), "one of < <= > >=");
        } else if (!asked.comparison().isForWords() && !isMedian && !isNumber) {
            add(
                    column,
                    "is not a number: " + asked.bound(),
                    "a number or median behind " + asked.comparison().sign());
        }
    }

    private void moment(String column, String time) {
        try {
            if (time.equals(Visits.BASELINE) || Visits.days(time) >= 0) {
                return;
            }
            add(column, "is negative: " + time, "baseline or a time such as 6 mo");
        } catch (BadQuantity noTime) {
            String expected = "baseline or a time such as 6 mo";
            problems.add(place, column, noTime.getMessage(), expected, noTime.suggestion());
        }
    }

    private void time(Asked observable, Statistic statistic) {
        String time = cells.get("time");
        Timing timing = observable.visit().isEmpty() ? Vocabulary.timing(observable.stem()) : Timing.ONCE;
        boolean ofCourse = statistic.against() == Against.BASELINE || statistic.isOfCourse();
        boolean needed =
                timing == Timing.AT_A_VISIT && (!statistic.isOfCourse() || statistic == Statistic.PART_OF_PEAK);
        if (ofCourse && timing == Timing.ONCE) {
            add("observable", "is not asked at visits: " + observable, "what changes over time for " + statistic);
        } else if (time.isEmpty() && needed) {
            add("time", "is empty", "baseline or a time such as 6 mo, at which " + observable + " is asked");
        } else if (!time.isEmpty() && (timing == Timing.ONCE || statistic.isOfCourse() && !needed)) {
            add("time", "is not asked for: " + time, "nothing for " + statistic + " of " + observable);
        } else if (!time.isEmpty()) {
            moment("time", time);
        }
    }

    private void against(Statistic statistic) {
        String text = cells.get("against");
        switch (statistic.against()) {
            case NOTHING, BASELINE, COURSE -> {
                if (!text.isEmpty()) {
                    add("against", "is not asked for: " + text, "nothing for " + statistic);
                }
            }
            case OBSERVABLE, OTHER_COURSE -> other(text, statistic);
            case EITHER -> {
                if (Subgroup.isOne(text)) {
                    subgroup("against", text);
                } else {
                    other(text, statistic);
                }
            }
        }
    }

    private void other(String text, Statistic statistic) {
        Asked other = Asked.parse(text);
        if (text.isEmpty()) {
            add("against", "is empty", "what to hold it against for " + statistic);
        } else if (isRight("against", other) && statistic.against() == Against.OTHER_COURSE && other.isOnce()) {
            add("against", "is not asked at visits: " + other, "what changes over time for " + statistic);
        } else if (!other.isOnce() && cells.get("time").isEmpty() && !statistic.isOfCourse()) {
            add("against", "says no visit: " + other, other.stem() + "_at_ and a visit, or a time");
        }
    }

    private void add(String column, String message, String expected) {
        problems.add(place, column, message, expected, "");
    }
}
