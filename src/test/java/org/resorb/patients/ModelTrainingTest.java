package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Response;
import org.resorb.patients.PredictorOddsRatio.Kind;

class ModelTrainingTest {
    private static final PredictedOutcome SIX = new PredictedOutcome(Response.LOSS_30, Visit.labelled("6_mo"));
    private static final PredictedOutcome TWELVE = new PredictedOutcome(Response.LOSS_30, Visit.labelled("12_mo"));

    private final PatientTable table = MadeUpPatients.table(3000, 1);
    private final TrainTestSplit split = TrainTestSplit.byPatient(table, 1, 1 / 3.0);

    @Test
    void nobodyIsOnBothSidesAndTheSidesStayWhateverTheOrder() {
        Set<String> training = new HashSet<>(List.of(split.training().words("patient")));
        List<String> test = List.of(split.test().words("patient"));
        assertThat(training).doesNotContainAnyElementsOf(test);
        assertThat(test.size()).isBetween(900, 1100);
        PatientTable half = table.where(row -> row >= 1500);
        assertThat(test)
                .containsAll(List.of(
                        TrainTestSplit.byPatient(half, 1, 1 / 3.0).test().words("patient")));
    }

    @Test
    void theOddsRatiosThatThePatientsWereMadeWithLieInTheIntervals() throws Exception {
        ValidatedModel trained = new ModelTraining(split, PublishedOddsFile.shipped()).on(SIX);
        assertThat(ratio(trained, Kind.ADJUSTED, Predictor.TYPE_EXTRUSION)
                        .ratio()
                        .holds(Math.exp(MadeUpPatients.EXTRUSION)))
                .isTrue();
        assertThat(ratio(trained, Kind.ADJUSTED, Predictor.ENDPLATE_CARTILAGE)
                        .ratio()
                        .holds(Math.exp(MadeUpPatients.CARTILAGE)))
                .isTrue();
        assertThat(ratio(trained, Kind.ADJUSTED, Predictor.VOLUME).ratio().holds(Math.exp(MadeUpPatients.DOUBLING)))
                .isTrue();
        assertThat(ratio(trained, Kind.ADJUSTED, Predictor.AGE).ratio().holds(1))
                .isTrue();
        assertThat(ratio(trained, Kind.ADJUSTED, Predictor.VOLUME).words()).isEqualTo("volume, per doubling");
        assertThat(ratio(trained, Kind.ADJUSTED, Predictor.TYPE_EXTRUSION).words())
                .isEqualTo("extrusion against bulge");
    }

    @Test
    void othersAreToldApartAlmostAsWellAndAsOftenAsSaid() {
        ValidatedModel trained = new ModelTraining(split, List.of()).on(SIX);
        assertThat(trained.onTest().roc().area().value()).isBetween(0.8, 0.9);
        assertThat(trained.onTest().calibration().slope().holds(1)).isTrue();
        assertThat(trained.onTest().brier().upper()).isLessThan(trained.onTest().brierOfRate());
        assertThat(trained.onTest().patients() + trained.onTraining().patients())
                .isEqualTo(3000);
    }

    @Test
    void theSameComparisonAsPublishedStandsBesideThePublishedOne() throws Exception {
        ValidatedModel trained = new ModelTraining(split, PublishedOddsFile.shipped()).on(SIX);
        PredictorOddsRatio published = ratio(trained, Kind.PUBLISHED, Predictor.LIGAMENT_PERFORATED);
        PredictorOddsRatio here = ratio(trained, Kind.AS_PUBLISHED, Predictor.LIGAMENT_PERFORATED);
        assertThat(published.ratio().value()).isCloseTo(11.0 * 8 / (3 * 10), within(0.01));
        assertThat(here.ratio().isKnown()).isTrue();
        assertThat(here.patients()).isBetween(1, split.training().size() - 1);
        assertThat(published.patients()).isZero();
        assertThat(here.published().source()).isEqualTo("ahn2000");
    }

    @Test
    void whoWasOperatedIsLeftOutAndCounted() {
        ValidatedModel trained = new ModelTraining(split, List.of()).on(TWELVE);
        assertThat(trained.onTest().patients() + trained.onTraining().patients())
                .isEqualTo(2850);
        assertThat(trained.warnings()).anyMatch(warning -> warning.startsWith("150 patients have no measured volume"));
    }

    @Test
    void whatIsTheSameInAllOrFollowsOrIsAbsentIsLeftOutAndSaidSo() {
        PatientTable free = table.where(row -> table.words("herniation_type")[row].matches("extrusion|sequestration")
                && table.words("ligament")[row].matches("perforated|bypassed"));
        ValidatedModel trained = new ModelTraining(TrainTestSplit.byPatient(free, 1, 0.3), List.of()).on(SIX);
        assertThat(trained.model().fitted())
                .contains(Predictor.TYPE_SEQUESTRATION)
                .doesNotContain(Predictor.TYPE_EXTRUSION, Predictor.LIGAMENT_PERFORATED, Predictor.LIGAMENT_BYPASSED);
        assertThat(trained.model().words(Predictor.TYPE_SEQUESTRATION)).isEqualTo("sequestration against extrusion");
        assertThat(trained.warnings())
                .contains(
                        "left out: bulge, the same in all patients",
                        "left out: bypassed ligament, follows from the terms before it");
    }

    @Test
    void tooFewPatientsOrOneAnswerAreRefusedInWords() {
        PatientTable few = table.where(row -> row < 30);
        assertThatThrownBy(() -> new ModelTraining(TrainTestSplit.byPatient(few, 1, 0.5), List.of()).on(SIX))
                .hasMessageContaining("at least 20 are needed");
        assertThatThrownBy(() -> new ModelTraining(split, List.of())
                        .on(new PredictedOutcome(Response.COMPLETE, Visit.labelled("6_mo"))))
                .hasMessageContaining("the same for all patients");
        assertThatThrownBy(() -> new ModelTraining(split, List.of())
                        .on(new PredictedOutcome(Response.LOSS_30, Visit.labelled("9_mo"))))
                .hasMessage("the table has no column observed_volume_fraction_at_9_mo");
    }

    @Test
    void perfectlySeparatedPatientsDoNotBlowUp() {
        String[] types = table.words("herniation_type");
        double[] left = table.numbers("observed_volume_fraction_at_6_mo");
        PatientTable separated =
                table.where(row -> row < 700 && types[row].equals("sequestration") == (left[row] < 0.7));
        ValidatedModel trained = new ModelTraining(TrainTestSplit.byPatient(separated, 1, 0.3), List.of()).on(SIX);
        assertThat(ratio(trained, Kind.ADJUSTED, Predictor.TYPE_SEQUESTRATION)
                        .ratio()
                        .value())
                .isFinite()
                .isGreaterThan(100);
        assertThat(trained.onTest().roc().area().value()).isEqualTo(1);
    }

    private static PredictorOddsRatio ratio(ValidatedModel trained, Kind kind, Predictor term) {
        return trained.ratios().stream()
                .filter(ratio -> ratio.kind() == kind && ratio.predictor() == term)
                .findFirst()
                .orElseThrow();
    }
}
