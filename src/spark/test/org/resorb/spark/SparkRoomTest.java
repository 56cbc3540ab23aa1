package org.resorb.spark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The line of this room in the table of docs/architecture.md; the room is not there in an ordinary build. */
@Tag("spark")
class SparkRoomTest {
    private static final DescribedPredicate<JavaClass> PRIMITIVE = DescribedPredicate.describe(
            "primitives and their arrays", c -> c.getBaseComponentType().isPrimitive());

    @Test
    void theRoomEntersOnlyStudyAndCommandLine() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.resorb.spark",
                                "org.resorb.study",
                                "org.resorb.cli",
                                "picocli",
                                "scala..",
                                "org.apache.spark..")
                        .or(PRIMITIVE))
                .check(new ClassFileImporter().importClasses(SparkSweep.class));
    }
}
