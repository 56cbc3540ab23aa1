package org.resorb.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Course;
import org.resorb.run.Replicates;
import org.resorb.run.Simulation;
import org.resorb.scenario.ScenarioFile;

/**
 * The runs of a lesson with one seed, and the answers to its questions in them, as the page finds them ({@code questions.js}).
 *
 * @param steps the courses of each step: one, or those of its seeds or patients
 */
record LessonRuns(Lesson lesson, List<List<Course>> steps) {
    private static final String VOLUME = "fragment_volume_fraction";
    private static final int FORTNIGHT = 14;

    /** The answer to a question: what is right, and the number behind it; of what is picked the largest or least. */
    record Answer(String right, double value) {}

    /** Runs all steps, on all processors. */
    static LessonRuns of(Lesson lesson, int seed) {
        List<List<Map<String, String>>> wanted = new ArrayList<>();
        for (int step = 0; step < lesson.list("steps").size(); step++) {
            wanted.add(settings(lesson, step, seed));
        }
        List<Map<String, String>> flat = wanted.stream().flatMap(List::stream).toList();
        List<Course> courses = flat.parallelStream()
                .map(settings -> run(lesson.text("scenario"), settings))
                .toList();
        List<List<Course>> steps = new ArrayList<>();
        int next = 0;
        for (List<?> step : wanted) {
            steps.add(courses.subList(next, next + step.size()));
            next += step.size();
        }
        return new LessonRuns(lesson, steps);
    }

    private static List<Map<String, String>> settings(Lesson lesson, int step, int seed) {
        List<Map<String, String>> all = lesson.members(step);
        if (all.isEmpty()) {
            all = Collections.nCopies(lesson.seeds(step), lesson.settings(step));
        }
        List<Map<String, String>> seeded = new ArrayList<>();
        for (Map<String, String> one : all) {
            Map<String, String> settings = new LinkedHashMap<>(one);
            // Each of many runs is a replicate of its own, patients too.
            settings.put("seed", Long.toString(Replicates.seed(seed, seeded.size() + 1)));
            seeded.add(settings);
        }
        return seeded;
    }

    private static Course run(String scenario, Map<String, String> settings) {
        try {
            return Simulation.of(ScenarioFile.read(scenario, settings).scenario())
                    .run()
                    .course();
        } catch (InvalidFileException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Answer answer(Map<?, ?> question) {
        if (question.containsKey("pick")) {
            return picked(question);
        }
        double value = value(question.get("value"));
        if (question.containsKey("within")) {
            return new Answer("", value);
        }
        for (Object one : (List<?>) question.get("bins")) {
            Map<?, ?> bin = (Map<?, ?>) one;
            if (!bin.containsKey("to") || value <= number(bin.get("to"))) {
                return new Answer((String) bin.get("text"), value);
            }
        }
        throw new IllegalArgumentException("no bin for " + value + " of " + question.get("ask"));
    }

    private Answer picked(Map<?, ?> question) {
        int sign = question.get("pick").equals("least") ? -1 : 1;
        int day = (Integer) question.get("at_d");
        List<Integer> of =
                ((List<?>) question.get("of")).stream().map(Integer.class::cast).toList();
        double best = of.stream()
                .mapToDouble(step -> sign * at(step, column(question), day))
                .max()
                .orElseThrow();
        double tie = question.containsKey("tie") ? number(question.get("tie")) / 100 : 0;
        List<String> right = of.stream()
                .filter(step -> sign * at(step, column(question), day) >= best - tie)
                .map(step -> (String) lesson.list("steps").get(step).get("name"))
                .toList();
        return new Answer(String.join(" / ", right), 100 * sign * best);
    }

    private double value(Object what) {
        if (what instanceof Number number) {
            return number.doubleValue();
        }
        Map<?, ?> asked = (Map<?, ?>) what;
        if (asked.get("ratio") instanceof List<?> two) {
            return value(two.get(0)) / value(two.get(1));
        }
        if (asked.get("minus") instanceof List<?> two) {
            return value(two.get(0)) - value(two.get(1));
        }
        if (asked.get("gap") instanceof List<?> two) {
            double[] one = series((Integer) two.get(0), VOLUME);
            double[] other = series((Integer) two.get(1), VOLUME);
            return IntStream.range(0, one.length)
                    .mapToDouble(day -> Math.abs(one[day] - other[day]))
                    .max()
                    .orElseThrow();
        }
        int step = (Integer) asked.get("step");
        if (asked.get("day_of") instanceof String day) {
            return day(day, series(step, column(asked)));
        }
        double scale = asked.containsKey("percent") ? 100 : 1;
        int day = (Integer) asked.get("at_d");
        return scale
                * (asked.get("of") instanceof String of
                        ? among(of, members(step, column(asked), day), asked)
                        : at(step, column(asked), day));
    }

    private static double day(String of, double[] series) {
        return switch (of) {
            case "most" -> first(series, Arrays.stream(series).max().orElseThrow());
            case "least" -> first(series, Arrays.stream(series).min().orElseThrow());
            case "half" ->
                IntStream.range(0, series.length)
                        .filter(day -> series[day] <= series[0] / 2)
                        .mapToDouble(day -> day)
                        .findFirst()
                        .orElse(Double.NaN);
            case "fastest" -> {
                int best = 0;
                for (int day = 0; day < series.length - FORTNIGHT; day++) {
                    if (series[day] - series[day + FORTNIGHT] > series[best] - series[best + FORTNIGHT]) {
                        best = day;
                    }
                }
                yield best + FORTNIGHT / 2.0;
            }
            default -> throw new IllegalArgumentException(of);
        };
    }

    private static double first(double[] series, double value) {
        return IntStream.range(0, series.length)
                .filter(day -> series[day] == value)
                .findFirst()
                .orElseThrow();
    }

    private static double among(String of, double[] sorted, Map<?, ?> asked) {
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        return switch (of) {
            case "least" -> least;
            case "most" -> most;
            case "apart" -> most - least;
            case "below" ->
                Arrays.stream(sorted)
                                .filter(value -> value < number(asked.get("below")))
                                .count()
                        / (double) sorted.length;
            default -> throw new IllegalArgumentException(of);
        };
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static String column(Map<?, ?> asked) {
        return asked.get("column") instanceof String column ? column : VOLUME;
    }

    private double[] members(int step, String column, int day) {
        return steps.get(step).stream()
                .mapToDouble(course -> course.at(day, course.index(column)))
                .sorted()
                .toArray();
    }

    private double at(int step, String column, int day) {
        return new Percentile(50)
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(members(step, column, day));
    }

    private double[] series(int step, String column) {
        return IntStream.range(0, steps.get(step).get(0).size())
                .mapToDouble(day -> at(step, column, day))
                .toArray();
    }
}
