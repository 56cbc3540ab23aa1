package org.resorb.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;

/**
 * Who takes part in one trial: persons of the pool are seen one after the other, with replacement, until enough are taken
 * in and allocated. Every draw hangs on the trial's seed, its purpose and the number of the person or participant, so that
 * no draw moves another.
 */
final class Enrolment {
    /**
     * One who takes part.
     *
     * @param person in the pool
     * @param arm place among the trial's arms; −1 where everybody is in all of them
     * @param away days from the start of treatment to dropping out; infinite for who stays
     */
    record Participant(int person, int arm, double away) {}

    private final Trial trial;
    private final TrialPool pool;
    private final Chance recruitment;
    private final Chance allocation;
    private final Chance retention;
    private final List<Participant> participants = new ArrayList<>();
    private final Map<Eligibility.Reason, Integer> refused = new EnumMap<>(Eligibility.Reason.class);
    private int seen;

    /**
     * Enrols participants; at least one person of the pool must be able to take part.
     *
     * @param size how many
     * @param number of the trial; 0 is the one that is told in full
     */
    Enrolment(Trial trial, TrialPool pool, int size, int number) {
        this.trial = trial;
        this.pool = pool;
        long seed = Chance.seed(trial.plan().seed(), number);
        recruitment = Chance.of(seed, "trial, recruitment", 0, 1);
        allocation = Chance.of(seed, "trial, allocation", 0, 1);
        retention = Chance.of(seed, "trial, retention", 0, 1);
        List<Integer> block = new ArrayList<>();
        while (participants.size() < size) {
            int person = pool.drawn(recruitment.uniform(seen++, 0));
            Eligibility.Reason unmet = pool.persons().get(person).unmet();
            if (unmet == null) {
                int id = participants.size();
                participants.add(new Participant(person, arm(id, block), away(id)));
            } else {
                refused.merge(unmet, 1, Integer::sum);
            }
        }
    }

    private int arm(int id, List<Integer> block) {
        if (trial.plan().design() == Trial.Comparison.PAIRED) {
            return -1;
        }
        boolean simple = trial.plan().allocation() == Trial.Allocation.SIMPLE;
        if (simple || block.isEmpty()) {
            block.clear();
            for (int arm = 0; arm < trial.arms().size(); arm++) {
                int times = (simple ? 1 : 2) * trial.arms().get(arm).ratio();
                block.addAll(Collections.nCopies(times, arm));
            }
        }
        return block.remove((int) (block.size() * allocation.uniform(id, 0)));
    }

    private double away(int id) {
        double part = trial.plan().dropOut();
        double rate = -FastMath.log1p(-part) / trial.lastDay();
        return part == 0 ? Double.POSITIVE_INFINITY : -FastMath.log1p(-retention.uniform(id, 0)) / rate;
    }

    /** Persons that were seen until enough were taken in. */
    int seen() {
        return seen;
    }

    /** How many of them were not taken in, by the first reason. */
    Map<Eligibility.Reason, Integer> refused() {
        return refused;
    }

    List<Participant> participants() {
        return participants;
    }

    /** Those who were allocated to an arm, or all where everybody is in it. */
    int[] of(int arm) {
        return IntStream.range(0, participants.size())
                .filter(id -> participants.get(id).arm() == arm
                        || participants.get(id).arm() < 0)
                .toArray();
    }

    /** Whether a participant is away for good by the visit of an end point. */
    boolean isAway(int id, int arm, int endPoint) {
        Participant participant = participants.get(id);
        return participant.away() < pool.day(participant.person(), arm, endPoint);
    }

    /** Whether a participant misses that visit alone. */
    boolean misses(int id, int endPoint) {
        int visit = trial.cohort()
                .observation()
                .visits()
                .indexOf(trial.endPoints().get(endPoint).at());
        return retention.uniform(id, visit) < trial.plan().missing();
    }

    /** What a participant answers in an arm; NaN for nothing. Not of times, which {@link #until} has. */
    double answer(int id, int arm, int endPoint) {
        return isAway(id, arm, endPoint) || misses(id, endPoint)
                ? Double.NaN
                : pool.value(participants.get(id).person(), arm, endPoint);
    }

    /** Until when a participant was followed in an arm for an event. */
    double until(int id, int arm, int endPoint) {
        double event = pool.value(participants.get(id).person(), arm, endPoint);
        return happened(id, arm, endPoint) ? event : end(id, endPoint);
    }

    /** Whether the event came by then. */
    boolean happened(int id, int arm, int endPoint) {
        return pool.value(participants.get(id).person(), arm, endPoint) <= end(id, endPoint);
    }

    /** Whether a participant is not away by the day of an end point, whatever happens before. */
    boolean stays(int id, int endPoint) {
        return participants.get(id).away()
                >= trial.endPoints().get(endPoint).at().days();
    }

    private double end(int id, int endPoint) {
        return FastMath.min(
                participants.get(id).away(),
                trial.endPoints().get(endPoint).at().days());
    }
}
