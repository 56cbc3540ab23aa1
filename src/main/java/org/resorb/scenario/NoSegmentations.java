package org.resorb.scenario;

import org.resorb.image.LabelImage;
import org.resorb.image.UnreadableImageException;

/** Where there are no files, such as in a browser. */
enum NoSegmentations implements SegmentationSource {
    /** The only one. */
    HERE;

    @Override
    public LabelImage read(String from, String path) throws UnreadableImageException {
        throw new UnreadableImageException("", "cannot be read here", "the program, resorb run, for segmentations");
    }

    @Override
    public String lasting(String from, String path) {
        return path;
    }
}
