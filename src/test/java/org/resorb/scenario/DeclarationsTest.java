package org.resorb.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.document.Declaration;
import org.resorb.document.Node.Block;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import org.resorb.tissue.Drug;
import org.resorb.tissue.Transport;

/** What every record that a scenario file fills has to declare. */
class DeclarationsTest {
    private static final String HOUSE_UNIT = "1|/?(um|h|ng|mL|kPa)-?[1-9]?([./](um|h|ng|mL|kPa)-?[1-9]?)*";

    static List<Class<?>> sections() {
        List<Class<?>> sections = new ArrayList<>(ScenarioKeys.sections().values());
        sections.addAll(List.of(Drug.class, Transport.class));
        sections.addAll(List.of(Anatomy.Shape.class, Anatomy.Matrix.class, Herniation.Composition.class));
        Mechanisms.names(Reference.block()).forEach(name -> sections.add(Mechanisms.named(name)));
        return sections;
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyNumberHasAHouseUnitARangeAndAMeaning(Class<?> section) throws Exception {
        for (Declaration declaration : Declaration.of(section)) {
            assertThat(declaration.meaning()).as(declaration.key()).isNotEmpty().doesNotEndWith(".");
            if (declaration.type().isPrimitive()) {
                assertThat(declaration.type()).isIn(double.class, int.class);
                assertThat(declaration.unit()).as(declaration.key()).matches(HOUSE_UNIT);
                double low = Quantity.parse(declaration.low()).in(declaration.unit(), new Ucum());
                double high = Quantity.parse(declaration.high()).in(declaration.unit(), new Ucum());
                assertThat(low).as(declaration.key()).isLessThan(high).isGreaterThanOrEqualTo(0);
            }
        }
    }

    @Test
    void theReferenceSwitchesEveryMechanismOn() throws Exception {
        Block mechanisms = (Block) Reference.block().get(Merge.MECHANISMS);
        assertThat(ScenarioFile.read("reference", Map.of()).scenario().mechanisms())
                .hasSameSizeAs(mechanisms.entries().keySet());
    }

    @Test
    void keysAreTheNamesOfComponents() {
        assertThat(Declaration.key("tipSpeed")).isEqualTo("tip_speed");
        assertThat(Declaration.key("mmp7Half")).isEqualTo("mmp7_half");
        assertThat(Declaration.key("t")).isEqualTo("t");
    }
}
