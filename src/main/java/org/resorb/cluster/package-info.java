/** A sweep as jobs of a scheduler: their scripts, and how they are handed over. It does the waiting, we do none. */
package org.resorb.cluster;
