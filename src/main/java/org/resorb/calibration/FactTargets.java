package org.resorb.calibration;

import java.util.ArrayList;
import java.util.List;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.patients.EvaluatedFact;
import org.resorb.patients.Fact;
import org.resorb.patients.FactFile;
import org.resorb.patients.Statistic;
import org.resorb.quantity.Spelling;
import org.resorb.scenario.Shipped;

/** The facts of a file that a calibration names as its targets. */
public final class FactTargets {
    /** The shipped facts that a calibration aims at unless it is given others. */
    public static final String TUNED_TO = "calibration";

    private FactTargets() {}

    /**
     * Reads facts and chooses those that are named. Facts whose rule is none are told beside the model only, and are never
     * aimed at.
     *
     * @param pathOrName a file of facts, or the name of a shipped one
     * @throws InvalidFileException if a fact is wrong, or a target that is named is none
     */
    public static List<CohortTarget> read(String pathOrName, Calibration calibration) throws InvalidFileException {
        List<String> own = studies(calibration.cohorts());
        List<Fact> facts = scored(FactFile.read(pathOrName, own));
        allNamed(pathOrName, facts, calibration);
        noneJudges(pathOrName, facts, calibration);
        List<CohortTarget> aims = new ArrayList<>();
        for (Fact fact : facts) {
            if (calibration.names(fact.key())) {
                int patients = fact.statistic() == Statistic.FRACTION ? fact.n() : 0;
                Target target = new Target(fact.key(), fact.value(), fact.lower(), fact.upper(), patients);
                // A verdict asks for ten patients; a distance counts the chance of few.
                aims.add(new CohortTarget(
                        target,
                        fact.study(),
                        table -> CohortTarget.Answer.of(EvaluatedFact.of(fact.told(), table)),
                        fact.toString()));
            }
        }
        return List.copyOf(aims);
    }

    /** Names of the studies whose patients are run. */
    static List<String> studies(List<Calibration.Share> cohorts) {
        return cohorts.stream()
                .map(share -> share.study().replaceFirst(".*[/\\\\]", "").replaceFirst("\\.ya?ml$", ""))
                .toList();
    }

    /**
     * What might be measured of the patients of a calibration and is not aimed at: other facts of the same file about them, and
     * what the calibration itself names.
     *
     * @throws InvalidFileException if a fact is wrong
     */
    public static List<Measurement> others(String pathOrName, Calibration calibration) throws InvalidFileException {
        List<String> own = studies(calibration.cohorts());
        List<Measurement> others = new ArrayList<>();
        for (Fact fact : FactFile.read(pathOrName, own)) {
            boolean aimed = fact.rule() != Fact.Rule.NONE && calibration.names(fact.key());
            if (own.contains(fact.study()) && !aimed) {
                others.add(new Measurement(fact, false));
            }
        }
        others.addAll(calibration.measurements());
        return List.copyOf(others);
    }

    /** What ships to judge the model is no target, whatever file it was copied to. */
    private static void noneJudges(String file, List<Fact> facts, Calibration calibration) throws InvalidFileException {
        Problems problems = new Problems();
        for (String kept : Shipped.facts()) {
            if (!kept.equals(TUNED_TO)) {
                List<Fact> judging = FactFile.read(kept);
                facts.stream()
                        .filter(fact -> calibration.names(fact.key()) && judging.contains(fact))
                        .forEach(fact -> {
                            String wrong = "names a fact that is kept for judging the model: " + fact.key();
                            String expected = "facts of " + TUNED_TO + ", or of one's own";
                            problems.add(new Place(file, 0), "targets", wrong, expected, "");
                        });
            }
        }
        problems.throwIfAny();
    }

    /**
     * Targets that name no fact of a file, in words; none if all do.
     *
     * @param pathOrName a file of facts, or the name of a shipped one
     * @throws InvalidFileException if a fact is wrong
     */
    public static List<Problem> unknown(String pathOrName, Calibration calibration) throws InvalidFileException {
        return unknown(pathOrName, scored(FactFile.read(pathOrName, studies(calibration.cohorts()))), calibration);
    }

    private static List<Fact> scored(List<Fact> facts) {
        return facts.stream().filter(fact -> fact.rule() != Fact.Rule.NONE).toList();
    }

    private static List<Problem> unknown(String file, List<Fact> facts, Calibration calibration) {
        List<Problem> unknown = new ArrayList<>();
        List<String> keys = facts.stream().map(Fact::key).toList();
        for (int i = 0; i < calibration.targets().size(); i++) {
            Word word = calibration.targets().get(i);
            if (keys.stream().noneMatch(key -> Calibration.names(word.text(), key))) {
                unknown.add(new Problem(
                        word.place().file(),
                        word.place().line(),
                        "targets[" + i + "]",
                        "names no fact of " + file + ": " + word.text(),
                        "a key there or the first part of one; resorb calibrate --targets takes facts of one's own",
                        Spelling.nearest(word.text(), keys)));
            }
        }
        return unknown;
    }

    private static void allNamed(String file, List<Fact> facts, Calibration calibration) throws InvalidFileException {
        List<Problem> unknown = unknown(file, facts, calibration);
        if (!unknown.isEmpty()) {
            throw new InvalidFileException(unknown);
        }
    }
}
