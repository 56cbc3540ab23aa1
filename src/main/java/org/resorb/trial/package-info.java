/** Trials: arms of the virtual patients of a cohort, who is taken in, what is compared, and how many it takes. */
package org.resorb.trial;
