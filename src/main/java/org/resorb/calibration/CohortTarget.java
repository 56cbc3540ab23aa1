package org.resorb.calibration;

import java.util.function.Function;
import org.resorb.patients.PatientTable;
import org.resorb.statistics.Estimate;

/**
 * A target and how virtual patients are asked for it.
 *
 * @param study name of the cohort whose patients are asked
 * @param estimate of the same number, with its 95 % interval if it has one; unknown if the patients cannot tell
 * @param meaning all that it depends on, as text: where it differs, other answers are to be expected
 */
public record CohortTarget(Target target, String study, Function<PatientTable, Estimate> estimate, String meaning) {}
