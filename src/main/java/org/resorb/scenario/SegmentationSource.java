package org.resorb.scenario;

import org.resorb.image.LabelImage;
import org.resorb.image.UnreadableImageException;

/** Where the images come from that scenarios name. */
interface SegmentationSource {
    /**
     * Reads an image.
     *
     * @param from the file that names it, beside which it is sought
     * @param path as written there
     */
    LabelImage read(String from, String path) throws UnreadableImageException;

    /** The name under which the same image is found from anywhere. */
    String lasting(String from, String path);
}
