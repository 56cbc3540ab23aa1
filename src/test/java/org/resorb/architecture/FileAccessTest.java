package org.resorb.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files are read, written and removed in one place, which names the file in every error. */
class FileAccessTest {
    /** What only asks, and fails for no reason that could be told. */
    private static final Set<String> QUESTIONS =
            Set.of("exists", "isDirectory", "isRegularFile", "isReadable", "isWritable", "isExecutable", "isSameFile");

    /**
     * Readers of what people write say more than storage can, in their own form. Fonts may be missing. Whether standard
     * output is a pipe is asked of the system, not of a file.
     */
    private static final Set<String> ELSEWHERE =
            Set.of("org.resorb.document.SourceFile", "org.resorb.chart.theme.Fonts", "org.resorb.cli.StandardOutput");

    private static final DescribedPredicate<JavaClass> OUTSIDE = DescribedPredicate.not(
                    resideInAPackage("org.resorb.storage.."))
            .and(DescribedPredicate.describe("are not excused", type -> !ELSEWHERE.contains(type.getFullName())));

    @Test
    void onlyStorageReadsWritesAndRemovesFiles() {
        noClasses()
                .that(OUTSIDE)
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("files without their names in errors", FileAccessTest::isUnnamed))
                .orShould()
                .callConstructorWhere(
                        DescribedPredicate.describe("streams and writers on files", FileAccessTest::isOpening))
                .check(Rooms.ALL);
    }

    private static boolean isUnnamed(JavaCall<?> call) {
        boolean files = call.getTargetOwner().isEquivalentTo(Files.class);
        boolean channels =
                call.getTargetOwner().getName().matches("java\\.nio\\.channels\\.(Asynchronous)?FileChannel");
        return channels || files && !QUESTIONS.contains(call.getName());
    }

    private static boolean isOpening(JavaConstructorCall call) {
        boolean streams = call.getTargetOwner()
                .getPackageName()
                .matches("java\\.io|java\\.util\\.(zip|jar)|javax\\.imageio\\.stream");
        boolean itself = call.getTargetOwner().isEquivalentTo(File.class);
        return streams
                && !itself
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type ->
                                Arrays.asList(File.class, Path.class).stream().anyMatch(type::isEquivalentTo));
    }
}
