package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.calibration.CalibrationSchema;
import org.resorb.calibration.StructureTable;
import org.resorb.chart.figure.FigureSchema;
import org.resorb.evidence.Bibliography;
import org.resorb.experiment.LessonAnswerTable;
import org.resorb.export.RandomWalk;
import org.resorb.golden.GoldenRuns;
import org.resorb.measure.Measures;
import org.resorb.measure.VoxelField;
import org.resorb.measure.VoxelFields;
import org.resorb.patients.CohortSchema;
import org.resorb.patients.FactFile;
import org.resorb.patients.FactList;
import org.resorb.patients.FactMarkdown;
import org.resorb.patients.FactVocabulary;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.ScenarioSchema;
import org.resorb.study.StudySchema;
import org.resorb.table.DataTable;
import org.resorb.trial.TrialSchema;

/**
 * What can be printed from the code is printed, not typed: tables and numbers in the documents, schemas, the list of
 * mechanisms for the page and the lines of its translations, the fingerprint of the model. {@code mvn -Prenew} prints all of it anew, with {@code
 * -Dgolden.renew=true} the golden runs too.
 */
class GeneratedTablesTest {
    private static final Pattern KEPT = Pattern.compile("<!-- generated: facts of (\\S+) -->");
    private static final Pattern ANSWERS = Pattern.compile("<!-- generated: answers of (\\S+) -->");
    private static final String END = "<!-- end of generated -->";

    /** What {@code -Dadopt=FOLDER} names is a calibration whose best member becomes the reference. */
    @BeforeAll
    static void adoptAFitIfTold() throws Exception {
        String folder = System.getProperty("adopt");
        if (folder != null) {
            AdoptedFit.of(Path.of(folder)).write();
        }
    }

    @BeforeAll
    static void renewGoldenRunsIfAsked() throws Exception {
        if (Boolean.getBoolean("golden.renew")) {
            GoldenRuns.renew();
        }
        if (Boolean.getBoolean("renew")) {
            // GoldenTest holds them to the present model.
            KeptArtefact.note("src/test/resources/golden/*.csv", GoldenRuns.fingerprint(), null);
        }
    }

    /** What {@code -Dmade=GLOB} names was made by the present model; {@code -Dnote=TEXT} is what a reader should know of it. */
    @BeforeAll
    static void noteWhatWasMadeIfTold() throws Exception {
        String made = System.getProperty("made");
        if (made != null) {
            KeptArtefact.note(made, GoldenRuns.fingerprint(), System.getProperty("note"));
        }
    }

    @Test
    void theSchemasBesideTheScenariosAndStudiesAreThoseOfTheReaders() throws IOException {
        assertFresh(Path.of("scenarios/resorb.schema.json"), ScenarioSchema.json());
        Path studies = Path.of("scenarios/studies");
        assertFresh(studies.resolve("resorb_study.schema.json"), StudySchema.json());
        assertFresh(studies.resolve("resorb_cohort.schema.json"), CohortSchema.json());
        assertFresh(studies.resolve("resorb_trial.schema.json"), TrialSchema.json());
        assertFresh(studies.resolve("resorb_calibration.schema.json"), CalibrationSchema.json());
        assertFresh(Path.of("scenarios/figures/resorb_figures.schema.json"), FigureSchema.json());
    }

    @Test
    void thePageHasTheMechanismsOfTheReference() throws IOException {
        assertFresh(Path.of("src/main/java/org/resorb/browser/KnownMechanisms.java"), MechanismList.java());
    }

    @Test
    void theStableApiIsListed() throws IOException {
        assertFresh(Path.of("docs/api.txt"), ApiSignatures.text());
    }

    @Test
    void eachTranslationOfThePageHasALineForEachTextOfTheModelAndTheLessons() throws IOException {
        for (Path file : PageTranslation.FILES) {
            assertFresh(file, PageTranslation.json(file));
        }
    }

    @Test
    void theFingerprintIsThatOfTheModel() throws Exception {
        assertFresh(Path.of("src/main/resources/org/resorb/run/model.fingerprint"), GoldenRuns.fingerprint() + "\n");
    }

    @Test
    void whatIsKeptIsListedWithTheModelThatMadeIt() throws Exception {
        assertFresh(
                Path.of("docs/fingerprints.md"),
                "<!-- generated: kept -->",
                KeptArtefact.markdown(KeptArtefact.all(), GoldenRuns.fingerprint()));
    }

    /** A mark {@code <!-- = anatomy.cover_thickness -->} in a text asks for that number of the reference. */
    @ParameterizedTest
    @ValueSource(strings = {"docs/model.md", "README.md"})
    void aNumberInATextIsThatOfTheReference(String name) throws IOException {
        Path page = Path.of(name);
        assertFresh(page, NumbersInText.fresh(Files.readString(page)));
    }

    @Test
    void theReadmeListsEveryMechanismWithItsClaim() throws IOException {
        StringBuilder table = new StringBuilder("| mechanism | claim |\n|---|---|\n");
        for (Catalogue.Entry entry : Catalogue.entries()) {
            if (entry.mechanism()) {
                table.append("| `" + entry.name() + "` | " + entry.claim().replace("|", "\\|") + " |\n");
            }
        }
        assertFresh(Path.of("README.md"), "<!-- generated: mechanisms -->", table.toString());
    }

    @Test
    void theListOfParametersIsWhatExplainPrints() throws IOException {
        assertFresh(
                Path.of("docs/parameters.md"),
                "<!-- generated: explain --format markdown -->",
                Catalogue.markdown().strip() + "\n");
    }

    @Test
    void theModelSaysWhatItsNumbersRestOn() throws IOException {
        assertFresh(Path.of("docs/model.md"), "<!-- generated: origins -->", OriginTable.markdown());
    }

