package org.resorb.patients;

import java.util.Map;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.patients.Observable.Kind;
import org.resorb.patients.Observable.Timing;
import org.resorb.patients.Statistic.Against;

/** Checks what a line of a file of facts asks: subgroup, observable, time, statistic and what it is held against. */
final class FactCheck {
    private final Map<String, String> cells;
    private final Place place;
    private final Problems problems;
    private final CriterionCheck criteria;

    FactCheck(Map<String, String> cells, Place place, Problems problems) {
        this.cells = cells;
        this.place = place;
        this.problems = problems;
        criteria = new CriterionCheck(place, problems);
    }

    void check(Statistic statistic) {
        criteria.subgroup("subgroup", cells.get("subgroup"));
        Criterion observable = Criterion.parse(cells.get("observable"));
        if (!criteria.isRight("observable", observable)) {
            return;
        }
        if (statistic.needsYesOrNo() && observable.kind() != Kind.YES_OR_NO) {
            String wrong = "is not a yes or no: " + observable;
            add("observable", wrong, "a yes or no for " + statistic + ", such as loss_30 or " + observable + " >= 0.5");
        }
        time(observable, statistic);
        against(statistic);
    }

    private void time(Criterion observable, Statistic statistic) {
        String time = cells.get("time");
        Timing timing = observable.visit().isEmpty() ? FactVocabulary.timing(observable.observable()) : Timing.ONCE;
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
            criteria.moment("time", time);
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
            case GROUPS -> groups(text);
            case EITHER -> {
                if (Subgroup.isOne(text)) {
                    criteria.subgroup("against", text);
                } else {
                    other(text, statistic);
                }
            }
        }
    }

    private void groups(String text) {
        for (String group : OrderedGroups.parts(text)) {
            if (group.isEmpty()) {
                add("against", "is empty", "the subgroups that follow, joined by " + OrderedGroups.THEN.strip());
            } else {
                criteria.subgroup("against", group);
            }
        }
    }

    private void other(String text, Statistic statistic) {
        Criterion other = Criterion.parse(text);
        if (text.isEmpty()) {
            add("against", "is empty", "what to hold it against for " + statistic);
        } else if (criteria.isRight("against", other)
                && statistic.against() == Against.OTHER_COURSE
                && other.isOnce()) {
            add("against", "is not asked at visits: " + other, "what changes over time for " + statistic);
        } else if (!other.isOnce() && cells.get("time").isEmpty() && !statistic.isOfCourse()) {
            add("against", "says no visit: " + other, other.observable() + "_at_ and a visit, or a time");
        }
    }

    private void add(String column, String message, String expected) {
        problems.add(place, column, message, expected, "");
    }
}
