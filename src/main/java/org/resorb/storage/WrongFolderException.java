package org.resorb.storage;

import java.io.IOException;

/** A folder is not what was meant: it holds something that Resorb did not make, or no result at all. */
public final class WrongFolderException extends IOException {
    private static final long serialVersionUID = 1;

    /** With one sentence for a person. */
    public WrongFolderException(String message) {
        super(message);
    }
}
