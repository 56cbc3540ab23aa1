package org.resorb.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Response;
import org.resorb.patients.CohortGroup;
import org.resorb.patients.FirstVisit;
import org.resorb.patients.PatientTable;
import org.resorb.patients.Visit;

/**
 * The virtual patients that participants are drawn from, with what each would answer in every arm. All of it was simulated
 * once; a trial only draws from it, so that hundreds of trials cost one cohort.
 */
final class TrialPool {
    /**
     * One virtual patient.
     *
     * @param kind of patients
     * @param weight part of all who are seen
     * @param unmet why the patient is not taken in; null if there is no reason
     */
    record Person(String kind, double weight, Eligibility.Reason unmet) {}

    /**
     * What all persons would answer in one arm at one end point, {@link Double#NaN} for nothing.
     *
     * @param values of each person a number; 1 or 0; or the days from the start of treatment to an operation
     * @param days from the start of treatment to the visit
     */
    private record Answers(double[] values, double[] days) {}

    private final Trial trial;
    private final List<Person> persons = new ArrayList<>();
    private final Map<String, List<Integer>> rowsOfArms = new HashMap<>();
    private final Answers[][] answers;
    private final double[][] surgery;
    private final List<Double> starts = new ArrayList<>();
    private final double[] cumulative;

    /**
     * The pool.
     *
     * @param table the patients of the trial's cohort, followed to the end; who failed in one arm is in none
     */
    TrialPool(Trial trial, PatientTable table) throws InvalidFileException {
        this.trial = trial;
        trial.arms().forEach(arm -> rowsOfArms.put(arm.name(), new ArrayList<>()));
        for (String kind : trial.groups().keySet()) {
            gather(kind, table);
        }
        answers = trial.arms().stream()
                .map(arm -> trial.endPoints().stream()
                        .map(endPoint -> answers(arm, endPoint, table))
                        .toArray(Answers[]::new))
                .toArray(Answers[][]::new);
        surgery = trial.arms().stream()
                .map(arm -> sinceStart(rows(arm), table.numbers("surgery_d")))
                .toArray(double[][]::new);
        double sum = 0;
        cumulative = new double[persons.size()];
        for (int i = 0; i < cumulative.length; i++) {
            sum += persons.get(i).weight();
            cumulative[i] = sum;
        }
    }

    private void gather(String kind, PatientTable table) throws InvalidFileException {
        Map<String, Map<String, Integer>> rows = new HashMap<>();
        String[] groups = table.words("group");
        String[] numbers = table.words("patient");
        for (int row = 0; row < groups.length; row++) {
            rows.computeIfAbsent(groups[row], name -> new HashMap<>()).put(numbers[row], row);
        }
        CohortGroup own = trial.cohort().groups().stream()
                .filter(group ->
                        group.name().equals(Trial.group(kind, trial.control().name())))
                .findFirst()
                .orElseThrow();
        List<String> everywhere = IntStream.rangeClosed(1, own.patients())
                .mapToObj(Integer::toString)
                .filter(number -> trial.arms().stream()
                        .allMatch(arm -> rows.getOrDefault(Trial.group(kind, arm.name()), Map.of())
                                .containsKey(number)))
                .toList();
        double weight = trial.groups().get(kind) / everywhere.size();
        for (String number : everywhere) {
            for (Arm arm : trial.arms()) {
                rowsOfArms
                        .get(arm.name())
                        .add(rows.get(Trial.group(kind, arm.name())).get(number));
            }
            FirstVisit first = FirstVisit.of(trial.cohort(), own, Integer.parseInt(number) - 1);
            int row = rows.get(own.name()).get(number);
            starts.add(first.days());
            persons.add(new Person(kind, weight, unmet(first, table, row)));
        }
    }

    private Eligibility.Reason unmet(FirstVisit first, PatientTable table, int row) {
        Eligibility eligibility = trial.eligibility();
        double read =
                Double.isNaN(first.mm3()) ? number(table, "read_volume_mm3_at_" + Visit.BASELINE, row) : first.mm3();
        Eligibility.Reason known = eligibility.unmetAtFirst(first.type(), first.days(), read);
        if (known != null && known != Eligibility.Reason.VOLUME) {
            return known;
        }
        if (number(table, "surgery_d", row) < first.days()) {
            return Eligibility.Reason.OPERATED;
        }
        if (known != null || Double.isNaN(read) && !eligibility.mm3().isAny()) {
            return Eligibility.Reason.VOLUME;
        }
        return eligibility.pain().holds(number(table, Visit.baseline(0).at(pain(table)), row))
                ? null
                : Eligibility.Reason.PAIN;
    }

