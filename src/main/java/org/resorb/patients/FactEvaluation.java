package org.resorb.patients;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.resorb.statistics.Auc;
import org.resorb.statistics.Bootstrap;
import org.resorb.statistics.Correlation;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Moments;
import org.resorb.statistics.OddsRatio;
import org.resorb.statistics.Proportion;

/** Finds in a table of patients what a fact asks for. */
final class FactEvaluation {
    private static final long SEED = 1;

    private final Fact fact;
    private final PatientTable patients;

    private FactEvaluation(Fact fact, PatientTable table) {
        this.fact = fact;
        patients = table;
    }

    static FactEstimate of(Fact fact, PatientTable table) {
        FactEstimate finding = new FactEvaluation(fact, table).find();
        if (!finding.estimate().isKnown()) {
            throw new NotEvaluableException(fact.statistic() + " of these answers is not defined");
        }
        return finding;
    }

    private FactEstimate find() {
        boolean[] members = fact.subgroup().members(patients);
        if (ClusteredSample.rows(members).length == 0) {
            throw new NotEvaluableException(nobody(fact.subgroup().toString()));
        }
        eachOnce(members, fact.subgroup().toString());
        if (fact.statistic() == Statistic.ORDER) {
            return order(members);
        }
        if (fact.statistic() == Statistic.FIRST_TIME) {
            return one(ClusteredSample.of(members, DerivedObservables.firstTime(fact.observable(), patients)));
        }
        return fact.statistic().isOfCourse() ? course(members) : ofAnswers(members);
    }

