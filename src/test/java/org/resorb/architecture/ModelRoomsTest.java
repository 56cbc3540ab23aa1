package org.resorb.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the model rooms must not use, so that they give the same bits on every Java and in a browser. */
class ModelRoomsTest {
    private static final Set<String> EXACT_MATH = Set.of(
            "abs",
            "max",
            "min",
            "sqrt",
            "floor",
            "ceil",
            "floorMod",
            "floorDiv",
            "multiplyExact",
            "addExact",
            "toIntExact",
            "clamp");

    private static final Set<String> ROUNDED_MATH = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    @Test
    void theyTouchNoFileNetworkScreenClockOrThread() {
        noClasses()
                .that()
                .resideInAnyPackage(Rooms.MODEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio..",
                        "java.net..",
                        "java.awt..",
                        "javax..",
                        "java.time..",
                        "java.text..",
                        "java.util.concurrent..",
                        "java.util.logging..")
                .check(Rooms.ALL);
    }

    @Test
    void theyUseNoHashOrderNoOtherRandomnessAndNoThread() {
        noClasses()
                .that()
                .resideInAnyPackage(Rooms.MODEL)
                .should()
                .dependOnClassesThat(named(
                        "java.util.HashMap",
                        "java.util.HashSet",
                        "java.util.IdentityHashMap",
                        "java.util.WeakHashMap",
                        "java.util.Hashtable",
                        "java.util.Random",
                        "java.util.SplittableRandom",
                        "java.util.UUID",
                        "java.lang.Thread",
                        "java.lang.StrictMath",
                        "java.util.Formatter"))
                .check(Rooms.ALL);
    }

    @Test
    void theyUseOnlyTheMathThatIsExactEverywhere() {
        noClasses()
                .that()
                .resideInAnyPackage(Rooms.MODEL)
                .should()
                .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                        "Math that rounds differently somewhere",
                        access -> access.getTargetOwner().isEquivalentTo(Math.class)
                                && !EXACT_MATH.contains(access.getName())))
                .check(Rooms.ALL);
    }

    /** Results are the same bytes on every machine; only how a picture is drawn may differ in the last bit. */
    @Test
    void allThatReckonUseOnlyMathThatIsTheSameEverywhere() {
        noClasses()
                .that()
                .resideOutsideOfPackages(Rooms.DRAWING)
                .should()
                .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                        "Math that rounds differently somewhere",
                        access -> access.getTargetOwner().isEquivalentTo(Math.class)
                                && ROUNDED_MATH.contains(access.getName())))
                .check(Rooms.ALL);
    }

    @Test
    void theyWriteNoNumberAsTextAndIterateOverNoUnorderedSet() {
        noClasses()
                .that()
                .resideInAnyPackage(Rooms.MODEL)
                .should()
                .callMethodWhere(call(
                        "text of doubles",
                        c -> isOwner(c, Double.class) && c.getName().equals("toString")
                                || isOwner(c, String.class)
                                        && Set.of("format", "formatted", "lines")
                                                .contains(c.getName())))
                .orShould()
                .callMethodWhere(call(
                        "sets and maps in a random order",
                        c -> (isOwner(c, Set.class) || isOwner(c, java.util.Map.class))
                                && Set.of("of", "copyOf", "ofEntries").contains(c.getName())))
                .orShould()
                .callMethodWhere(call(
                        "sums in an unknown order",
                        c -> isOwner(c, java.util.stream.DoubleStream.class)
                                && Set.of("sum", "average", "summaryStatistics").contains(c.getName())))
                .check(Rooms.ALL);
    }

    @Test
    void onlyCommandsAndTheResultFolderReadTheClock() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("org.resorb.cli.."))
                        .and(DescribedPredicate.describe(
                                "are not ResultFolder",
                                c -> !c.getFullName().startsWith("org.resorb.run.ResultFolder"))))
                .should()
                .callMethodWhere(call(
                        "the clock",
                        c -> isOwner(c, System.class)
                                        && Set.of("currentTimeMillis", "nanoTime")
                                                .contains(c.getName())
                                || c.getTargetOwner().getPackageName().equals("java.time")
                                        && c.getName().equals("now")))
                .check(Rooms.ALL);
    }

    /** A browser divides doubles with remainder wrongly; ArchUnit does not see instructions, javap does. */
    @Test
    void theyTakeNoRemainderOfDoubles() {
        List<String> files = new ArrayList<>();
        for (JavaClass type : Rooms.ALL) {
            if (List.of(Rooms.MODEL).contains(type.getPackageName() + "..")) {
                files.add(type.getSource().orElseThrow().getUri().getPath());
            }
        }
        String[] types = disassembled(files).split("(?m)^Compiled from ");
        assertThat(types).hasSize(files.size() + 1);
        assertThat(types).allSatisfy(type -> assertThat(type).doesNotContain(": drem", ": frem"));
    }

    private static String disassembled(List<String> files) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
        List<String> arguments = new ArrayList<>(List.of("-c", "-p"));
        arguments.addAll(files);
        javap.run(out, out, arguments.toArray(String[]::new));
        return text.toString();
    }

    private static boolean isOwner(JavaCall<?> call, Class<?> owner) {
        return call.getTargetOwner().isEquivalentTo(owner);
    }

    private static DescribedPredicate<JavaCall<?>> call(
            String description, java.util.function.Predicate<JavaCall<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return DescribedPredicate.describe(
                "named " + String.join(", ", names),
                type -> List.of(names).contains(((HasName.AndFullName) type).getFullName()));
    }
}
