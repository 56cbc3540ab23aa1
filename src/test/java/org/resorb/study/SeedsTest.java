package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Shipped;
import org.resorb.storage.WrongFolderException;
import org.resorb.table.DataTable;

class SeedsTest {
    private static final Path CASES = Path.of("src/test/resources/studies");
    private static final String TIMP = "factors: {patient.timp: {values: [0.5, 2]}}\n";
    private static final String CROSSED =
            Studies.HEAD + TIMP + "design: factorial\nseeds: [11, 22, 33]\noutputs: {summary: [peak_macrophages]}\n";
    private static final String LIST = Studies.HEAD + "design: {type: list, file: rows.csv}\n";

    @TempDir
    Path folder;

    @Test
    void aListMayHaveASeedARowWhichIsTheOneThatRuns() throws Exception {
        Study study = StudyFile.read(CASES.resolve("seeds_in_a_list.yaml").toString());
        assertThat(study.factors())
                .singleElement()
                .satisfies(factor -> assertThat(factor.path()).isEqualTo("herniation.volume"));
        assertThat(List.of(study.seed(0), study.seed(1), study.seed(2))).containsExactly(11, 22, 33);
        assertThat(study.scenario(1).seed()).isEqualTo(22);
        assertThat(study.command(2)).endsWith(" --seed 33");
        assertThat(Seeds.words(study)).isEqualTo("seeds 11, 22, 33, one a row");
    }

    @Test
    void runsCsvHasOneColumnOfSeedsAndItIsWhatRan() throws Exception {
        Files.writeString(folder.resolve("rows.csv"), "seed,patient.timp\n11,0.5\n22,2\n11,2\n");
        Study study = Studies.of(folder, LIST + "outputs: {summary: [peak_macrophages]}\n");
        Path out = folder.resolve("out");
        Sweep.of(study, out).run((run, failed) -> assertThat(failed).isFalse());
        Gathering.of(study, out);
        DataTable runs = DataTable.read(out.resolve("runs.csv"));
        assertThat(runs.names()).containsExactly("row", "replicate", "seed", "patient_timp", "peak_macrophages");
        assertThat(runs.texts("seed")).containsExactly("11", "22", "11");
        String alone = new Worker(study).run(1).text();
        assertThat(runs.texts("peak_macrophages").get(1)).isEqualTo(alone);
    }

    @Test
    void listedSeedsAreCrossedWithTheRows() throws Exception {
        Study study = Studies.of(folder, CROSSED);
        assertThat(study.runs()).isEqualTo(6);
        for (long run = 0; run < 6; run++) {
            assertThat(study.seed(run)).isEqualTo(List.of(11, 22, 33).get((int) (run % 3)));
            assertThat(study.scenario(run).seed()).isEqualTo(study.seed(run));
        }
        assertThat(study.paired()).isTrue();
        assertThat(Seeds.words(study)).isEqualTo("seeds 11, 22, 33 in every row");
    }

    @Test
    void aListOfSeedsAloneRepeatsTheScenario() throws Exception {
        Files.writeString(folder.resolve("rows.csv"), "seed\n5\n6\n");
        Study study = Studies.of(folder, LIST);
        assertThat(study.runs()).isEqualTo(2);
        assertThat(study.scenario(1).seed()).isEqualTo(6);
    }

    @Test
    void aStudyWithSeedsTravelsWithThem() throws Exception {
        Files.writeString(folder.resolve("rows.csv"), "seed,patient.timp\n11,0.5\n22,2\n");
        for (Study study : List.of(Studies.of(folder, LIST), Studies.of(folder, CROSSED))) {
            SerializedStudy.of(study);
            StudyFolder out = new StudyFolder(folder.resolve("out" + study.runs()));
            out.start(study);
            Study there = out.study();
            for (long run = 0; run < study.runs(); run++) {
                assertThat(there.scenario(run)).isEqualTo(study.scenario(run));
            }
        }
    }

    @Test
    void otherSeedsAreAnotherStudy() throws Exception {
        Path out = folder.resolve("out");
        new StudyFolder(out).start(Studies.of(folder, CROSSED));
        Study other = Studies.of(folder, CROSSED.replace("22", "23"));
        assertThatThrownBy(() -> new StudyFolder(out).start(other))
                .isInstanceOf(WrongFolderException.class)
                .hasMessageContaining("seeds: was [11, 22, 33], is [11, 23, 33]");
    }

    @Test
    void aStudyWithoutListedSeedsMeansWhatItAlwaysMeant() {
        assertThat(Studies.of(folder, Studies.SIX).meaning()).doesNotContainKey("seeds");
    }

