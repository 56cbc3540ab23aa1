package org.resorb.quantity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The range in which a parameter makes sense, in its own unit, ends included. A value outside it is an error. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Between {
    /** Smallest allowed value, as a quantity: {@code "0 um/h"}. */
    String low();

    /** Largest allowed value, as a quantity: {@code "50 um/h"}. */
    String high();
}
