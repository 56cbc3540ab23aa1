package org.resorb.patients;

import static org.resorb.patients.Observable.Kind.NUMBER;
import static org.resorb.patients.Observable.Kind.PART;
import static org.resorb.patients.Observable.Kind.YES_OR_NO;
import static org.resorb.patients.Observable.Timing.AT_A_VISIT;
import static org.resorb.patients.Observable.Timing.EITHER;
import static org.resorb.patients.Observable.Timing.ONCE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.resorb.measure.Response;
import org.resorb.quantity.Time;

/** All that can be asked of a patient beside the columns of the table. */
final class Observables {
    /** CD68 cells: 10 in a square centimetre of a section 5 µm thick, the lowest class but one of djuric2020. */
    static final double INFILTRATED_PER_MM3 = 5;

    /** Length in a volume that gives 10 cut vessels in a square centimetre of section: twice their number per area. */
    static final double VASCULARIZED_PER_MM2 = 0.2;

    private static final String LEFT = PatientFile.OBSERVED;

    private static final List<Observable> ALL = List.of(
            part("loss", "part of the volume at baseline that is gone, as read off the image", left -> 1 - left),
            yes(
                    Response.LOSS_20.toString(),
                    "at least 20 % of the volume at baseline is gone",
                    Response.LOSS_20::holds),
            yes(Response.LOSS_30.toString(), "at least 30 % is gone", Response.LOSS_30::holds),
            yes(Response.LOSS_50.toString(), "at least 50 % is gone", Response.LOSS_50::holds),
            yes(Response.COMPLETE.toString(), "at most 10 % is left", Response.COMPLETE::holds),
            yes(
                    "partial",
                    "at least 20 % is gone, more than 10 % is left",
                    left -> Response.LOSS_20.holds(left) && !Response.COMPLETE.holds(left)),
            yes("none", "less than 20 % is gone", left -> !Response.LOSS_20.holds(left)),
            yes("grew", "larger than at baseline", left -> left > 1),
            yes("smaller", "smaller than at baseline", left -> left < 1),
            yes("unchanged", "within 20 % of the volume at baseline", left -> left >= 0.8 && left <= 1.2),
            new Observable(
                    "share_of_loss",
                    PART,
                    AT_A_VISIT,
                    "loss at the visit as part of the loss at the last visit; nothing for who lost nothing by then",
                    DerivedObservables::shareOfLoss),
            new Observable(
                    "volume_mm3",
                    NUMBER,
                    AT_A_VISIT,
                    "volume of the herniation on the first day times the observed fraction",
                    at -> DerivedObservables.product(at.column(DerivedObservables.VOLUME), at.now(LEFT))),
            new Observable(
                    "operated",
                    YES_OR_NO,
                    EITHER,
                    "operated by the visit, or at all if no time is given",
                    DerivedObservables::operated),
            new Observable(
                    "surgery_mo",
                    NUMBER,
                    ONCE,
                    "month of the operation; nothing for who had none",
                    at -> DerivedObservables.months(at.column("surgery_d"))),
            new Observable(
                    "half_time_mo",
                    NUMBER,
                    ONCE,
                    "months until half of the volume of the first day is gone; infinite if never, nothing if operated before",
                    at -> DerivedObservables.until("half_time_d", at)),
            new Observable(
                    "resolved_mo",
                    NUMBER,
                    ONCE,
                    "month of the first visit with at most 10 % left; infinite if never, nothing if operated before",
                    at -> DerivedObservables.resolved(at)),
            new Observable(
                    "pain_half_time_mo",
                    NUMBER,
                    ONCE,
                    "months until leg pain is half that of the first day; infinite if never, nothing if operated before",
                    at -> DerivedObservables.until("pain_half_time_d", at)),
            new Observable(
                    "first_image_wk",
                    NUMBER,
                    ONCE,
                    "weeks from herniation to the first image",
                    at -> DerivedObservables.each(
                            at.column(Visit.baseline(0).at("time_d")), day -> day / Time.DAYS_PER_WEEK)),
            new Observable(
                    "pain_better_30",
                    YES_OR_NO,
                    AT_A_VISIT,
                    "leg pain is less by at least 30 % than at baseline; as it is told, where a cohort asks for that",
                    at -> DerivedObservables.painFellTo(0.7, at)),
            new Observable(
                    "pain_better_50",
                    YES_OR_NO,
                    AT_A_VISIT,
                    "the same by at least half",
                    at -> DerivedObservables.painFellTo(0.5, at)),
            new Observable(
                    "pain_resolved_mo",
                    NUMBER,
                    ONCE,
                    "month in which pain counts as resolved, where a cohort tells it; infinite if never, nothing if operated "
                            + "before",
                    at -> DerivedObservables.until("pain_resolved_d", at)),
            new Observable(
                    "macrophages",
                    NUMBER,
                    AT_A_VISIT,
                    "macrophages of both kinds around and in the fragment",
                    at -> DerivedObservables.sum(at.now("macrophages_m1"), at.now("macrophages_m2"))),
            new Observable(
                    "m2_share",
                    PART,
                    AT_A_VISIT,
                    "resolving macrophages as part of all",
                    at -> DerivedObservables.share(at.now("macrophages_m2"), at.now("macrophages_m1"))),
            new Observable(
                    "macrophages_per_mm3",
                    NUMBER,
                    AT_A_VISIT,
                    "macrophages where the fragment was or is, in a mm³ of its first volume",
                    at -> DerivedObservables.perVolume(at, "macrophages_inside")),
            new Observable(
                    "cd68_per_cm2",
                    NUMBER,
                    AT_A_VISIT,
                    "macrophages of both kinds in a cm² of a section, as a pathologist counts them at an operation",
                    at -> DerivedObservables.sum(at.now("section_m1_per_cm2"), at.now("section_m2_per_cm2"))),
            new Observable(
                    "vessels_per_mm2",
                    NUMBER,
                    AT_A_VISIT,
                    "mm of new vessels around and in the fragment, in a mm³ of its first volume",
                    at -> DerivedObservables.perVolume(at, "vessel_length_mm")),
            new Observable(
                    "infiltrated",
                    YES_OR_NO,
                    AT_A_VISIT,
                    "at least 5 macrophages in a mm³ where the fragment was or is (about 10 in a cm² of section)",
                    at -> DerivedObservables.isAtLeast(
                            INFILTRATED_PER_MM3, DerivedObservables.perVolume(at, "macrophages_inside"))),
            new Observable(
                    "vascularized",
                    YES_OR_NO,
                    AT_A_VISIT,
                    "at least 0.2 mm of new vessels in a mm³ of the first volume (about 10 cut vessels in a cm²)",
                    at -> DerivedObservables.isAtLeast(
                            VASCULARIZED_PER_MM2, DerivedObservables.perVolume(at, "vessel_length_mm"))),
            new Observable(
                    "rim_present",
                    YES_OR_NO,
                    AT_A_VISIT,
                    "a partial or complete bright rim",
                    at -> DerivedObservables.isAtLeast(1, at.now("rim_enhancement_class"))),
            new Observable(
                    "rim_complete",
                    YES_OR_NO,
                    AT_A_VISIT,
                    "a complete bright rim",
                    at -> DerivedObservables.isAtLeast(2, at.now("rim_enhancement_class"))));

    private Observables() {}

    private static Observable part(String name, String meaning, DoubleUnaryOperator ofLeft) {
        return new Observable(name, PART, AT_A_VISIT, meaning, at -> DerivedObservables.each(at.now(LEFT), ofLeft));
    }

    private static Observable yes(String name, String meaning, DoublePredicate ofLeft) {
        DoubleUnaryOperator number = left -> Double.isNaN(left) ? left : ofLeft.test(left) ? 1 : 0;
        return new Observable(
                name, YES_OR_NO, AT_A_VISIT, meaning, at -> DerivedObservables.each(at.now(LEFT), number));
    }

    /** All, in the order to show them. */
    static List<Observable> all() {
        return ALL;
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        ALL.forEach(one -> names.add(one.name()));
        return names;
    }

    /** The one of this name, or null. */
    static Observable named(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
