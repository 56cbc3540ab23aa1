package org.resorb.patients;

import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.patients.Observable.Timing;
import org.resorb.quantity.BadQuantity;

/** Says what is wrong with criteria in a line of a table: in which column, what was expected, and the nearest word. */
final class CriterionCheck {
    private static final String OBSERVABLES =
            "an observable of docs/validation.md or a column of patients.csv without its visit";
    private static final String MOMENT = "baseline or a time such as 6 mo";

    private final Place place;
    private final Problems problems;

    CriterionCheck(Place place, Problems problems) {
        this.place = place;
        this.problems = problems;
    }

    /** Criteria that make a subgroup. */
    void subgroup(String column, String text) {
        for (Criterion criterion : Subgroup.parse(text).criteria()) {
            if (criterion.comparison() == null) {
                String form = "column op value with one of " + ComparisonOperator.signs() + ", joined by &";
                add(column, "is not a condition: " + criterion, form);
            } else if (isRight(column, criterion)
                    && criterion.visit().isEmpty()
                    && FactVocabulary.timing(criterion.observable()) == Timing.AT_A_VISIT) {
                String at = criterion.observable() + "_at_";
                add(column, "says no visit: " + criterion, at + " and a visit, such as " + at + "6_mo");
            }
        }
    }

    /** Whether its names, its visit and its bound can be. */
    boolean isRight(String column, Criterion criterion) {
        int before = problems.count();
        String name = criterion.observable();
        if (!FactVocabulary.isKnown(name)) {
            String wrong = name.isEmpty() && criterion.visit().isEmpty() ? "is empty" : "is unknown: " + name;
            problems.add(place, column, wrong, OBSERVABLES, FactVocabulary.nearest(name));
        } else if (!criterion.visit().isEmpty()) {
            moment(column, criterion.visit());
        }
        if (criterion.comparison() != null) {
            bound(column, criterion);
        }
        return problems.count() == before;
    }

    private void bound(String column, Criterion criterion) {
        ComparisonOperator comparison = criterion.comparison();
        String bound = criterion.bound();
        boolean isMedian = bound.equals(Criterion.MEDIAN);
        boolean isNumber = Criterion.number(bound).isPresent();
        if (bound.isEmpty()) {
            add(column, "has no value to compare with: " + criterion, "a number, a word or median");
        } else if (comparison.isForWords() && isMedian) {
            add(column, "compares with the median by " + comparison.sign(), "one of < <= > >=");
        } else if (!comparison.isForWords() && !isMedian && !isNumber) {
            add(column, "is not a number: " + bound, "a number or median behind " + comparison.sign());
        }
    }

    /** Whether a text is a visit. */
    void moment(String column, String time) {
        try {
            if (Visit.named(time).days() < 0) {
                add(column, "is negative: " + time, MOMENT);
            }
        } catch (BadQuantity noTime) {
            problems.add(place, column, noTime.getMessage(), MOMENT, noTime.suggestion());
        }
    }

    private void add(String column, String message, String expected) {
        problems.add(place, column, message, expected, "");
    }
}
