package org.resorb.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.mechanism.Apoptosis;
import org.resorb.mechanism.Autophagy;
import org.resorb.mechanism.Mechanism;

class ExtendsTest {
    @TempDir
    Path folder;

    @Test
    void aChildSaysOnlyWhatIsDifferent() throws Exception {
        write(
                "parent.yaml",
                "name: parent\ntitle: Parent\nextends: reference\npatient: {age: 30 a, timp: 2}\nseed: 4\n");
        Path child = write("child.yaml", "name: child\nextends: parent\npatient: {timp: 3}\n");
        Scenario scenario = ScenarioFile.read(child.toString(), Map.of()).scenario();
        assertThat(scenario.name()).isEqualTo("child");
        assertThat(scenario.title()).isEqualTo("child");
        assertThat(scenario.patient().age()).isEqualTo(30 * 8766.0);
        assertThat(scenario.patient().timp()).isEqualTo(3);
        assertThat(scenario.seed()).isEqualTo(4);
    }

    @Test
    void aFileBesideIsMeantBeforeAShippedOne() throws Exception {
        write("bulge.yaml", "name: bulge\nextends: bulge\nseed: 99\n");
        Path child = write("child.yaml", "name: child\nextends: bulge\n");
        Scenario scenario = ScenarioFile.read(child.toString(), Map.of()).scenario();
        assertThat(scenario.seed()).isEqualTo(99);
        assertThat(scenario.herniation().type()).isEqualTo(Herniation.Type.BULGE);
    }

    @Test
    void aPathIsTakenFromTheFolderOfTheFile() throws Exception {
        Files.createDirectories(folder.resolve("deep"));
        write("base.yaml", "name: base\nextends: reference\nseed: 5\n");
        Path child = write("deep/child.yaml", "name: child\nextends: ../base.yaml\n");
        assertThat(ScenarioFile.read(child.toString(), Map.of()).scenario().seed())
                .isEqualTo(5);
    }

    @Test
    void offIsInheritedAndCanBeTakenBack() throws Exception {
        write("off.yaml", "name: off\nextends: reference\nmechanisms: {autophagy: off, apoptosis: off}\n");
        Path off = folder.resolve("off.yaml");
        Path on =
                write("on.yaml", "name: on\nextends: off\nmechanisms: {autophagy: on, apoptosis: {basal: 0.24 /d}}\n");
        assertThat(kinds(off)).doesNotContain(Autophagy.class, Apoptosis.class);
        assertThat(kinds(on)).contains(Autophagy.class, Apoptosis.class);
        Scenario scenario = ScenarioFile.read(on.toString(), Map.of()).scenario();
        assertThat(scenario.mechanisms())
                .anySatisfy(mechanism -> assertThat(mechanism)
                        .isInstanceOfSatisfying(
                                Apoptosis.class,
                                apoptosis -> assertThat(apoptosis.basal()).isEqualTo(0.01)));
    }

    @Test
    void aWrongValueIsReportedInTheFileThatSaysIt() throws Exception {
        Path parent = write("parent.yaml", "name: parent\nextends: reference\n\nseed: many\n");
        Path child = write("child.yaml", "name: child\nextends: parent\npatient: {age: 3}\n");
        assertThat(problems(child))
                .extracting(Problem::file, Problem::line)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(parent.toString(), 4),
                        org.assertj.core.groups.Tuple.tuple(child.toString(), 3));
    }

    @Test
    void aCircleIsShownAsAChain() throws Exception {
        Path a = write("a.yaml", "name: a\nextends: b\n");
        Path b = write("b.yaml", "name: b\nextends: c.yaml\n");
        Path c = write("c.yaml", "name: c\n\nextends: ./a.yaml\n");
        Problem problem = problems(a).get(0);
        assertThat(problem.file()).isEqualTo(c.toString());
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.message()).startsWith("is a circle: " + a + " extends " + b + " extends " + c + " extends ");
    }

    @Test
    void aFileThatExtendsItselfIsACircle() throws Exception {
        Path self = write("self.yaml", "name: self\nextends: self\n");
        assertThat(problems(self))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("is a circle");
    }

    @Test
    void aBrokenParentHidesNoMistakeOfTheChild() throws Exception {
        write("parent.yaml", "name: [\n");
        Path child = write("child.yaml", "name: child\nextends: parent\npatient: {age: 3}\n");
        List<Problem> problems = problems(child);
        assertThat(problems).anyMatch(problem -> problem.message().startsWith("is not YAML"));
        assertThat(problems).anyMatch(problem -> problem.path().equals("patient.age"));
        assertThat(problems).noneMatch(problem -> problem.message().equals("is missing"));
    }

    @Test
    void aFolderIsNoParent() throws Exception {
        Files.createDirectories(folder.resolve("parent"));
        Path child = write("child.yaml", "name: child\nextends: parent\n");
        assertThat(problems(child)).anyMatch(problem -> problem.message().equals("is a directory"));
    }

    private static List<Class<? extends Mechanism>> kinds(Path file) throws InvalidFileException {
        return ScenarioFile.read(file.toString(), Map.of()).scenario().mechanisms().stream()
                .<Class<? extends Mechanism>>map(Mechanism::getClass)
                .toList();
    }

    private static List<Problem> problems(Path file) {
        return catchThrowableOfType(InvalidFileException.class, () -> ScenarioFile.read(file.toString(), Map.of()))
                .problems();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
