package org.resorb.mechanism;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a mechanism claims about biology: the sentence, the equation and where it comes from. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Claim {
    /** One or two sentences that an immunologist or a surgeon can agree with or object to. */
    String says();

    /** The rate equations, as {@link Equations} reads them. */
    String equations();

    /** Keys into {@code docs/sources.md}. */
    String[] sources();
}
