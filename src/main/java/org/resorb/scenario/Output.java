package org.resorb.scenario;

import java.util.List;
import org.resorb.measure.Detail;

/**
 * What a run writes beside its usual files.
 *
 * @param fields as files, or null for none
 * @param regions whether the time series tells cells and substances by region too
 */
public record Output(FieldOutput fields, boolean regions) {
    /** What is measured for it. */
    public List<Detail> details() {
        return regions ? List.of(Detail.REGIONS) : List.of();
    }

    /** Nothing more. */
    static final Output NONE = new Output(null, false);
}
