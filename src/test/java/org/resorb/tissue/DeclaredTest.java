package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is declared is found, in an order that can be settled. */
class DeclaredTest {
    private static final Path FOLDER = Path.of("src/main/java/org/resorb/tissue");

    private static long filesThatDeclare(String what) throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            long count = 0;
            for (Path file : java) {
                count += Files.readString(file).contains("= " + what + ".declare(") ? 1 : 0;
            }
            return count;
        }
    }

    @Test
    void everyDeclarationInTheFolderIsInItsRegistry() throws Exception {
        assertThat(filesThatDeclare("Substance")).isEqualTo(Declared.SUBSTANCES.size());
        assertThat(filesThatDeclare("CellKind")).isEqualTo(Declared.CELL_KINDS.size());
    }

    @Test
    void aSubstanceDependsOnlyOnThoseSettledBeforeIt() {
        for (Substance substance : Declared.SUBSTANCES.all()) {
            assertThat(substance.dependsOn()).allMatch(other -> other.index() < substance.index());
        }
    }

    @Test
    void aSubstanceThatDependsOnALaterOneIsRefused() {
        Substance later = Substance.declare("later", "Later", "L", "ng/mL").done();
        Substance earlier = Substance.declare("earlier", "Earlier", "E", "ng/mL")
                .dependsOn(later)
                .done();
        assertThatThrownBy(() -> new Registry<>(earlier, later))
                .hasMessage("earlier depends on later, which must be declared before it");
    }

    @Test
    void aNameIsTakenOnceAndNothingIsAddedOnceTheModelIsInUse() {
        Cause one = Cause.of("scar", "scar");
        Registry<Cause> registry = new Registry<>(one);
        assertThatThrownBy(() -> registry.add(Cause.of("scar", "scar again"))).hasMessageContaining("scar");
        registry.add(Cause.of("capsule", "capsule"));
        assertThat(registry.names()).containsExactly("scar", "capsule");
        assertThatThrownBy(() -> registry.add(Cause.of("late", "late"))).hasMessageContaining("too late");
    }

    @Test
    void namesAreThoseOfFilesAndSymbolsAreSaidOnce() {
        assertThat(Stream.of(Declared.SUBSTANCES.names(), Declared.CELL_KINDS.names(), Declared.CAUSES.names())
                        .flatMap(List::stream))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
        assertThat(Stream.concat(
                        Declared.SUBSTANCES.all().stream().map(Substance::symbol),
                        Declared.CELL_KINDS.all().stream().map(CellKind::symbol)))
                .doesNotHaveDuplicates();
    }

    @Test
    void marksOfCellsDifferInColourOrShapeAndLieInLayersOfTheirOwn() {
        List<CellState> states = Declared.drawnStates();
        assertThat(states.stream().map(state -> state.color() + " " + state.mark()))
                .doesNotHaveDuplicates();
        assertThat(states.stream().map(CellState::layer)).doesNotHaveDuplicates();
        assertThat(states.stream().map(CellState::name)).doesNotHaveDuplicates();
    }
}
