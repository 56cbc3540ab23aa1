package org.resorb.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.resorb.mechanism.Claim;
import org.resorb.mechanism.Mechanism;

/** A mechanism is a record of its parameters: no state, no sight of another mechanism, no hand on the tissue. */
class MechanismShapeTest {
    private static final DescribedPredicate<JavaClass> A_MECHANISM =
            DescribedPredicate.describe("a mechanism", c -> c.isAssignableTo(Mechanism.class) && !c.isInterface());

    @Test
    void aMechanismIsARecordThatMakesAClaim() {
        classes()
                .that(A_MECHANISM)
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(Claim.class)
                .andShould()
                .resideInAPackage("org.resorb.mechanism")
                .allowEmptyShould(true)
                .check(Rooms.ALL);
    }

    @Test
    void nothingInTheRoomKeepsState() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.resorb.mechanism..")
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .check(Rooms.ALL);
    }

    @Test
    void aMechanismKnowsNoOther() {
        classes()
                .that(A_MECHANISM)
                .should(new ArchCondition<>("not depend on another mechanism") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(d -> A_MECHANISM.test(d.getTargetClass()))
                                .filter(d -> !d.getTargetClass().equals(type))
                                .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
                    }
                })
                .allowEmptyShould(true)
                .check(Rooms.ALL);
    }

    @Test
    void aMechanismAltersTheTissueOnlyThroughChanges() {
        DescribedPredicate<JavaCall<?>> writes = DescribedPredicate.describe(
                "a writer of space",
                call -> call instanceof JavaMethodCall method
                        && resideInAPackage("org.resorb.space..").test(method.getTargetOwner())
                        && method.getTarget().getRawReturnType().isEquivalentTo(void.class));
        noClasses()
                .that()
                .resideInAPackage("org.resorb.mechanism..")
                .should()
                .callMethodWhere(writes)
                .allowEmptyShould(true)
                .check(Rooms.ALL);
    }

    @Test
    void onlyTheMechanismRoomHoldsMechanisms() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.resorb.mechanism..")
                .should()
                .beAssignableTo(assignableTo(Mechanism.class))
                .check(Rooms.ALL);
    }
}
