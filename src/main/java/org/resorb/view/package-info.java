/** The MASON window: the very simulation that runs without one, played, looked at from all sides and changed by hand. */
package org.resorb.view;