    private static double number(PatientTable table, String column, int row) {
        return table.numbers(column)[row];
    }

    /** What a patient tells, or what is felt where nobody asks how it is told. */
    private static String pain(PatientTable table) {
        return table.has(Visit.baseline(0).at("reported_pain")) ? "reported_pain" : "pain_vas";
    }

    private Answers answers(Arm arm, EndPoint endPoint, PatientTable table) {
        int[] rows = rows(arm);
        double[] days = sinceStart(rows, table.numbers(endPoint.at().at("time_d")));
        double[] operated = sinceStart(rows, table.numbers("surgery_d"));
        if (endPoint.isTime()) {
            return new Answers(operated, days);
        }
        double[] values = values(arm, endPoint, table, rows, days);
        boolean isFailure = trial.plan().operated() == Trial.Operated.FAILURE && !endPoint.isNumber();
        for (int i = 0; i < values.length; i++) {
            values[i] = operated[i] <= days[i] ? (isFailure ? 0 : Double.NaN) : values[i];
        }
        return new Answers(values, days);
    }

    private int[] rows(Arm arm) {
        return rowsOfArms.get(arm.name()).stream().mapToInt(row -> row).toArray();
    }

    private double[] sinceStart(int[] rows, double[] column) {
        double[] days = at(rows, column);
        Arrays.setAll(days, i -> days[i] - starts.get(i));
        return days;
    }

    private double[] values(Arm arm, EndPoint endPoint, PatientTable table, int[] rows, double[] days) {
        if (!endPoint.measure().word().startsWith("pain")) {
            double[] left = at(rows, table.numbers(endPoint.at().at("observed_volume_fraction")));
            Response response = endPoint.response();
            return response == null
                    ? left
                    : Arrays.stream(left)
                            .map(part -> Double.isNaN(part) ? part : response.holds(part) ? 1 : 0)
                            .toArray();
        }
        double[] told = at(rows, table.numbers(endPoint.at().at(pain(table))));
        double[] before = at(rows, table.numbers(Visit.baseline(0).at(pain(table))));
        for (int i = 0; i < told.length; i++) {
            double relief = arm.expectsRelief() ? trial.placebo().after(days[i]) : 0;
            told[i] = Math.max(0, told[i] - relief);
            if (!endPoint.isNumber()) {
                // Of no pain nothing can fall.
                told[i] = before[i] > 0 ? (told[i] <= (1 - endPoint.downBy()) * before[i] ? 1 : 0) : Double.NaN;
            }
        }
        return told;
    }

    private static double[] at(int[] rows, double[] column) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    /** All who are seen, taken in or not. */
    List<Person> persons() {
        return persons;
    }

    /** Those of them who can be taken in. */
    int[] able() {
        return IntStream.range(0, persons.size())
                .filter(i -> persons.get(i).unmet() == null)
                .toArray();
    }

    /** How many those are. */
    int eligible() {
        return able().length;
    }

    /** How many cannot, by the first reason. */
    Map<Eligibility.Reason, Integer> refused() {
        Map<Eligibility.Reason, Integer> refused = new EnumMap<>(Eligibility.Reason.class);
        persons.stream()
                .filter(person -> person.unmet() != null)
                .forEach(person -> refused.merge(person.unmet(), 1, Integer::sum));
        return refused;
    }

    /** The person at a part of the pool, each as wide as the weight of its kind. */
    int drawn(double part) {
        double place = part * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, place);
        return Math.min(persons.size() - 1, found < 0 ? -found - 1 : found + 1);
    }

    /**
     * What a person answers; NaN for nothing, of a time that there is none.
     *
     * @param arm place among the trial's arms
     * @param endPoint place among its end points
     */
    double value(int person, int arm, int endPoint) {
        return answers[arm][endPoint].values[person];
    }

    /** Days from the start of treatment to that visit. */
    double day(int person, int arm, int endPoint) {
        return answers[arm][endPoint].days[person];
    }

    /** Days from the start of treatment to an operation; NaN if there is none. */
    double surgery(int person, int arm) {
        return surgery[arm][person];
    }

    /** So many of those who can be taken in, each as often as its weight asks, in their order. */
    int[] deck(int size) {
        int[] able = able();
        double sum =
                Arrays.stream(able).mapToDouble(i -> persons.get(i).weight()).sum();
        int[] deck = new int[size];
        int at = 0;
        double upTo = persons.get(able[0]).weight();
        for (int i = 0; i < size; i++) {
            double place = (i + 0.5) / size * sum;
            while (upTo < place && at < able.length - 1) {
                at++;
                upTo += persons.get(able[at]).weight();
            }
            deck[i] = able[at];
        }
        return deck;
    }
}
