package org.resorb.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads expressions as they are printed: {@code + - * / ^}, brackets, and functions of one or more arguments. */
final class ExpressionReader {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?|[A-Za-z][A-Za-z0-9_.]*|[-+*/^(),])");
    private static final Map<String, String> OPERATORS =
            Map.of("+", "plus", "-", "minus", "*", "times", "/", "divide", "^", "power");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private ExpressionReader(String text) {
        this.text = text;
        Matcher token = TOKEN.matcher(text.strip());
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        if (end < text.strip().length()) {
            throw wrong();
        }
    }

    /** Reads one. What is none: {@link IllegalArgumentException}. */
    static Expression read(String text) {
        ExpressionReader reader = new ExpressionReader(text);
        Expression whole = reader.sum();
        if (reader.next < reader.tokens.size()) {
            throw reader.wrong();
        }
        return whole;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("is no expression: " + text.strip());
    }

    private boolean at(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private String take() {
        if (next == tokens.size()) {
            throw wrong();
        }
        return tokens.get(next++);
    }

    private Expression sum() {
        Expression left = product();
        while (at("+") || at("-")) {
            left = Expression.of(OPERATORS.get(take()), left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (at("*") || at("/")) {
            left = Expression.of(OPERATORS.get(take()), left, signed());
        }
        return left;
    }

    private Expression signed() {
        if (at("-")) {
            take();
            return new Expression.Application("minus", List.of(signed()));
        }
        return power();
    }

    private Expression power() {
        Expression base = atom();
        if (at("^")) {
            return Expression.of(OPERATORS.get(take()), base, signed());
        }
        return base;
    }

    private Expression atom() {
        String token = take();
        if (token.equals("(")) {
            Expression inside = sum();
            close();
            return inside;
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Expression.Literal(Double.parseDouble(token));
        }
        if (!Character.isLetter(token.charAt(0))) {
            throw wrong();
        }
        return at("(") ? new Expression.Application(token, arguments()) : new Expression.Symbol(token);
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        do {
            take();
            arguments.add(sum());
        } while (at(","));
        close();
        return arguments;
    }

    private void close() {
        if (!take().equals(")")) {
            throw wrong();
        }
    }
}
