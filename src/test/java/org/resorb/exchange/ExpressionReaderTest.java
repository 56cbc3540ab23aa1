package org.resorb.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.mechanism.Inflammation;

class ExpressionReaderTest {
    /** As functions one within the other. */
    private static String text(Expression expression) {
        if (expression instanceof Expression.Application application) {
            return application.of()
                    + application.arguments().stream()
                            .map(ExpressionReaderTest::text)
                            .toList();
        }
        return expression instanceof Expression.Symbol symbol
                ? symbol.name()
                : String.valueOf(((Expression.Literal) expression).value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a - b - c          | minus[minus[a, b], c]
            a / b / c          | divide[divide[a, b], c]
            a + b * c^2        | plus[a, times[b, power[c, 2.0]]]
            -a * (b + 0.5)     | times[minus[a], plus[b, 0.5]]
            -a^2               | minus[power[a, 2.0]]
            max(0, 1 - x / y)  | max[0.0, minus[1.0, divide[x, y]]]
            patient.timp * a_b | times[patient.timp, a_b]
            """)
    void expressionsHaveTheirUsualOrder(String expression, String read) {
        assertThat(text(ExpressionReader.read(expression))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a +", "a b", "(a", "a)", "|grad(a)|", "2..5", "a $ b"})
    void whatIsNoExpressionIsToldAsItStands(String text) {
        assertThatThrownBy(() -> ExpressionReader.read(text)).hasMessage("is no expression: " + text);
    }

    @Test
    void anEquationOverSeveralLinesIsOne() {
        RateEquations equations = RateEquations.of(Inflammation.class);
        assertThat(equations.of("dA/dt").names()).containsExactly("A", "acute_decay", "acute_floor");
        assertThat(equations.of("release(TNF)").names())
                .containsExactly(
                        "IL10", "M1", "MMP7", "il10_half", "mmp7_half", "tnf_constitutive_release", "tnf_secretion");
        assertThat(equations.of("release(VEGF)")).isNull();
    }
}
