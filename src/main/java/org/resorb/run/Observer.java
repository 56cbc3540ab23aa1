package org.resorb.run;

import org.resorb.tissue.Tissue;

/** Somebody who looks at the tissue every step, with all substances settled, and changes nothing. */
public interface Observer {
    /** Called before each step and once at the end. */
    void see(Tissue tissue, double hours);
}
