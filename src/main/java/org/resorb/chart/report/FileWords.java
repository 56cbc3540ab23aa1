package org.resorb.chart.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the files of a study are, in words, by their names; the endings of drawings left out. */
final class FileWords {
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        // Sweeps.
        add("runs.csv", "One line for each run: row, replicate, seed, factors, what was kept");
        add("curves.csv.gz", "Kept curves, one line for each run and day");
        add("failed.csv", "Runs that failed: reason, seed, and a command that does the run again");
        add("warnings.csv", "Runs that came with warnings");
        add("columns.csv", "Unit and meaning of each column");
        add("sweep.json", "Which study and which Resorb the tables come from");
        add("study.yaml", "The study as it was started");
        add("scenario.yaml", "Its scenario with every number");
        add("rows.csv", "The rows of the study");
        add("figure", "The figure that shows the design best; resorb plot draws others");
        add("figure.csv", "The numbers of the figure");
        // Cohorts.
        add(
                "patients.csv",
                "One line for each patient: traits, seed, half-times, operation, what was seen at each visit");
        add("incidence.csv", "Part of the patients still followed whose herniation shrank, by type and visit");
        add("volume_curves.csv", "Mean and quantiles of the MRI volume by group, week by week");
        add("arms.csv", "Each arm of the same patients beside the first, pair by pair");
        add("surgery.csv", "Operations, halving with operations as rivals, and survivors");
        add("pain_classes.csv", "Courses of pain over a year");
        add("variance.csv", "What of the spread is the parameters', the patients' and chance");
        add("patients_by_set.csv", "The patients under each parameter set");
        add("fact_spread.csv", "Each fact under each parameter set");
        add("calibration.csv", "Facts that the model was tuned to, with verdicts");
        add("validation.csv", "Facts that the model was not tuned to, with verdicts");
        add("experiments.csv", "Facts of experiments, with verdicts");
        add("members.csv", "The parameter sets that patients have");
        add("incidence", "How often herniations shrank, with 95 % intervals, beside what was published");
        add("volume_curves", "The volume outlined on MRI by group, week by week");
        add("time_to_half", "Time until half of the volume was gone");
        add("time_to_operation", "Time to an operation");
        add("variance", "What of the spread between patients is the parameters', the patients' and chance");
        add("arms", "Arms of the same patients, pair by pair");
        add("enhancement", "Enhancement of the rim at the first image, and how the fragment shrank");
        add("pain_and_volume", "Pain and volume of the same patients");
        add("predictors", "What at the first image goes with resorption, with 95 % intervals");
        // Trials.
        add("trial.yaml", "The trial as it was started");
        add("participants.csv", "One line for each participant and arm: the virtual patient, drop-out, answers");
        add("flow.csv", "Who was seen, not taken in and why, allocated, operated, lost, analysed");
        add("effects.csv", "Each contrast of the trial, and of all trials of its size");
        add("published.csv", "What was published beside trials of that size");
        add("power.csv", "Power at each size, simulated and by formula");
        add("sample_size.csv", "Participants that it takes");
        add("summary.md", "What people want first");
        add("flow", "Who was seen, taken in, allocated, lost and analysed");
        add("effects", "Contrasts of the end points with 95 % intervals, and the middle 95 % of trials of this size");
        add("power", "Power by the number of participants, simulated (points) and by formula");
        // Calibrations.
        add("ensemble.csv", "The members, as --ensemble takes them");
        add("best.yaml", "The point with the smallest distance, to be pasted into a scenario");
        add("best.csv", "The same as a table");
        add("targets.csv", "Each target: published, best point, ensemble");
        add("identifiability.csv", "What the targets tell of each parameter");
        add("constraints.csv", "Share of each target in what holds each parameter");
        add("correlations.csv", "Rank correlation of each two parameters among the draws");
        add("directions.csv", "Combinations of parameters, from the one that is known best");
        add("measurements.csv", "What measuring each number would leave of the parameters' spread");
        add("points.csv", "Every point that was run");
        add("coarse_points.csv", "The same of the coarse level");
        add("calibration.json", "Runs, processor hours and the part left plausible, wave by wave");
        add("calibration.yaml", "The calibration as it was started");
        add("started.tsv", "All that the result depends on, key by key");
        add("pairs", "Parameters in pairs: the points that were tried, and the members of the ensemble");
        add("targets", "The ensemble beside its targets");
    }

    private FileWords() {}

    private static void add(String name, String words) {
        WORDS.put(name, words);
    }

    /** What a file is; for a drawing its caption; empty if it is none that a study writes. */
    static String of(String name) {
        return WORDS.getOrDefault(name.replaceFirst("[.](svg|png)$", ""), "");
    }
}
