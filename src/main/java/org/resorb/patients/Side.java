package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.statistics.Quantiles;

/**
 * One side of a comparison of patients: conditions joined by {@code &}, each {@code column op value} with one of
 * {@code = != < <= > >=}; a value is a number, a word, or {@code median} of the table.
 */
final class Side {
    private static final Pattern CONDITION = Pattern.compile("([a-z0-9_]+) (=|!=|<|<=|>|>=) (\\S+)");

    private record Condition(String column, String operator, String value) {}

    private final List<Condition> conditions = new ArrayList<>();

    /** Text of another form: {@link IllegalArgumentException}. */
    Side(String text) {
        for (String part : text.split(" & ")) {
            Matcher matcher = CONDITION.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + part.strip() + "' is no condition such as ligament = intact");
            }
            conditions.add(new Condition(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
    }

    /** True if the table has all that is asked about. */
    boolean canBeAsked(PatientTable table) {
        return conditions.stream().allMatch(condition -> table.has(condition.column()));
    }

    /** Which of the patients are on this side. */
    boolean[] of(PatientTable table) {
        boolean[] on = new boolean[table.size()];
        Arrays.fill(on, true);
        for (Condition condition : conditions) {
            boolean[] holds = holds(condition, table);
            for (int i = 0; i < on.length; i++) {
                on[i] &= holds[i];
            }
        }
        return on;
    }

    private static boolean[] holds(Condition condition, PatientTable table) {
        String[] words = table.words(condition.column());
        boolean[] holds = new boolean[words.length];
        boolean same = condition.operator().equals("=");
        if (isWord(condition.value())) {
            for (int i = 0; i < words.length; i++) {
                holds[i] = !words[i].isEmpty() && words[i].equals(condition.value()) == same;
            }
            return holds;
        }
        double[] numbers = table.numbers(condition.column());
        DoublePredicate predicate = predicate(condition.operator(), limit(condition.value(), numbers));
        for (int i = 0; i < numbers.length; i++) {
            holds[i] = !Double.isNaN(numbers[i]) && predicate.test(numbers[i]);
        }
        return holds;
    }

    private static boolean isWord(String value) {
        return !value.equals("median") && !value.matches("[-+0-9.].*");
    }

    private static double limit(String value, double[] numbers) {
        return value.equals("median") ? Quantiles.median(numbers) : Double.parseDouble(value);
    }

    private static DoublePredicate predicate(String operator, double limit) {
        return switch (operator) {
            case "=" -> value -> value == limit;
            case "!=" -> value -> value != limit;
            case "<" -> value -> value < limit;
            case "<=" -> value -> value <= limit;
            case ">" -> value -> value > limit;
            default -> value -> value >= limit;
        };
    }
}
