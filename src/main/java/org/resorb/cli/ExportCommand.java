package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.resorb.document.InvalidFileException;
import org.resorb.exchange.CroissantFile;
import org.resorb.exchange.CytokineModel;
import org.resorb.exchange.DescriptionInspection;
import org.resorb.exchange.PublicationDetails;
import org.resorb.exchange.ResearchCrate;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.storage.Folders;
import org.resorb.storage.Inspection;
import org.resorb.storage.WrongFolderException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb export}: results and models in the forms in which others exchange them. */
@Command(
        name = "export",
        description = "Describes a result for others, beside its files (RO-Crate, Croissant), or writes the cytokines"
                + " of a scenario as a model of well-mixed substances (SBML, OMEX).",
        footer = {
            "",
            "Examples:",
            "  resorb export results/ablation --as ro_crate --license CC-BY-4.0 \\",
            "    --creator \"Ada Lovelace <https://orcid.org/0000-0002-1825-0097>\"",
            "  resorb export results/ablation --as croissant --license CC-BY-4.0 \\",
            "    --creator \"Ada Lovelace\" --url https://doi.org/10.5281/zenodo.1234567",
            "  resorb export sequestration --as sbml --m1 \"500 /mm3\"",
            "  resorb export sequestration --as omex"
        })
final class ExportCommand implements Callable<Integer> {
    private static final String PER_ML = "/mL";
    private static final String M1 = "--m1";
    private static final String M2 = "--m2";
    private static final String SET = "--set";
    private static final String OUT = "--out";

    @Parameters(
            paramLabel = "WHAT",
            description = "Folder of a result for ro_crate and croissant; a scenario file, or the name of a shipped"
                    + " scenario, for sbml and omex.")
    private String what;

    @Option(names = "--as", paramLabel = "FORM", required = true, description = "ro_crate, croissant, sbml or omex.")
    private ExportFormat format;

    @Mixin
    private PublicationOptions publication;

    @Mixin
    private SettingOptions settings;

    @Option(names = M1, paramLabel = "DENSITY", description = "M1 macrophages, which stay; default: 300 /mm3.")
    private String m1 = "300 /mm3";

    @Option(names = M2, paramLabel = "DENSITY", description = "M2 macrophages, which stay; default: 300 /mm3.")
    private String m2 = "300 /mm3";

    @Option(names = OUT, paramLabel = "FILE", description = "Model to write; default: results/NAME.xml or NAME.omex.")
    private Path out;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws IOException, InvalidFileException {
        List<String> strangers = new ArrayList<>();
        if (format.isOfResults()) {
            List.of(SET, M1, M2, OUT).stream().filter(context::isGiven).forEach(strangers::add);
        } else {
            strangers.addAll(publication.given(context));
        }
        if (!strangers.isEmpty()) {
            throw context.wrong("--as " + format + " has no " + String.join(", ", strangers));
        }
        return format.isOfResults() ? describe(Path.of(what)) : model();
    }

    private int describe(Path folder) throws IOException, InvalidFileException {
        PublicationDetails published = publication.publication(context);
        if (format == ExportFormat.CROISSANT) {
            needs(PublicationOptions.LICENSE, PublicationOptions.CREATOR, PublicationOptions.URL);
        }
        Inspection inspection = FolderVerification.of(folder, 0);
        if (!DescriptionInspection.isWholeWithoutThem(inspection)) {
            throw new WrongFolderException(folder
                    + " is not whole, so it is not described; resorb verify says what is wrong and what mends it");
        }
        if (format == ExportFormat.RO_CRATE) {
            ResearchCrate.write(folder, inspection.kind(), published);
            if (published.license().isEmpty()) {
                context.console().note("warning: no licence was named, so nobody may use the data; give --license");
            }
            context.console().say("RO-Crate: " + folder.resolve(ResearchCrate.FILE));
        } else {
            int tables = CroissantFile.write(folder, inspection.kind(), published);
            if (tables == 0) {
                throw new WrongFolderException(folder + " holds no table that Croissant could describe");
            }
            context.console().say("Croissant of " + tables + " tables: " + folder.resolve(CroissantFile.FILE));
        }
        return 0;
    }

    private void needs(String... options) {
        List<String> missing = List.of(options).stream()
                .filter(option -> !context.isGiven(option))
                .toList();
        if (!missing.isEmpty()) {
            throw context.wrong("--as croissant also asks for " + String.join(", ", missing)
                    + ", since Croissant has no data set without");
        }
    }

    private int model() throws IOException, InvalidFileException {
        Scenario scenario = ScenarioFile.read(what, settings.settings()).scenario();
        CytokineModel model = CytokineModel.of(scenario, density(M1, m1), density(M2, m2));
        boolean archive = format == ExportFormat.OMEX;
        Path file = out != null ? out : Path.of("results", scenario.name() + (archive ? ".omex" : ".xml"));
        if (Files.exists(file)) {
            throw new WrongFolderException(file + " is there already; give another --out");
        }
        Folders.create(file.toAbsolutePath().getParent());
        if (archive) {
            model.writeArchive(file);
        } else {
            model.writeSbml(file);
        }
        model.remarks().forEach(context.console()::say);
        context.console().say("Model: " + file);
        return 0;
    }

    private double density(String option, String text) {
        try {
            double density = Quantity.parse(text).in(PER_ML, new Ucum());
            if (density < 0) {
                throw context.wrong(option + " must not be negative: " + text);
            }
            return density;
        } catch (BadQuantity bad) {
            throw context.wrong(option + " " + bad.getMessage() + "; expected a density such as 300 /mm3");
        }
    }
}
