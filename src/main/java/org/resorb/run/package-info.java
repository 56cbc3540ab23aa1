/** Time: the loop on MASON's schedule, what watches it, and the result folder. */
package org.resorb.run;
