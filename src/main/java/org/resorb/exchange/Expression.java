package org.resorb.exchange;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** An arithmetic expression as rate equations have them. */
sealed interface Expression {
    /** A plain number. */
    record Literal(double value) implements Expression {}

    /** Something that has a name. */
    record Symbol(String name) implements Expression {}

    /** What an operator or a function, by its name in MathML, makes of its arguments. */
    record Application(String of, List<Expression> arguments) implements Expression {
        public Application {
            arguments = List.copyOf(arguments);
        }
    }

    /** An application to two. */
    static Expression of(String operator, Expression left, Expression right) {
        return new Application(operator, List.of(left, right));
    }

    /** The sum of some; 0 if there are none. */
    static Expression sum(List<Expression> terms) {
        return terms.stream().reduce((a, b) -> of("plus", a, b)).orElse(new Literal(0));
    }

    /** All names in it. */
    default Set<String> names() {
        Set<String> names = new TreeSet<>();
        if (this instanceof Symbol symbol) {
            names.add(symbol.name());
        } else if (this instanceof Application application) {
            application.arguments().forEach(argument -> names.addAll(argument.names()));
        }
        return names;
    }

    /** The same with other names. */
    default Expression renamed(UnaryOperator<String> name) {
        if (this instanceof Symbol symbol) {
            return new Symbol(name.apply(symbol.name()));
        }
        return this instanceof Application application
                ? new Application(
                        application.of(),
                        application.arguments().stream()
                                .map(argument -> argument.renamed(name))
                                .toList())
                : this;
    }
}
