package org.resorb.study;

/** What a finding measures. */
public enum SensitivityMeasure {
    /** Mean elementary effect, in the output's unit. */
    MU("mu"),
    /** Mean absolute elementary effect, in the output's unit. */
    MU_STAR("mu_star"),
    /** Standard deviation of elementary effects, in the output's unit. */
    SIGMA("sigma"),
    /** First-order Sobol index. */
    FIRST("S1"),
    /** Total Sobol index. */
    TOTAL("ST"),
    /** Partial rank correlation coefficient. */
    PRCC("prcc"),
    /** Shapley effect. */
    SHAPLEY("shapley"),
    /** PAWN index. */
    PAWN("pawn"),
    /** Hazard of an event in the upper half of a factor over that in the lower. */
    HAZARD_RATIO("hazard_ratio"),
    /** Part of the variance of single runs that is chance. */
    NOISE_OF_RUNS("stochastic_share_of_runs"),
    /** Part of the variance of row means that is chance. */
    NOISE_OF_MEANS("stochastic_share_of_means");

    private final String key;

    SensitivityMeasure(String key) {
        this.key = key;
    }

    /** Its name in a table. */
    public String key() {
        return key;
    }
}