    /** Before seeds were a part of studies, the column was read as a parameter and its rows were run with drawn seeds. */
    @Test
    void aFolderWhoseRowsWereRunWithOtherSeedsIsRefused() throws Exception {
        Files.writeString(folder.resolve("rows.csv"), "seed,patient.timp\n11,0.5\n22,2\n");
        Study study = Studies.of(folder, LIST);
        StudyFolder out = new StudyFolder(folder.resolve("out"));
        out.start(study);
        try (ShardFile shard = new ShardFile(out.shards().resolve("1_of_1.worker_1" + ShardFile.ENDING))) {
            shard.append(new Entry(1, 1981326994, true, 1, "3", "", ""));
        }
        assertThatThrownBy(() -> Sweep.tally(study, out.path()))
                .isInstanceOf(WrongFolderException.class)
                .hasMessageContaining("did not use the seeds of its list: row 2 was run with seed 1981326994,"
                        + " the list says 22; give another --out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seeds: 3 | seeds: is not a list of seeds; expected a list such as [1, 2, 3]",
                "seeds: [] | seeds: is not a list of seeds",
                "seeds: [1, -2] | seeds[1]: is out of range: -2",
                "seeds: [1, two] | seeds[1]: is not a whole number: two",
                "seeds: [1, 2, 1] | seeds[2]: is 1 again, which would be the same run; expected each seed once",
                "seeds: [1, 2]#replicates: 2 | replicates: is not used: there are as many as seeds",
                "seeds: [1, 2]#paired: false | paired: is not used: seeds are listed",
                "seeds: [1, 2]#seed: 4 | seed: is not used: seeds are listed, and this design draws nothing else",
            })
    void wrongSeedsAreRefusedWithTheirLine(String keys, String message) {
        String text = Studies.HEAD + TIMP + "design: factorial\n" + keys.replace("#", "\n") + "\n";
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aSeedThatADesignIsDrawnFromMayStandBesideSeeds() throws Exception {
        String text = Studies.HEAD + "factors: {patient.timp: {range: [0.5, 2]}}\n"
                + "design: {type: latin_hypercube, rows: 30}\nseeds: [1, 2]\nseed: 4\n";
        assertThat(read(text).runs()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "factors: {seed: {values: [1, 2]}} | factors.seed: belongs to the run; expected seeds: [1, 2, 3] beside",
                "factors: {' seed': {values: [1, 2]}} | factors. seed: belongs to the run",
                "factors: {name: {values: [a, b]}} | factors.name: belongs to the run",
                "factors: {title: {values: [a, b]}} | factors.title: belongs to the run",
                "scenario: {seed: 77}#T | scenario.seed: belongs to the run, so it is not used; expected seed: 1, or",
                "scenario: {name: other}#T | scenario.name: belongs to the run, so it is not used; expected name beside",
            })
    void whatBelongsToTheRunIsNoFactorAndNotInTheScenario(String keys, String message) {
        String text = "name: small\nbase: sequestration\ndesign: factorial\n" + keys.replace("#T", "\n" + TIMP.strip())
                + "\n";
        assertThatThrownBy(() -> read(text)).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,patient.timp;a,1 | rows.csv:1: name: belongs to the run; expected parameters of the scenario and seed",
                "seed;-1 | rows.csv:2: seed: ",
                "seed;1.5 | rows.csv:2: seed: ",
                "seed; one | rows.csv:2: seed: is no whole number: one",
                "seed,seed;1,2 | rows.csv:1: seed: is repeated",
            })
    void wrongColumnsOfAListAreRefusedWithTheirLine(String lines, String message) throws IOException {
        Files.writeString(folder.resolve("rows.csv"), lines.replace(";", "\n") + "\n");
        assertThatThrownBy(() -> read(LIST)).hasMessageContaining(message);
    }

    @Test
    void aSeedARowGoesWithNeitherReplicatesNorSeeds() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "seed\n5\n6\n");
        assertThatThrownBy(() -> read(LIST + "replicates: 3\nseeds: [1]\nseed: 9\n"))
                .hasMessageContaining("replicates: is not used: a row has one seed and so one run")
                .hasMessageContaining("seeds: are given by the column seed of the list already")
                .hasMessageContaining("seed: is not used");
    }

    @Test
    void patientsHaveSeedsOfTheirOwnSoAListThatTheyAreCrossedWithHasNone() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "seed,patient.vascularity\n5,1\n");
        String text = Studies.HEAD + "factors: {patient.timp: {range: [0.5, 2]}}\n"
                + "design: {type: patients, rows: 2, points: rows.csv}\n";
        assertThatThrownBy(() -> read(text)).hasMessageContaining("rows.csv:1: seed: belongs to the run");
    }

    @Test
    void noFactorHasTheColumnOfAnotherNorOfAnOutput() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "interventions.0.at,interventions[0].at\n1 d,2 d\n");
        assertThatThrownBy(() -> read(LIST))
                .hasMessageContaining("design: has the same column as interventions.0.at: interventions_0_at_d");
    }

    @Test
    void columnsOfTheTableOfRunsAreUniqueInEveryShippedStudy() throws Exception {
        for (String name : Shipped.studies()) {
            List<String> names = new RunTable(StudyFile.read(name)).runs().names();
            assertThat(names).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void drawnSeedsAreToldToo() {
        Study study = Studies.of(folder, Studies.SIX);
        assertThat(Seeds.words(study))
                .isEqualTo("seeds " + study.seed(0) + ", " + study.seed(1) + " in every row, drawn from seed 1");
        Study unpaired = Studies.of(folder, Studies.SIX + "paired: false\n");
        assertThat(Seeds.words(unpaired)).contains(" and 4 more, one a run, drawn from seed 1");
    }

    private Study read(String text) throws InvalidFileException {
        return StudyFile.read(Studies.file(folder, text).toString());
    }
}
