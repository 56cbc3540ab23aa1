package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Response;
import org.resorb.statistics.Estimate;

class IncidenceTest {
    private static final PatientTable FIVE = MadeUpPatients.of(List.of(
            "patient,group,herniation_type,time_d_at_baseline,observed_volume_fraction_at_baseline,"
                    + "time_d_at_6_mo,observed_volume_fraction_at_6_mo,time_d_at_2_a,observed_volume_fraction_at_2_a",
            "1,bulge,bulge,14,1,180,0.95,730,0.75",
            "2,bulge,bulge,13,1,185,0.7,731,0.71",
            "3,sequestration,sequestration,14,1,180,0.5,730,0.1",
            "4,sequestration,sequestration,15,1,184,0.05,735,0",
            "5,sequestration,sequestration,15,1,184,1.1,735,"));

    @Test
    void whoWasOperatedIsNoLongerCounted() {
        Incidence.Row row = row(Incidence.of(FIVE, List.of()), "sequestration", Response.LOSS_50, "2_a");
        assertThat(row.n()).isEqualTo(2);
        assertThat(row.count()).isEqualTo(2);
        assertThat(row.fraction().value()).isEqualTo(1);
        assertThat(row.fraction().upper()).isEqualTo(1);
    }

    @Test
    void aLossOfExactlyTheThresholdCounts() {
        Incidence incidence = Incidence.of(FIVE, List.of());
        assertThat(row(incidence, "bulge", Response.LOSS_30, "6_mo").count()).isEqualTo(1);
        assertThat(row(incidence, "sequestration", Response.LOSS_50, "6_mo").count())
                .isEqualTo(2);
        assertThat(row(incidence, "sequestration", Response.COMPLETE, "2_a").count())
                .isEqualTo(2);
    }

    @Test
    void everyDefinitionIsToldAtEveryVisitAfterBaselineForEveryType() {
        List<String> lines = Incidence.of(FIVE, List.of()).csv().lines().toList();
        assertThat(lines).hasSize(1 + 2 * 4 * 2);
        assertThat(lines.get(0))
                .isEqualTo("herniation_type,definition,time_mo,n,count,fraction,lower,upper,"
                        + "published,published_lower,published_upper,source");
        assertThat(lines.get(1)).startsWith("bulge,loss_20,6,2,1,0.5,0.0945").endsWith(",,,,");
        assertThat(lines.get(2)).startsWith("bulge,loss_20,24,2,2,1,");
    }

    @Test
    void aPublishedIncidenceStandsBesideItsOwnTypeDefinitionAndTime() {
        PublishedIncidence fact = new PublishedIncidence(
                "sequestration", Response.COMPLETE, 6, new Estimate(0.49, 0.36, Double.NaN), "sequestered2021");
        Incidence incidence = Incidence.of(FIVE, List.of(fact));
        assertThat(incidence.rows().stream().filter(row -> row.published().isPresent()))
                .singleElement()
                .isEqualTo(row(incidence, "sequestration", Response.COMPLETE, "6_mo"));
        assertThat(incidence.csv().lines())
                .anyMatch(line -> line.startsWith("sequestration,complete,6,3,1,")
                        && line.endsWith(",0.49,0.36,,sequestered2021"));
    }

    @Test
    void groupsThatAreNoTypesFollowByTheirOwnName() {
        PatientTable arms = MadeUpPatients.of(List.of(
                "group,herniation_type,time_d_at_3_mo,observed_volume_fraction_at_3_mo",
                "control,extrusion,90,0.5",
                "anti_tnf,extrusion,90,0.9"));
        Incidence incidence = Incidence.of(arms, List.of());
        assertThat(incidence.rows().stream().map(Incidence.Row::type).distinct())
                .containsExactly("extrusion", "control", "anti_tnf");
        assertThat(row(incidence, "extrusion", Response.LOSS_30, "3_mo").n()).isEqualTo(2);
        assertThat(row(incidence, "anti_tnf", Response.LOSS_30, "3_mo").count()).isZero();
    }

    @Test
    void whereNobodyIsFollowedTheFractionIsEmpty() {
        PatientTable nobody = MadeUpPatients.of(
                List.of("group,herniation_type,time_d_at_6_wk,observed_volume_fraction_at_6_wk", "bulge,bulge,42,"));
        assertThat(Incidence.of(nobody, List.of()).csv().lines().skip(1))
                .first()
                .isEqualTo("bulge,loss_20,1.3798768,0,0,,,,,,,");
    }

    @Test
    void aVisitWithoutATimeIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MadeUpPatients.of(List.of("group,herniation_type,time_d_at_later", "bulge,bulge,42")))
                .withMessageContaining("later");
    }

    private static Incidence.Row row(Incidence incidence, String type, Response definition, String label) {
        return incidence.rows().stream()
                .filter(row -> row.type().equals(type)
                        && row.response() == definition
                        && row.visit().label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