    @Test
    void thePageOfSourcesIsMadeFromTheirFile() throws IOException {
        assertFresh(
                Path.of("docs/sources.md"),
                "<!-- generated: sources -->",
                Bibliography.shipped().markdown());
    }

    @Test
    void theVocabularyOfFactsIsWhatTheReaderKnows() throws IOException {
        Path page = Path.of("docs/validation.md");
        assertFresh(page, "<!-- generated: observables -->", FactVocabulary.observables());
        assertFresh(page, "<!-- generated: statistics -->", FactVocabulary.statistics());
    }

    @Test
    void theListOfFactsIsThatOfTheirFiles() throws Exception {
        StringBuilder lists = new StringBuilder();
        for (String file : List.of("calibration", "validation", "experiments")) {
            lists.append(lists.length() == 0 ? "" : "\n").append("`" + file + ".csv`\n\n");
            lists.append(FactList.markdown(FactFile.read(file)));
        }
        assertFresh(Path.of("docs/validation.md"), "<!-- generated: list of facts -->", lists.toString());
    }

    /** A mark {@code <!-- generated: facts of results/…/validation.csv -->} asks for the table of that file. */
    @ParameterizedTest
    @ValueSource(strings = {"docs/validation.md", "docs/experiments.md", "README.md"})
    void aTableOfFactsIsThatOfTheKeptFile(String name) throws IOException {
        Path page = Path.of(name);
        for (MatchResult mark : KEPT.matcher(Files.readString(page)).results().toList()) {
            Path kept = Path.of(mark.group(1));
            assertFresh(
                    page,
                    mark.group(),
                    FactMarkdown.of(DataTable.read(kept), DataTable.read(kept.resolveSibling("fact_spread.csv"))));
        }
    }

    /** A mark {@code <!-- generated: answers of immune_attack -->} asks for the questions of that lesson. */
    @Test
    void teachersAreToldTheAnswersOfTheKeptRuns() throws IOException {
        Path page = Path.of("docs/teaching_answers.md");
        for (MatchResult mark :
                ANSWERS.matcher(Files.readString(page)).results().toList()) {
            assertFresh(page, mark.group(), LessonAnswerTable.of(mark.group(1)));
        }
    }

    @Test
    void thePaperTellsTheVerdictsOfTheKeptFiles() throws IOException {
        assertFresh(Path.of("paper/paper.md"), "<!-- generated: verdicts -->", KeptVerdicts.markdown());
    }

    @Test
    void theResultsListEveryColumnOfTheTimeSeries() throws IOException {
        StringBuilder table = new StringBuilder("| column | unit | meaning |\n|---|---|---|\n");
        Measures.columns()
                .forEach(column -> table.append(
                        "| `" + column.name() + "` | " + column.unit() + " | " + column.meaning() + " |\n"));
        assertFresh(Path.of("docs/results.md"), "<!-- generated: columns -->", table.toString());
    }

    @Test
    void theResultsListEveryFieldThatCanBeWritten() throws IOException {
        StringBuilder table = new StringBuilder("| key | name | unit | meaning |\n|---|---|---|---|\n");
        VoxelFields.DECLARED.substances().forEach(field -> table.append(row("substances", field)));
        VoxelFields.DECLARED.matrix().forEach(field -> table.append(row("matrix", field)));
        VoxelFields.DECLARED.images().forEach(field -> table.append(row("images", field)));
        assertFresh(Path.of("docs/results.md"), "<!-- generated: fields -->", table.toString());
    }

    private static String row(String key, VoxelField field) {
        return "| `" + key + "` | `" + field.name() + "` | " + field.unit() + " | " + field.meaning() + " |\n";
    }

    @Test
    void theRandomWalkOfTheDocumentsIsWhatMacrophagesDo() throws IOException {
        assertFresh(Path.of("docs/exchange/random_walk.csv"), RandomWalk.csv());
    }

    @Test
    void whatTrialsFoundIsThatOfTheKeptFile() throws IOException {
        assumeTrue(Files.exists(KeptTrials.FILE), "no trials were kept yet");
        assertFresh(Path.of("docs/trials.md"), "<!-- generated: trials -->", KeptTrials.markdown());
    }

    @Test
    void theTasksOfResearchersAreTheFilesAndCommandsThatWereTimed() throws IOException {
        assertFresh(Path.of("docs/studies.md"), "<!-- generated: tasks -->", KeptTasks.markdown());
    }

    @Test
    void theTableOfStructuresIsThatOfTheKeptFile() throws IOException {
        Path kept = Path.of("results/0007-do-virtual-patients-agree", StructureTable.FILE);
        assumeTrue(Files.exists(kept), "no structures were compared yet");
        assertFresh(
                Path.of("docs/calibration.md"),
                "<!-- generated: structures -->",
                StructureTable.markdown(DataTable.read(kept)));
    }

    private static void assertFresh(Path file, String start, String generated) throws IOException {
        String text = Files.readString(file);
        assertThat(text).as("%s with both marks", file).contains(start, END);
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf(END, from);
        assertFresh(file, text.substring(0, from) + "\n\n" + generated + "\n" + text.substring(to));
    }

    private static void assertFresh(Path file, String fresh) throws IOException {
        // A file that is written is newer than the jar, so that the launcher would build again for nothing.
        boolean isFresh = Files.exists(file) && Files.readString(file).equals(fresh);
        if (Boolean.getBoolean("renew") && !isFresh) {
            Files.writeString(file, fresh);
        }
        assertThat(file)
                .as("%s is not what the code prints. mvn -Prenew prints it anew; look at the difference.", file)
                .hasContent(fresh);
    }
}
