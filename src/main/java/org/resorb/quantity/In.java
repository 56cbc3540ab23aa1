package org.resorb.quantity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The house unit of a parameter, in UCUM: a product of powers of um, h, ng, mL, kPa and 1. Scenario files may state
 * the value in any unit of the same dimension.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface In {
    /** The UCUM code, for example {@code um/h}; {@code 1} for a plain number. */
    String value();
}
