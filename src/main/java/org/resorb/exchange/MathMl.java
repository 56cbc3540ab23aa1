package org.resorb.exchange;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.resorb.quantity.NineDigits;

/** Expressions as MathML, as far as SBML knows it; plain numbers have no unit. */
final class MathMl {
    static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";

    private static final String SBML = "http://www.sbml.org/sbml/level3/version2/core";
    private static final Set<String> FUNCTIONS =
            Set.of("plus", "minus", "times", "divide", "power", "max", "min", "exp", "ln");

    private MathMl() {}

    /** The element {@code math}. Unknown function: {@link IllegalArgumentException}. */
    static void write(XmlText xml, Expression expression) throws XMLStreamException {
        xml.element("math", inside -> write(expression, inside), "xmlns", NAMESPACE, "xmlns:sbml", SBML);
    }

    private static void write(Expression expression, XmlText xml) throws XMLStreamException {
        if (expression instanceof Expression.Literal literal) {
            xml.words("cn", NineDigits.text(literal.value()), "sbml:units", "dimensionless");
        } else if (expression instanceof Expression.Symbol symbol) {
            xml.words("ci", symbol.name());
        } else if (expression instanceof Expression.Application application) {
            if (!FUNCTIONS.contains(application.of())) {
                throw new IllegalArgumentException("has a function that SBML does not know: " + application.of());
            }
            xml.element("apply", inside -> {
                inside.empty(application.of());
                for (Expression argument : application.arguments()) {
                    write(argument, inside);
                }
            });
        }
    }
}
