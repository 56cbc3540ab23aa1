package org.resorb.exchange;

import java.util.ArrayList;
import java.util.List;
import org.resorb.mechanism.Equations;
import org.resorb.mechanism.Mechanism;

/** The equations of a mechanism's claim, by what they say something of: {@code release(TNF)}, {@code dA/dt}, {@code freed}. */
final class RateEquations {
    private final List<String> equations = new ArrayList<>();

    private RateEquations(List<String> lines) {
        for (String line : lines) {
            String bare = line.replaceAll("#.*", "").stripTrailing();
            boolean goesOn = bare.startsWith(" ") && !equations.isEmpty();
            if (goesOn) {
                int last = equations.size() - 1;
                equations.set(last, equations.get(last) + bare);
            } else if (!bare.isEmpty()) {
                equations.add(bare);
            }
        }
    }

    static RateEquations of(Class<? extends Mechanism> mechanism) {
        return new RateEquations(Equations.of(mechanism).lines());
    }

    /** What it is equal to, or null where nothing is said of it. */
    Expression of(String left) {
        for (String equation : equations) {
            List<String> sides = List.of(equation.split(" = "));
            if (sides.subList(0, sides.size() - 1).contains(left)) {
                return ExpressionReader.read(sides.get(sides.size() - 1));
            }
        }
        return null;
    }
}
