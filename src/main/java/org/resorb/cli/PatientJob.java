package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.measure.Response;
import org.resorb.patients.CohortVariance;
import org.resorb.patients.FirstImage;
import org.resorb.patients.PatientReplicates;
import org.resorb.patients.PredictedOutcome;
import org.resorb.patients.PredictionModel;
import org.resorb.patients.PredictionModelFile;
import org.resorb.patients.Prognosis;
import org.resorb.patients.TwinDesign;
import org.resorb.patients.UnknownTraits;
import org.resorb.patients.Visit;
import org.resorb.quantity.Disclaimer;
import org.resorb.run.DataFiles;
import org.resorb.run.KeptFiles;
import org.resorb.run.PredictionTask;
import org.resorb.run.ResultFolder;
import org.resorb.run.RunRecord;
import org.resorb.scenario.ScenarioFile;
import org.resorb.storage.FileAccess;
import org.resorb.storage.FolderReplacement;
import org.resorb.study.Ensemble;

/** The prognosis of one patient, by a regression on the first image and by simulation. */
final class PatientJob {
    private static final String DURATION = "duration";

    private final PredictCommand.PatientOptions options;
    private final Path place;
    private final Path model;
    private final Console console;
    private final long start = System.nanoTime();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> drawn = new ArrayList<>();

    /** {@code place} is where to write what is found; null for nowhere. */
    PatientJob(PredictCommand.PatientOptions options, Path place, Console console) {
        this.options = options;
        this.place = place;
        model = options.model == null ? null : KeptFiles.of(options.model, PredictionModelFile.NAME);
        this.console = console;
    }

    int run() throws IOException, InvalidFileException {
        ScenarioFile file = ScenarioFile.read(options.scenario, options.settings());
        checkSettings();
        if (place != null) {
            ResultFolder.check(place, PredictionTask.PATIENT);
        }
        List<PredictionModel> models = model == null ? PredictionModelFile.shipped() : PredictionModelFile.read(model);
        List<PredictedOutcome> outcomes = outcomes(models);
        List<Visit> visits =
                outcomes.stream().map(PredictedOutcome::visit).distinct().toList();
        List<Map<String, String>> members = members();
        TwinDesign design = TwinDesign.of(options.patients, members.size(), options.unknown != null);
        List<Map<String, String>> persons = persons(file, design);
        PatientReplicates twins = new PatientReplicates(file, members, persons, visits, design, options.threads);
        FirstImage image = FirstImage.of(file);
        addWarnings(file, models, image);
        PatientReplicates.Fates fates = simulate(file.scenario().name(), twins, design);
        fates.failures().forEach(failure -> console.error("resorb: " + failure.message()));
        warnings.addAll(fates.cautions());
        if (fates.left().isEmpty()) {
            return Mistakes.FAILED;
        }
        Optional<TwinDesign> whole = design.without(fates.failures().size());
        Prognosis prognosis = new Prognosis(outcomes, models, image, fates.left(), visits, whole);
        write(file, prognosis, fates);
        warnings.forEach(warning -> console.note("warning: " + warning));
        tell(file, prognosis);
        return fates.failures().isEmpty() ? 0 : Mistakes.FAILED;
    }

    private void checkSettings() throws InvalidFileException {
        if (options.settings().containsKey(DURATION)) {
            Problems problems = new Problems();
            String expected = "no such setting: patients are followed to the visits that are predicted";
            problems.add(new Place("--set " + DURATION, 0), DURATION, "is not used", expected, "");
            problems.throwIfAny();
        }
    }

    private void addWarnings(ScenarioFile file, List<PredictionModel> models, FirstImage image) throws IOException {
        warnings.addAll(file.warnings());
        warnings.addAll(KeptFiles.warnings(Objects.toString(model, null)));
        warnings.addAll(KeptFiles.warnings(Ensemble.place(options.ensemble)));
        if (models.isEmpty()) {
            warnings.add("no regression ships with this version; give one by --model (resorb predict --train fits it)");
        }
        models.forEach(model -> warnings.addAll(model.unlike(image)));
    }

    private static List<PredictedOutcome> outcomes(List<PredictionModel> models) {
        return models.isEmpty()
                ? List.of(
                        new PredictedOutcome(Response.LOSS_30, Visit.labelled("6_mo")),
                        new PredictedOutcome(Response.LOSS_30, Visit.labelled("12_mo")))
                : models.stream().map(PredictionModel::outcome).toList();
    }

    private List<Map<String, String>> members() throws IOException, InvalidFileException {
        return options.ensemble == null
                ? List.of()
                : Ensemble.read(options.ensemble).members();
    }

    private List<Map<String, String>> persons(ScenarioFile file, TwinDesign design) throws InvalidFileException {
        if (options.unknown == null) {
            return List.of();
        }
        UnknownTraits unknown = UnknownTraits.of(options.unknown, file, Math.max(2, design.persons()));
        drawn.addAll(unknown.names());
        return unknown.persons();
    }

    private PatientReplicates.Fates simulate(String name, PatientReplicates twins, TwinDesign design) {
        try (ReplicateProgress progress = new ReplicateProgress(name, design.size(), console)) {
            return twins.run(progress);
        }
    }

    private void tell(ScenarioFile file, Prognosis prognosis) {
        console.say(file.scenario().title());
        file.settings().forEach((path, value) -> console.say("  with " + path + " = " + value));
        if (!drawn.isEmpty()) {
            console.say("  not known, and drawn as in " + options.unknown + ": " + String.join(", ", drawn));
        }
        prognosis.lines().forEach(console::say);
        console.say(Disclaimer.WORDS);
        if (place != null) {
            console.say("Results: " + place);
        }
    }

    private void write(ScenarioFile file, Prognosis prognosis, PatientReplicates.Fates fates) throws IOException {
        if (place == null) {
            return;
        }
        try (FolderReplacement folder = ResultFolder.at(place, PredictionTask.PATIENT)) {
            Path path = folder.path();
            FileAccess.write(path.resolve("prediction.csv"), prognosis.csv());
            if (prognosis.variance().isPresent()) {
                FileAccess.write(
                        path.resolve(CohortVariance.FILE), prognosis.variance().get());
            }
            FileAccess.write(path.resolve(DataFiles.SCENARIO), file.toYaml());
            FileAccess.write(path.resolve("README.md"), page(prognosis));
            double seconds = (System.nanoTime() - start) * 1e-9;
            RunRecord.of(
                            PredictionTask.PATIENT,
                            file.scenario().name(),
                            file.settings(),
                            List.of(file.scenario().seed()),
                            fates.failures(),
                            options.threads,
                            seconds,
                            warnings)
                    .write(path);
            folder.publish();
        }
    }

    private static String page(Prognosis prognosis) {
        return "**" + Disclaimer.WORDS
                + "**\n\nWritten by `resorb predict`; docs/prediction.md says how to read it.\n\n```\n"
                + String.join("\n", prognosis.lines()) + "\n```\n";
    }
}