    /** Arms of the same patients are not more patients. */
    private void eachOnce(boolean[] members, String who) {
        String[] identities = Arms.identities(patients);
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < identities.length; row++) {
            if (members[row] && !seen.add(identities[row])) {
                String asked = who.isEmpty() ? "all patients together" : who;
                throw new NotEvaluableException(
                        asked + " would count arms of the same patients as more patients; ask one group, group = NAME");
            }
        }
    }

    private static String nobody(String subgroup) {
        return subgroup.isEmpty() ? "there are no patients" : "no patient with " + subgroup;
    }

    private FactEstimate ofAnswers(boolean[] members) {
        double[] answers = fact.observable().answers(patients, fact.time());
        return switch (fact.statistic().against()) {
            case NOTHING -> one(ClusteredSample.of(members, answers));
            case BASELINE ->
                one(ClusteredSample.of(members, answers, fact.observable().answers(patients, Visit.BASELINE)));
            case OBSERVABLE -> other(members, answers);
            default -> Subgroup.isOne(fact.against()) ? two(others(members, answers)) : other(members, answers);
        };
    }

    private ClusteredSample others(boolean[] members, double[] answers) {
        boolean[] others = Subgroup.parse(fact.against()).members(patients);
        if (ClusteredSample.rows(others).length == 0) {
            throw new NotEvaluableException(nobody(fact.against()));
        }
        eachOnce(others, fact.against());
        return ClusteredSample.of(members, others, answers, Arms.identities(patients));
    }

    private FactEstimate other(boolean[] members, double[] answers) {
        Criterion against = Criterion.parse(fact.against());
        double[] trait = against.answers(patients, against.isOnce() ? "" : fact.time());
        ClusteredSample pairs = ClusteredSample.of(members, answers, trait);
        if (fact.statistic() != Statistic.ODDS_RATIO) {
            return one(pairs);
        }
        boolean[] high = MedianSplit.above(pairs.second(), members, trait);
        boolean[] low = MedianSplit.rest(high, members, trait);
        return two(ClusteredSample.of(high, low, answers, new String[0]));
    }

    /** One subgroup, whatever the number of answers of each patient. */
    private FactEstimate one(ClusteredSample sample) {
        enough(sample.size(), fact.subgroup().toString());
        if (isDifference(sample)) {
            return difference(sample).estimate(sample.size(), 0);
        }
        Estimate estimate = estimate(sample);
        double freedom = sample.size() - 1.0;
        return fact.statistic() == Statistic.MEAN
                ? new FactEstimate(estimate, Moments.standardError(sample.first()), freedom, sample.size(), 0)
                : new FactEstimate(estimate, freedom, sample.size(), 0);
    }

    private FactEstimate two(ClusteredSample sample) {
        int n = sample.first().length;
        int others = sample.second().length;
        enough(n, fact.subgroup().toString());
        enough(others, fact.against());
        if (isDifference(sample)) {
            return difference(sample).estimate(n, others);
        }
        return new FactEstimate(estimate(sample), sample.size() - (sample.isPaired() ? 1.0 : 2.0), n, others);
    }

    private boolean isDifference(ClusteredSample sample) {
        return fact.statistic() == Statistic.DIFFERENCE && difference(sample).isKnown();
    }

    private SampleDifference difference(ClusteredSample sample) {
        boolean alike = Subgroup.isOne(fact.against())
                || Criterion.parse(fact.against()).kind() == Observable.Kind.YES_OR_NO;
        return new SampleDifference(sample, alike && fact.observable().kind() == Observable.Kind.YES_OR_NO);
    }

    private void enough(int n, String who) {
        int least = fact.rule() == Fact.Rule.NONE ? 1 : EvaluatedFact.FEWEST;
        if (n < least) {
            String of = who.isEmpty() ? "" : " with " + who;
            String patients = n == 1 ? " patient" : " patients";
            throw new NotEvaluableException("only " + n + patients + of + " to ask, at least " + least + " needed");
        }
    }

    private Estimate estimate(ClusteredSample sample) {
        double[] first = sample.first();
        double[] second = sample.second();
        Statistic statistic = fact.statistic();
        return switch (statistic) {
            case FRACTION -> Proportion.of(first).wilson();
            case MEAN -> Moments.studentInterval(first);
            case ODDS_RATIO ->
                sample.isPaired()
                        ? bootstrapped(sample)
                        : OddsRatio.of(first, second).woolf();
            case CORRELATION -> Correlation.pearsonInterval(statistic.of(first, second), first.length);
            case AUC -> Auc.deLong(second, Statistic.yes(first));
            case RANK_CORRELATION -> Correlation.spearmanInterval(statistic.of(first, second), first.length);
            default -> bootstrapped(sample);
        };
    }

    private Estimate bootstrapped(ClusteredSample sample) {
        double[] none = {};
        boolean alone = sample.second().length == 0;
        Estimate found = draws(
                sample.size(), drawn -> fact.statistic().of(sample.first(drawn), alone ? none : sample.second(drawn)));
        boolean never = sample.isOpen() && Double.isNaN(found.upper()) && !Double.isNaN(found.lower());
        return never ? new Estimate(found.value(), found.lower(), Double.POSITIVE_INFINITY) : found;
    }

    private interface OfDraw {
        double of(IntUnaryOperator drawn);
    }

    private Estimate draws(int size, OfDraw statistic) {
        Bootstrap bootstrap = new Bootstrap(SEED, "fact " + fact.key());
        return bootstrap
                .intervals(size, drawn -> {
                    // Each place is asked for several times, and a draw is dear.
                    int[] places = IntStream.range(0, size).map(drawn).toArray();
                    return new double[] {statistic.of(place -> places[place])};
                })[0];
    }

    private FactEstimate course(boolean[] members) {
        int[] rows = ClusteredSample.rows(members);
        enough(rows.length, fact.subgroup().toString());
        MeanCourse course = MeanCourse.of(fact.observable(), patients, rows);
        int visit = fact.time().isEmpty() ? 0 : patients.visits().indexOf(patients.visit(fact.time()));
        if (visit < 0) {
            throw new NotEvaluableException("an operation is no part of a course over visits");
        }
        MeanCourse other = fact.statistic() == Statistic.PEAK_LAG
                ? MeanCourse.of(Criterion.parse(fact.against()), patients, rows)
                : course;
        OfDraw statistic = drawn -> switch (fact.statistic()) {
            case PEAK_TIME -> course.peakMonth(drawn);
            case PART_OF_PEAK -> course.partOfPeak(visit, drawn);
            default -> course.peakMonth(drawn) - other.peakMonth(drawn);
        };
        return new FactEstimate(draws(rows.length, statistic), rows.length - 1.0, rows.length, 0);
    }

    private FactEstimate order(boolean[] members) {
        OrderedGroups groups = new OrderedGroups(
                members, fact.against(), patients, fact.observable().answers(patients, fact.time()));
        for (int group = 0; group < groups.count(); group++) {
            eachOnce(groups.members(group), group == 0 ? fact.subgroup().toString() : groups.name(group));
            enough(groups.known(group), group == 0 ? fact.subgroup().toString() : groups.name(group));
        }
        double freedom = (double) groups.size() - groups.count();
        return new FactEstimate(draws(groups.size(), groups::smallestStep), freedom, groups.size(), 0);
    }
}
