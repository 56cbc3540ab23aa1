/** Studies: designs, and the many runs that they ask for. Row i is a pure function of the study and i. */
package org.resorb.study;
