package org.resorb.trial;

import org.resorb.quantity.Keyword;

/** How an arm is held against the control. */
public enum EffectStatistic implements Keyword {
    /** Mean or part in the arm less that in the control. */
    DIFFERENCE,
    /** Part over that in the control. */
    RATIO,
    /** Hazard over that in the control. */
    HAZARD_RATIO;

    /** As tables have it. */
    @Override
    public String toString() {
        return word();
    }
}
