package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchedOffTest {
    private static final String HEAD = Studies.HEAD.replace("sequestration", "no_vessels");

    /** An intervention that switches the mechanism on, and leaves its parameters as the row has them. */
    private static final String LATER =
            HEAD.replace("}}", "}, interventions: [{at: 1 d, set: {mechanisms: {neovascularization: on}}}]}");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mechanisms.neovascularization: {switch: mechanism}",
                "mechanisms.neovascularization: {values: [off, on]}",
                "mechanisms.neovascularization.tip_speed: {values: [2 um/h, 20 um/h]}",
                "mechanisms.neovascularization.tip_speed: {range: [2 um/h, 20 um/h], levels: 2}",
                "mechanisms: {values: [{autophagy: off}, {neovascularization: on}]}",
                "interventions: {values: [[], [{at: 1 d, set: {mechanisms: {neovascularization: on}}}]]}",
                "patient.timp: {values: [1, 2]}",
            })
    void rowsAreTheSameFromTheFolderAndOnOtherMachinesWhateverSwitchesAMechanismOn(String factor) throws Exception {
        assertSameEverywhere(HEAD + "factors:\n  " + factor + "\ndesign: factorial\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interventions.0.set.mechanisms.neovascularization: {values: [off, on]}",
                "interventions[0].at: {values: [1 d, 2 d]}",
                "patient.timp: {values: [1, 2]}",
            })
    void anInterventionThatSwitchesItOnDoesTheSameEverywhere(String factor) throws Exception {
        String speed = "  mechanisms.neovascularization.tip_speed: {values: [2 um/h, 20 um/h]}\n";
        String state = "  mechanisms.neovascularization: {switch: mechanism}\n";
        assertSameEverywhere(LATER + "factors:\n  " + factor + "\ndesign: factorial\n");
        assertSameEverywhere(LATER + "factors:\n  " + factor + "\n" + speed + state + "design: factorial\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mechanisms.neovascularization\non\noff\n", "mechanisms.neovascularization.tip_speed\n2 um/h\n"})
    void aListMaySwitchItOnToo(String rows) throws Exception {
        Files.writeString(folder.resolve("rows.csv"), rows);
        assertSameEverywhere(HEAD + "design: {type: list, file: rows.csv}\n");
    }

    private void assertSameEverywhere(String text) throws Exception {
        Study study = Studies.of(folder, text);
        Path out = Files.createTempDirectory(folder, "out");
        Sweep.of(study, out).run((run, failed) -> {});
        assertThat(Gathering.of(study, out).tally().done()).isEqualTo(study.runs());
        Study there = new StudyFolder(out).study();
        assertThat(there.meaning()).isEqualTo(study.meaning());
        for (long run = 0; run < study.runs(); run++) {
            assertThat(unlabelled(there, run)).isEqualTo(unlabelled(study, run));
        }
        Path again = Files.createTempDirectory(folder, "again");
        Sweep.of(there, again).run((run, failed) -> {});
        assertThat(Files.readString(again.resolve("scenario.yaml")))
                .isEqualTo(Files.readString(out.resolve("scenario.yaml")));
        assertSameLines(SerializedStudy.of(study), out);
    }

    /** A label that nobody gave says what is set when the sweep begins; only charts show it. */
    private static String unlabelled(Study study, long run) throws Exception {
        return study.scenario(run).toString().replaceAll("label=[^]]*", "");
    }

    private static void assertSameLines(SerializedStudy sent, Path out) throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("shards/1_of_1.worker_1.tsv"));
        for (int run = 0; run < lines.size(); run++) {
            assertThat(new String(sent.line(run))).isEqualTo(lines.get(run));
        }
    }
}
