package org.resorb.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.quantity.Between;
import org.resorb.quantity.Formerly;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Length;
import org.resorb.quantity.Means;
import org.resorb.quantity.Time;

/** The table of rooms in docs/architecture.md, as a test. */
class RoomTableTest {
    private static final DescribedPredicate<JavaClass> DECLARATIONS = belongToAnyOf(
            In.class, Between.class, Means.class, Formerly.class, Keyword.class, Length.class, Time.class);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            quantity    |  | javax.measure tech.units tech.uom systems.uom si.uom
            chance      |  | org.apache.commons.math3.util
            space       |  | org.apache.commons.math3.util
            statistics  | chance | org.apache.commons.math3 org.apache.commons.statistics org.apache.commons.numbers
            document    | quantity | org.snakeyaml.engine
            storage     |  |
            image       | storage |
            table       | storage quantity | de.siegmar.fastcsv org.dhatim.fastexcel
            evidence    | table document quantity |
            tissue      | space chance | org.apache.commons.math3.util
            mechanism   | tissue space chance | org.apache.commons.math3.util
            measure     | tissue space chance quantity | org.apache.commons.math3.util
            scenario    | image measure mechanism tissue space chance storage document quantity | org.apache.commons.math3.util
            run         | image scenario measure mechanism tissue space chance storage table document statistics quantity | sim.engine com.fasterxml.jackson.core
            plugin      | evidence run scenario measure mechanism tissue space chance storage document quantity |
            export      | run image scenario measure tissue space storage table document quantity | io.jhdf
            api         | export study run scenario measure tissue storage document quantity |
            study       | run scenario measure mechanism tissue space chance storage table document statistics quantity | org.apache.commons.math3
            exchange    | study run scenario mechanism tissue storage table document quantity | com.fasterxml.jackson.core
            cluster     | study run scenario storage document |
            patients    | evidence study run scenario measure tissue chance storage table document statistics quantity | org.apache.commons.math3
            calibration | patients study run scenario measure chance storage table document statistics quantity | org.apache.commons.math3 com.fasterxml.jackson.core
            trial       | evidence patients study scenario measure chance storage table document statistics quantity | org.apache.commons.math3
            chart       | image calibration trial patients study run scenario measure tissue space storage table document statistics quantity | org.jfree org.apache.batik org.apache.pdfbox de.rototor.pdfbox org.w3c.dom org.apache.commons.math3.stat org.apache.commons.math3.util
            view        | evidence chart run scenario measure tissue space storage document quantity | sim.display sim.portrayal sim.util sim.engine javax.swing javax.accessibility org.jfree
            browser     | run scenario measure mechanism tissue space chance document quantity | org.teavm
            explore     | evidence run scenario measure mechanism tissue space chance storage document quantity | com.sun.net.httpserver
            server      | api run scenario measure storage document quantity | com.fasterxml.jackson.core
            cli         | server evidence plugin exchange export image explore view chart calibration trial patients cluster study run scenario measure mechanism tissue space chance storage table document statistics quantity | picocli me.tongfei.progressbar
            """)
    void eachRoomEntersOnlyThoseInTheTable(String room, String mayEnter, String mayUse) {
        List<String> packages = new ArrayList<>(List.of("java..", "javax.imageio..", "javax.xml..", own(room)));
        words(mayEnter).map(RoomTableTest::own).forEach(packages::add);
        words(mayUse).map(name -> name + "..").forEach(packages::add);
        classes()
                .that()
                .resideInAPackage(own(room))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new))
                        .or(DECLARATIONS)
                        .or(primitive()))
                .check(Rooms.ALL);
    }

    @Test
    void everyRoomIsInTheTableAndHasASignOnItsDoor() throws IOException {
        Path rooms = Path.of("src/main/java/org/resorb");
        try (Stream<Path> folders = Files.list(rooms)) {
            for (Path room : folders.toList()) {
                assertThat(room.resolve("package-info.java"))
                        .content()
                        .as("the sign of %s", room)
                        .startsWith("/**");
            }
        }
    }

    @Test
    void noArrowsGoInCircles() {
        slices().matching("org.resorb.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage("org.resorb.."), DECLARATIONS)
                .check(Rooms.ALL);
    }

    @Test
    void onlyTheReadersOfYamlAndOfUnitsKnowTheirLibraries() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(Rooms.ALL);
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Ucum(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.measure..", "systems.uom..", "tech.units..")
                .check(Rooms.ALL);
    }

    /** Only lines of shards, where a curve is one cell with its days between semicolons, are made by hand (decision 21). */
    @Test
    void onlyTablesTakeLinesApart() throws IOException {
        noClasses()
                .that()
                .resideOutsideOfPackage(own("table"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.(\\w*Csv|\\w*csv\\..*)")
                .check(Rooms.ALL);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/resorb"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getParent().endsWith("table") && !file.endsWith("study/Outputs.java")) {
                    assertThat(file).content().doesNotContainPattern("\\.split\\(\"[,;]\"|StringJoiner\\(\"[,;]\"\\)");
                }
            }
        }
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Common)(\\$.*)?")
                .check(Rooms.ALL);
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe(
                "primitives and their arrays", c -> c.getBaseComponentType().isPrimitive());
    }

    private static String own(String room) {
        return "org.resorb." + room + "..";
    }

    private static Stream<String> words(String list) {
        return list == null ? Stream.empty() : Stream.of(list.trim().split(" +"));
    }
}
