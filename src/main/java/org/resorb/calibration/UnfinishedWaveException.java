package org.resorb.calibration;

import java.io.IOException;

/** A share of a wave is over, but runs of other shares are missing, so that the next wave cannot begin. */
public final class UnfinishedWaveException extends IOException {
    private static final long serialVersionUID = 1;

    UnfinishedWaveException(String message) {
        super(message);
    }
}
