package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.run.ModelFingerprint;
import org.resorb.scenario.ScenarioFile;
import org.resorb.study.Ensemble;

/** The shipped set is a member of the shipped ensemble, and one script makes anew all that depends on the fit. */
class ShippedFitTest {
    private static final Path ENSEMBLE = Path.of("scenarios/ensembles/calibrated.csv");
    private static final Path SCRIPT = Path.of("src/build/remake");

    @TempDir
    Path folder;

    /** As long as docs/fingerprints.md says that another model made the ensemble, it is known to be stale. */
    @Test
    void theReferenceIsTheFirstMemberOfTheEnsembleOfThisModel() throws Exception {
        boolean isPresent = KeptArtefact.all().stream()
                .filter(one -> one.covers(ENSEMBLE))
                .allMatch(one -> one.isOf(ModelFingerprint.current()));
        assumeTrue(isPresent, "docs/fingerprints.md says that another model made the ensemble");
        assertThat(Files.readString(ENSEMBLE).lines().findFirst().orElseThrow()).contains(ModelFingerprint.current());
        ScenarioFile reference = ScenarioFile.read("reference", Map.of());
        Ensemble ensemble = Ensemble.read("calibrated");
        assertThat(ensemble.applied(reference, 0).values())
                .as("nothing is set by hand after the fit; src/build/remake fits anew")
                .isEqualTo(reference.values());
    }

    @Test
    void theScriptMakesTheArtefactsOfTheListAndNoOthers() throws Exception {
        List<String> made = Pattern.compile("^step \\w+ \\d+ '([^']+)'", Pattern.MULTILINE)
                .matcher(Files.readString(SCRIPT))
                .results()
                .map((MatchResult step) -> step.group(1))
                .toList();
        assertThat(made)
                .containsExactlyInAnyOrderElementsOf(
                        KeptArtefact.all().stream().map(KeptArtefact::files).toList());
    }

    @Test
    void aFitIsWrittenIntoTheReferenceWithWhereItComesFrom() throws Exception {
        Files.writeString(folder.resolve("calibration.yaml"), """
                name: small
                cohorts: [{study: cohort_four_types, patients: 2}]
                targets: [C1]
                free: {mechanisms.dehydration.covered_load: {range: [8 kPa, 30 kPa]}}
                scenario: {resolution: {voxel: 0.4 mm}, anatomy: {protrusion: {cover_resistance: 9.5 mm}}}
                """);
        Files.writeString(
                folder.resolve("best.csv"),
                "parameter,value,verdict,origin\nmechanisms.dehydration.covered_load,21.7 kPa,constrained,calibrated: C1\n");
        String before = Files.readString(Path.of("scenarios/reference.yaml"));
        String after = AdoptedFit.of(folder).over(before);
        List<String> lines = after.lines().toList();
        assertThat(lines)
                .hasSameSizeAs(before.lines().toList())
                .contains("    covered_load: 21.7 kPa         # calibrated: C1")
                .contains(commentWhereItStood("    cover_resistance: 9.5 mm", "# assumed: as small has it", before));
        assertThat(lines.stream().filter(line -> !before.contains(line))).hasSize(2);
        assertThat(AdoptedFit.of(folder).over(after)).isEqualTo(after);
    }

    private static String commentWhereItStood(String setting, String comment, String before) {
        String protrusion = before.substring(before.indexOf("\n  protrusion:"));
        String line = protrusion
                .lines()
                .filter(one -> one.contains("cover_resistance:"))
                .findFirst()
                .orElseThrow();
        return setting + " ".repeat(line.indexOf('#') - setting.length()) + comment;
    }
}
