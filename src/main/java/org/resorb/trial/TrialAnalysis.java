package org.resorb.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resorb.statistics.Contrast;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.KaplanMeier;
import org.resorb.statistics.MeanDifference;
import org.resorb.statistics.Missing;
import org.resorb.statistics.Moments;
import org.resorb.statistics.PairedProportions;
import org.resorb.statistics.PairedTimes;
import org.resorb.statistics.Pairs;
import org.resorb.statistics.TwoProportions;
import org.resorb.statistics.TwoSurvivals;

/** Analyses a trial by the arms to which participants were allocated, of all who have an answer. */
final class TrialAnalysis {
    private final Trial trial;
    private final Enrolment enrolment;
    private final boolean isPaired;
    private final int control;

    TrialAnalysis(Trial trial, Enrolment enrolment) {
        this.trial = trial;
        this.enrolment = enrolment;
        isPaired = trial.plan().design() == Trial.Comparison.PAIRED;
        control = trial.arms().indexOf(trial.control());
    }

    /** All contrasts, end point by end point. */
    List<ArmContrast> all() {
        List<ArmContrast> all = new ArrayList<>();
        for (int endPoint = 0; endPoint < trial.endPoints().size(); endPoint++) {
            for (int arm = 0; arm < trial.arms().size(); arm++) {
                if (arm != control) {
                    all.addAll(contrasts(arm, endPoint));
                }
            }
        }
        return all;
    }

    private List<ArmContrast> contrasts(int arm, int endPoint) {
        if (trial.endPoints().get(endPoint).isTime()) {
            return times(arm, endPoint);
        }
        double[] here = answers(arm, endPoint);
        double[] there = answers(control, endPoint);
        if (isPaired) {
            return List.of(pairs(arm, endPoint, new Pairs(here, there).complete()));
        }
        return separate(arm, endPoint, Missing.omit(here), Missing.omit(there));
    }

    private double[] answers(int arm, int endPoint) {
        return Arrays.stream(enrolment.of(arm))
                .mapToDouble(id -> enrolment.answer(id, arm, endPoint))
                .toArray();
    }

    private ArmContrast pairs(int arm, int endPoint, Pairs pairs) {
        Contrast contrast = trial.endPoints().get(endPoint).isNumber()
                ? MeanDifference.paired(pairs.differences())
                : PairedProportions.of(pairs).contrast();
        return contrast(arm, endPoint, EffectStatistic.DIFFERENCE, pairs.first(), pairs.second(), contrast);
    }

    private List<ArmContrast> separate(int arm, int endPoint, double[] here, double[] there) {
        if (trial.endPoints().get(endPoint).isNumber()) {
            Contrast means = MeanDifference.of(here, there);
            return List.of(contrast(arm, endPoint, EffectStatistic.DIFFERENCE, here, there, means));
        }
        TwoProportions parts = TwoProportions.of(here, there);
        return List.of(
                contrast(arm, endPoint, EffectStatistic.DIFFERENCE, here, there, parts.difference()),
                contrast(arm, endPoint, EffectStatistic.RATIO, here, there, parts.ratio()));
    }

    private ArmContrast contrast(
            int arm, int endPoint, EffectStatistic statistic, double[] here, double[] there, Contrast contrast) {
        return new ArmContrast(
                trial.endPoints().get(endPoint),
                statistic,
                trial.arms().get(arm),
                here.length,
                there.length,
                Moments.mean(here),
                Moments.mean(there),
                contrast);
    }

    /** Times until an event, of all participants: who drops out is followed until then. */
    private record Followed(double[] times, boolean[] happened) {
        Estimate by(double day) {
            return KaplanMeier.of(times, happened).happenedBy(day);
        }
    }

    private Followed followed(int arm, int endPoint) {
        int[] ids = enrolment.of(arm);
        boolean[] happened = new boolean[ids.length];
        for (int i = 0; i < ids.length; i++) {
            happened[i] = enrolment.happened(ids[i], arm, endPoint);
        }
        double[] times = Arrays.stream(ids)
                .mapToDouble(id -> enrolment.until(id, arm, endPoint))
                .toArray();
        return new Followed(times, happened);
    }

    private List<ArmContrast> times(int arm, int endPoint) {
        Followed here = followed(arm, endPoint);
        Followed there = followed(control, endPoint);
        double day = trial.endPoints().get(endPoint).at().days();
        Estimate part = here.by(day);
        Estimate other = there.by(day);
        Contrast hazards = isPaired
                ? PairedTimes.of(here.times, here.happened, there.times, there.happened)
                        .hazardRatio()
                : new TwoSurvivals(here.times, here.happened, there.times, there.happened).hazardRatio();
        Estimate[] parts = {part, other};
        Contrast difference = new Contrast(part.less(other), Double.NaN);
        return List.of(
                time(arm, endPoint, EffectStatistic.HAZARD_RATIO, here, there, parts, hazards),
                isPaired
                        ? pairs(arm, endPoint, happened(arm, endPoint))
                        : time(arm, endPoint, EffectStatistic.DIFFERENCE, here, there, parts, difference));
    }

    /**
     * Whether the event came by the end point, in pairs of those who stay until then. Who is away before is left out whatever
     * came before that, so that nobody counts as without an event of whom it is not known.
     */
    private Pairs happened(int arm, int endPoint) {
        int[] ids = Arrays.stream(enrolment.of(arm))
                .filter(id -> enrolment.stays(id, endPoint))
                .toArray();
        return new Pairs(happened(ids, arm, endPoint), happened(ids, control, endPoint));
    }

    private double[] happened(int[] ids, int arm, int endPoint) {
        return Arrays.stream(ids)
                .mapToDouble(id -> enrolment.happened(id, arm, endPoint) ? 1 : 0)
                .toArray();
    }

    private ArmContrast time(
            int arm,
            int endPoint,
            EffectStatistic statistic,
            Followed here,
            Followed there,
            Estimate[] parts,
            Contrast contrast) {
        return new ArmContrast(
                trial.endPoints().get(endPoint),
                statistic,
                trial.arms().get(arm),
                here.times.length,
                there.times.length,
                parts[0].value(),
                parts[1].value(),
                contrast);
    }
}
