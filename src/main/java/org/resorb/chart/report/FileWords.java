package org.resorb.chart.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.resorb.calibration.CalibrationFolder;
import org.resorb.calibration.CalibrationRecord;
import org.resorb.calibration.CalibrationTables;
import org.resorb.calibration.DirectionTable;
import org.resorb.calibration.MeasurementTable;
import org.resorb.patients.CohortTables;
import org.resorb.patients.CohortVariance;
import org.resorb.patients.FactSpread;
import org.resorb.patients.PatientSets;
import org.resorb.patients.PatientTable;
import org.resorb.run.DataFiles;
import org.resorb.study.Ensemble;
import org.resorb.study.Gathering;
import org.resorb.study.StudyFolder;
import org.resorb.study.SweepRecord;
import org.resorb.table.DataDictionary;
import org.resorb.trial.Trial;
import org.resorb.trial.TrialResult;

/** What the files of a study are, in words, by their names; the endings of drawings left out. */
final class FileWords {
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        // Sweeps.
        add(Gathering.RUNS, "One line for each run: row, replicate, seed, factors, what was kept");
        add(Gathering.CURVES, "Kept curves, one line for each run and day");
        add(Gathering.FAILED, "Runs that failed: reason, seed, and a command that does the run again");
        add(Gathering.WARNINGS, "Runs that came with warnings");
        add(DataDictionary.FILE, "Unit and meaning of each column");
        add(SweepRecord.NAME, "Which study and which Resorb the tables come from");
        add(StudyFolder.STUDY, "The study as it was started");
        add(DataFiles.SCENARIO, "Its scenario with every number");
        add(StudyFolder.LIST, "The rows of the study");
        add("figure", "The figure that shows the design best; resorb plot draws others");
        add(StudyFolder.PICTURE_NUMBERS, "The numbers of the figure");
        // Cohorts.
        add(
                PatientTable.FILE,
                "One line for each patient: traits, seed, half-times, operation, what was seen at each visit");
        add(CohortTables.INCIDENCE, "Part of the patients still followed whose herniation shrank, by type and visit");
        add(CohortTables.VOLUME_CURVES, "Mean and quantiles of the MRI volume by group, week by week");
        add(CohortTables.ARMS, "Each arm of the same patients beside the first, pair by pair");
        add(CohortTables.SURGERY, "Operations, halving with operations as rivals, and survivors");
        add(CohortTables.PAIN_CLASSES, "Courses of pain over a year");
        add(CohortVariance.FILE, "What of the spread is the parameters', the patients' and chance");
        add(PatientSets.FILE, "The patients under each parameter set");
        add(FactSpread.FILE, "Each fact under each parameter set");
        add("calibration.csv", "Facts that the model was tuned to, with verdicts");
        add("validation.csv", "Facts that the model was not tuned to, with verdicts");
        add("experiments.csv", "Facts of experiments, with verdicts");
        add(DataFiles.MEMBERS, "The parameter sets that patients have");
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
        add(Trial.FILE, "The trial as it was started");
        add(TrialResult.PARTICIPANTS, "One line for each participant and arm: the virtual patient, drop-out, answers");
        add(TrialResult.FLOW, "Who was seen, not taken in and why, allocated, operated, lost, analysed");
        add(TrialResult.EFFECTS, "Each contrast of the trial, and of all trials of its size");
        add(TrialResult.PUBLISHED, "What was published beside trials of that size");
        add(TrialResult.POWER, "Power at each size, simulated and by formula");
        add(TrialResult.SAMPLE_SIZE, "Participants that it takes");
        add(TrialResult.SUMMARY, "What people want first");
        add("flow", "Who was seen, taken in, allocated, lost and analysed");
        add("effects", "Contrasts of the end points with 95 % intervals, and the middle 95 % of trials of this size");
        add("power", "Power by the number of participants, simulated (points) and by formula");
        // Calibrations.
        add(Ensemble.FILE, "The members, as --ensemble takes them");
        add(CalibrationTables.BEST_SETTINGS, "The point with the smallest distance, to be pasted into a scenario");
        add(CalibrationTables.BEST, "The same as a table");
        add(CalibrationTables.TARGETS, "Each target: published, best point, ensemble");
        add(CalibrationTables.IDENTIFIABILITY, "What the targets tell of each parameter");
        add(CalibrationTables.CONSTRAINTS, "Share of each target in what holds each parameter");
        add(CalibrationTables.CORRELATIONS, "Rank correlation of each two parameters among the draws");
        add(DirectionTable.FILE, "Combinations of parameters, from the one that is known best");
        add(MeasurementTable.FILE, "What measuring each number would leave of the parameters' spread");
        add(CalibrationTables.POINTS, "Every point that was run");
        add(CalibrationTables.COARSE_POINTS, "The same of the coarse level");
        add(CalibrationRecord.FILE, "Runs, processor hours and the part left plausible, wave by wave");
        add(CalibrationFolder.FILE, "The calibration as it was started");
        add(CalibrationFolder.STARTED, "All that the result depends on, key by key");
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
