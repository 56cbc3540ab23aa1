package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.resorb.chart.PredictionFigures;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.patients.Arms;
import org.resorb.patients.ModelTraining;
import org.resorb.patients.PatientFile;
import org.resorb.patients.PatientSets;
import org.resorb.patients.PatientTable;
import org.resorb.patients.PredictedOutcome;
import org.resorb.patients.PredictionModelFile;
import org.resorb.patients.PredictionTables;
import org.resorb.patients.PublishedOddsFile;
import org.resorb.patients.TrainTestSplit;
import org.resorb.patients.TrainingPage;
import org.resorb.patients.TrainingText;
import org.resorb.patients.ValidatedModel;
import org.resorb.patients.Visit;
import org.resorb.quantity.Disclaimer;
import org.resorb.run.KeptFiles;
import org.resorb.run.PredictionTask;
import org.resorb.run.ResultFolder;
import org.resorb.run.RunRecord;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FileAccess;
import org.resorb.storage.FolderReplacement;

/** Fits regressions to tables of patients and writes what is to be known about them. */
final class TrainingJob {
    private static final double TEST_PART = 1 / 3.0;
    private static final List<String> USUAL = List.of("6_mo", "12_mo");

    private final PredictCommand.TrainingOptions options;
    private final Path train;
    private final Path test;
    private final long seed;
    private final Path place;
    private final String again;
    private final Console console;
    private final List<String> warnings = new ArrayList<>();
    private final long start = System.nanoTime();

    /**
     * @param again the command line that asks for it
     */
    TrainingJob(PredictCommand.TrainingOptions options, long seed, Path place, String again, Console console) {
        this.options = options;
        train = table(options.train);
        test = table(options.test);
        this.seed = seed;
        this.place = place;
        this.again = again;
        this.console = console;
    }

    int run() throws IOException, InvalidFileException {
        PatientTable table = each(train);
        TrainTestSplit split =
                test == null ? TrainTestSplit.byPatient(table, seed, TEST_PART) : new TrainTestSplit(table, each(test));
        PatientSets sets = options.sets == null ? new PatientSets(List.of()) : PatientSets.read(options.sets);
        ModelTraining training = new ModelTraining(split, sets, PublishedOddsFile.shipped());
        List<ValidatedModel> trained = train(training, visits(table));
        warn(training, trained);
        warnings.addAll(KeptFiles.warnings(train.toString()));
        warnings.addAll(KeptFiles.warnings(Objects.toString(test, null)));
        warnings.addAll(KeptFiles.warnings(Objects.toString(options.sets, null)));
        try (FolderReplacement folder = ResultFolder.at(place, PredictionTask.TRAINING)) {
            write(trained, folder.path());
            double seconds = (System.nanoTime() - start) * 1e-9;
            String name = String.valueOf(train.getFileName());
            Map<String, String> settings = Map.of("command", again);
            RunRecord.of(PredictionTask.TRAINING, name, settings, List.of(seed), List.of(), 1, seconds, warnings)
                    .write(folder.path());
            folder.publish();
        }
        warnings.forEach(warning -> console.note("warning: " + warning));
        new TrainingText(trained).lines().forEach(console::say);
        console.say(Disclaimer.WORDS);
        console.say("Model, tables and charts: " + place);
        return 0;
    }

    private static Path table(Path given) {
        return given == null ? null : KeptFiles.of(given, PatientTable.FILE);
    }

    /** Regressions are of people who are told apart, so of arms of the same patients one counts. */
    private PatientTable each(Path file) throws IOException, InvalidFileException {
        PatientTable table = PatientFile.read(file);
        if (PatientSets.isIn(table)) {
            throw wrong(
                    file,
                    "has each patient once for each parameter set",
                    "patients.csv; such a table goes with --sets");
        }
        Arms arms = Arms.of(table);
        if (arms.any()) {
            warnings.add(file + ": each patient counts once; left out are " + arms.words());
        }
        return arms.first(table);
    }

    private List<Visit> visits(PatientTable table) throws InvalidFileException {
        List<Visit> known = PatientFile.observed(table);
        if (options.visits.isEmpty()) {
            List<Visit> usual = known.stream()
                    .filter(visit -> USUAL.contains(visit.label()))
                    .toList();
            return usual.isEmpty() ? known : usual;
        }
        List<Visit> visits = new ArrayList<>();
        for (String label : options.visits) {
            if (visits.stream().anyMatch(visit -> visit.label().equals(label))) {
                throw wrong("--visit " + label + " is given twice");
            }
            visits.add(known.stream()
                    .filter(visit -> visit.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> wrong("--visit " + label + " is not in the table; it has " + known)));
        }
        return visits;
    }

    /** What cannot be answered is a warning as long as something can. */
    private List<ValidatedModel> train(ModelTraining training, List<Visit> visits) throws InvalidFileException {
        List<ValidatedModel> trained = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Visit visit : visits) {
            try {
                trained.add(training.on(new PredictedOutcome(options.response, visit)));
            } catch (IllegalArgumentException cannot) {
                problems.add(problem(cannot.getMessage()));
                warnings.add("not predicted: " + cannot.getMessage());
            }
        }
        if (trained.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return trained;
    }

    private Problem problem(String message) {
        return new Problem(train.toString(), 0, "", message, "", "");
    }

    private InvalidFileException wrong(String message) {
        return new InvalidFileException(List.of(problem(message)));
    }

    private static InvalidFileException wrong(Path file, String message, String expected) {
        return new InvalidFileException(List.of(new Problem(file.toString(), 1, "", message, expected, "")));
    }

    private void warn(ModelTraining training, List<ValidatedModel> trained) {
        if (training.sharedSeeds() > 0) {
            warnings.add(training.sharedSeeds() + " patients of the test have the seed of one that was learnt from");
        }
        for (ValidatedModel one : trained) {
            one.warnings().forEach(warning -> warnings.add(one.model().outcome().words() + ": " + warning));
        }
    }

    private void write(List<ValidatedModel> trained, Path folder) throws IOException {
        PredictionModelFile.write(
                trained.stream().map(ValidatedModel::model).toList(), folder.resolve(PredictionModelFile.NAME));
        new PredictionTables(trained, folder).write();
        FileAccess.write(folder.resolve("README.md"), new TrainingPage(trained, warnings).text());
        try {
            PredictionFigures.write(trained, folder);
        } catch (Throwable noPicture) {
            warnings.add("no chart: " + FailureWords.of(noPicture));
        }
    }
}
