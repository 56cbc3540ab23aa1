package org.resorb.scenario;

/**
 * What a run writes beside its usual files.
 *
 * @param fields as files, or null for none
 * @param regions whether the time series tells cells and substances by region too
 */
public record Output(FieldOutput fields, boolean regions) {
    /** Nothing more. */
    static final Output NONE = new Output(null, false);
}
