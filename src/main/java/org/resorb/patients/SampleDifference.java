package org.resorb.patients;

import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.MeanDifference;
import org.resorb.statistics.Moments;
import org.resorb.statistics.PairedProportions;
import org.resorb.statistics.Pairs;
import org.resorb.statistics.TwoProportions;

/**
 * The mean of one sample less that of another, or the part with a yes: of means by Student's distribution, of parts by Newcombe or,
 * of the same patients twice, by Bonett and Price. Percentiles of drawn samples would hold the difference of a dozen patients in 9 of
 * 10 cases only, of three in 3 of 4.
 */
final class SampleDifference {
    private final ClusteredSample sample;
    private final boolean yesOrNo;
    private final double[] first;
    private final double[] second;

    /** @param yesOrNo whether answers are 1 and 0, for a yes and a no */
    SampleDifference(ClusteredSample sample, boolean yesOrNo) {
        this.sample = sample;
        this.yesOrNo = yesOrNo;
        first = sample.first();
        second = sample.second();
    }

    /** Whether the patients are different ones, or each is there twice; else no distribution is known. */
    boolean isKnown() {
        return sample.areApart() || sample.arePairs();
    }

    /** @param others of the other subgroup, 0 if one subgroup is asked twice */
    FactEstimate estimate(int n, int others) {
        return sample.arePairs() ? paired(n, others) : apart(n, others);
    }

    private FactEstimate paired(int n, int others) {
        Pairs pairs = new Pairs(first, second);
        double freedom = sample.size() - 1.0;
        if (yesOrNo) {
            return new FactEstimate(PairedProportions.of(pairs).difference(), freedom, n, others);
        }
        double[] differences = pairs.differences();
        return new FactEstimate(
                MeanDifference.paired(differences).estimate(), Moments.standardError(differences), freedom, n, others);
    }

    private FactEstimate apart(int n, int others) {
        double freedom = sample.size() - 2.0;
        if (yesOrNo) {
            return new FactEstimate(
                    TwoProportions.of(first, second).difference().estimate(), freedom, n, others);
        }
        double error = FastMath.hypot(Moments.standardError(first), Moments.standardError(second));
        return new FactEstimate(MeanDifference.of(first, second).estimate(), error, freedom, n, others);
    }
}
