/** Prediction: what the first image of a patient tells about the course, learnt from virtual patients. */
package org.resorb.prediction;
