package org.resorb.calibration;

import java.io.IOException;
import java.util.List;

/** Anything with parameters whose patients can be held against targets. */
public interface Simulator {
    /**
     * Asks the model at some points. The same patients are asked at every point, so that points differ by their
     * parameters and not by luck.
     *
     * @param wave from 1
     * @param points in the unit cube of the free parameters
     * @return an answer a point
     * @throws IOException if what was run cannot be kept or read
     */
    List<ModelOutput> outputs(int wave, List<double[]> points) throws IOException;
}
