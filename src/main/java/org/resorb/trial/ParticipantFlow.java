package org.resorb.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.resorb.table.Columns;

/**
 * How participants went through the trial, as CONSORT asks for it (Schulz, Altman and Moher 2010, doi 10.1136/bmj.c332).
 *
 * @param seen persons until enough were taken in
 * @param refused how many were not, by the first reason
 * @param participants who were taken in
 * @param arms in the order of the trial
 */
public record ParticipantFlow(int seen, List<Refused> refused, int participants, List<OfArm> arms) {
    /** One line of {@code flow.csv}. */
    private record Line(String stage, String arm, String reason, int count) {}

    /** The columns of {@code flow.csv}. */
    static final Columns<Line> COLUMNS = Columns.of(Line.class)
            .text("stage", "Seen, not taken in, taken in, allocated, operated, dropped out, or analysed", Line::stage)
            .text("arm", "Arm, empty before allocation", Line::arm)
            .text("reason", "Why not taken in, or the end point that is analysed", Line::reason)
            .whole("count", "Persons", Line::count);

    /** Those who were not taken in for one reason. */
    public record Refused(Eligibility.Reason reason, int count) {}

    /**
     * Those of one arm.
     *
     * @param operated while they were followed
     * @param away who dropped out before the last follow-up
     * @param analysed with an answer, by end point
     */
    public record OfArm(Arm arm, int allocated, int operated, int away, List<Analysed> analysed) {
        /** Defensive copy. */
        public OfArm {
            analysed = List.copyOf(analysed);
        }
    }

    /** Those with an answer at an end point; of an operation all, since everybody was followed for some time. */
    public record Analysed(EndPoint endPoint, int count) {}

    /** Defensive copies. */
    public ParticipantFlow {
        refused = List.copyOf(refused);
        arms = List.copyOf(arms);
    }

    static ParticipantFlow of(Trial trial, TrialPool pool, Enrolment enrolment) {
        List<Refused> refused = enrolment.refused().entrySet().stream()
                .map(reason -> new Refused(reason.getKey(), reason.getValue()))
                .toList();
        List<OfArm> arms = new ArrayList<>();
        for (int arm = 0; arm < trial.arms().size(); arm++) {
            arms.add(arm(trial, pool, enrolment, arm));
        }
        return new ParticipantFlow(
                enrolment.seen(), refused, enrolment.participants().size(), arms);
    }

    private static OfArm arm(Trial trial, TrialPool pool, Enrolment enrolment, int arm) {
        int[] ids = enrolment.of(arm);
        int operated = 0;
        int away = 0;
        for (int id : ids) {
            Enrolment.Participant one = enrolment.participants().get(id);
            operated += pool.surgery(one.person(), arm) <= Math.min(one.away(), trial.lastDay()) ? 1 : 0;
            away += one.away() < trial.lastDay() ? 1 : 0;
        }
        List<Analysed> analysed = new ArrayList<>();
        for (int endPoint = 0; endPoint < trial.endPoints().size(); endPoint++) {
            int at = endPoint;
            boolean isTime = trial.endPoints().get(at).isTime();
            int known = (int) IntStream.of(ids)
                    .filter(id -> isTime || !Double.isNaN(enrolment.answer(id, arm, at)))
                    .count();
            analysed.add(new Analysed(trial.endPoints().get(at), known));
        }
        return new OfArm(trial.arms().get(arm), ids.length, operated, away, analysed);
    }

    /** The table as {@code flow.csv}. */
    public String csv() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("seen", "", "", seen));
        refused.forEach(
                one -> lines.add(new Line("not taken in", "", one.reason().words(), one.count())));
        lines.add(new Line("taken in", "", "", participants));
        for (OfArm arm : arms) {
            String name = arm.arm().name();
            lines.add(new Line("allocated", name, "", arm.allocated()));
            lines.add(new Line("operated", name, "", arm.operated()));
            lines.add(new Line("dropped out", name, "", arm.away()));
            arm.analysed()
                    .forEach(one ->
                            lines.add(new Line("analysed", name, one.endPoint().name(), one.count())));
        }
        return COLUMNS.csv(lines);
    }

    /** In two sentences. */
    public String text() {
        String why = refused.stream()
                .map(one -> one.count() + " " + one.reason().words())
                .collect(Collectors.joining(", "));
        String allocated = arms.stream()
                .map(arm -> arm.allocated() + " " + arm.arm().name())
                .collect(Collectors.joining(", "));
        return seen + " seen, " + (seen - participants) + " not taken in" + (why.isEmpty() ? "" : " (" + why + ")")
                + ", " + participants + " taken in: " + allocated + ".";
    }
}
