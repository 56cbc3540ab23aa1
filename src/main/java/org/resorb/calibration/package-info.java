/** Calibration: the parameter sets with which virtual patients agree with what is published of real ones. */
package org.resorb.calibration;
