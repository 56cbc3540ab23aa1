package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.trial.Trials;

class TrialCommandTest {
    @TempDir
    Path folder;

    private Said trial(String text, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "trial",
                Trials.file(folder, text).toString(),
                "--out",
                folder.resolve("out").toString()));
        words.addAll(List.of(more));
        return Said.by(words.toArray(String[]::new));
    }

    @Test
    void aTrialLeavesTablesChartsASummaryAndASentenceOfCautionAndGivenAgainFollowsNobodyTwice() throws Exception {
        Said said = trial(Trials.SMALL, "--power");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("40 taken in: 20 placebo, 20 blocker.")
                .contains("16 of 16 runs of 8 virtual patients done, 0 failed", "never for clinical decisions");
        Path out = folder.resolve("out");
        for (String name : List.of(
                "patients.csv",
                "participants.csv",
                "flow.csv",
                "effects.csv",
                "published.csv",
                "power.csv",
                "sample_size.csv",
                "columns.csv",
                "summary.md",
                "flow.png",
                "flow.svg",
                "effects.png",
                "power.png",
                "report.html",
                "trial.yaml",
                "SHA256SUMS")) {
            assertThat(out.resolve(name)).isNotEmptyFile();
        }
        assertThat(Files.readAllLines(out.resolve("participants.csv"))).hasSize(41);
        String dictionary = Files.readString(out.resolve("columns.csv"));
        for (String table : List.of("participants", "flow", "effects", "published", "power", "sample_size")) {
            for (String column :
                    Files.readAllLines(out.resolve(table + ".csv")).get(0).split(",")) {
                assertThat(dictionary).contains("\n" + column + ",");
            }
        }
        assertThat(Said.by("verify", out.toString()).code()).isZero();

        assertThat(out.resolve("SHA256SUMS")).content().contains(Trials.file(folder, Trials.SMALL) + " --power\n");

        byte[] effects = Files.readAllBytes(out.resolve("effects.csv"));
        Said again = trial(Trials.SMALL, "--power");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(Files.readAllBytes(out.resolve("effects.csv"))).isEqualTo(effects);

        // Other participants of the same virtual patients cost no run.
        Said larger = trial(Trials.SMALL.replace("participants: 40", "participants: 60"));
        assertThat(larger.code()).as(larger.err()).isZero();
        assertThat(larger.out()).contains("60 taken in: 30 placebo, 30 blocker.");
        assertThat(out.resolve("power.csv")).doesNotExist();
        assertThat(out.resolve("report.html")).content().doesNotContain("How many it takes", "power.png");

        Said strict = trial(Trials.SMALL.replace("pain: [0, 10]", "pain: [0, 0.01]"));
        assertThat(strict.code()).isEqualTo(2);
        assertThat(strict.err())
                .contains(
                        "nobody meets the eligibility of small_trial: of 8 virtual patients 8 too little or too much pain");

        Said never = trial(
                Trials.SMALL.replace(
                        "{measure: response, at: 10 wk, response: loss_20}",
                        "{measure: response, at: 4 wk, response: complete}"),
                "--power");
        assertThat(never.code()).as(never.err()).isZero();
        assertThat(never.err())
                .contains(
                        "no power for complete_at_4_wk, blocker: all 8 virtual patients answer alike, whoever they are"
                                + " and whatever the arm");
    }

    @Test
    void aPlanTellsWhoCanBeTakenInAndWritesNothing() {
        Said said = trial(Trials.SMALL, "--plan", "--threads", "1");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("8 of 8 virtual patients can be taken in", "primary end point: leg pain", "Runs: 16\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void checkSaysWhatATrialIs() {
        Said said = Said.by("check", Trials.file(folder, Trials.SMALL).toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("valid, 2 arms, 40 participants, 16 runs of 8 virtual patients");
    }
}
