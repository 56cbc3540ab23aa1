package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.measure.Response;

/** Real patients of a coarse model, whose course of weeks is one of water, under parameter sets that differ in the load on it. */
class CohortVarianceTest {
    private static final CohortVariance.Quantity LOSS = new CohortVariance.Quantity(Optional.empty());
    private static final CohortVariance.Quantity RESORBED = new CohortVariance.Quantity(Optional.of(Response.LOSS_30));

    @TempDir
    Path folder;

    private Path unlike;

    @BeforeEach
    void sets() throws Exception {
        unlike = Files.writeString(
                folder.resolve("unlike.csv"), "mechanisms.dehydration.free_load\n4 kPa\n14 kPa\n40 kPa\n");
    }

    private CohortRunner followed(String out, CohortChanges changes) throws Exception {
        Cohort cohort = cohort(changes);
        CohortRunner runner = new CohortRunner(cohort, folder.resolve(out));
        runner.follow(2, failed -> {});
        return runner;
    }

    private Cohort cohort(CohortChanges changes) throws Exception {
        return CohortFile.read(Cohorts.file(folder, Cohorts.FREE).toString(), changes);
    }

    private CohortVariance variance(String out, CohortChanges changes) throws Exception {
        return CohortVariance.of(cohort(changes), followed(out, changes));
    }

    @Test
    void whoIsRunWithEachSetIsInTheTableAsIfItWereDealt() throws Exception {
        PatientTable dealt =
                followed("dealt", CohortChanges.NONE.members(unlike)).patients();
        PatientTable crossed =
                followed("crossed", CohortChanges.NONE.points(unlike).seeds(2)).patients();
        dealt.write(folder.resolve("dealt.csv"));
        crossed.write(folder.resolve("crossed.csv"));
        assertThat(folder.resolve("crossed.csv")).hasSameTextualContentAs(folder.resolve("dealt.csv"));
    }

    @Test
    void anotherSeedIsAnotherCourseOfTheSamePerson() throws Exception {
        CohortRunner runner = followed("seeds", CohortChanges.NONE.seeds(2));
        PatientTable first = runner.patients(0, 0);
        PatientTable second = runner.patients(0, 1);
        assertThat(second.words("herniation_volume_mm3")).isEqualTo(first.words("herniation_volume_mm3"));
        assertThat(second.words("seed")).doesNotContainAnyElementsOf(List.of(first.words("seed")));
        assertThat(second.words("mri_volume_fraction_at_4_wk"))
                .isNotEqualTo(first.words("mri_volume_fraction_at_4_wk"));
    }

    @Test
    void setsThatDifferInTheLoadMoveTheLossOfFreeFragments() throws Exception {
        CohortVariance variance =
                variance("crossed", CohortChanges.NONE.points(unlike).seeds(2));
        CohortVariance.Row row = variance.atLast(LOSS).get(0);
        assertThat(row.sets()).isEqualTo(3);
        assertThat(row.patients()).isEqualTo(4);
        assertThat(row.parts().sets().share().value()).isGreaterThan(0.5);
        assertThat(row.parts().sets().sd().value())
                .isGreaterThan(row.parts().chance().sd().value());
        CohortVariance.Row resorbed = variance.atLast(RESORBED).get(0);
        assertThat(resorbed.parts().sets().variance().value()).isLessThanOrEqualTo(0.25);
        assertThat(variance.csv().lines().skip(1)).hasSize(2 * 5);
    }

    @Test
    void setsThatAreAlikeMoveNothing() throws Exception {
        Path alike = Files.writeString(
                folder.resolve("alike.csv"), "mechanisms.dehydration.free_load\n14 kPa\n14 kPa\n14 kPa\n");
        for (CohortVariance.Row row :
                variance("alike", CohortChanges.NONE.points(alike).seeds(2)).rows()) {
            assertThat(row.parts().sets().variance().value()).isCloseTo(0, within(1e-20));
            assertThat(row.parts().interplay().variance().value()).isCloseTo(0, within(1e-20));
        }
    }

    @Test
    void dealtSetsCannotTellPatientsFromChanceAndOneSetWithOneSeedTellsNothing() throws Exception {
        CohortVariance dealt = variance("dealt", CohortChanges.NONE.members(unlike));
        CohortVariance.Row row = dealt.atLast(RESORBED).get(0);
        assertThat(row.parts().persons().isKnown()).isTrue();
        assertThat(row.parts().chance().isKnown()).isFalse();
        assertThat(row.parts().interplay().isKnown()).isFalse();
        assertThat(dealt.brief().get(0).lines().get(0)).contains("parameters", "patients and chance");
        assertThat(dealt.brief().get(0).rows().get(1)).endsWith("-", "-");
        assertThat(variance("plain", CohortChanges.NONE).rows()).isEmpty();
    }
}
