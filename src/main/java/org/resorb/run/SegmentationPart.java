package org.resorb.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.image.UnreadableImageException;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/** The labels that a run started from, and in three dimensions masks of the fragment on the image's own voxels. */
public final class SegmentationPart implements ResultPart {
    private final ScenarioFile file;
    private final Path folder;
    private final PredictedMasks masks;

    /** For a run into a folder, of a file with a segmentation; {@code first} is the scenario of the first replicate. */
    public SegmentationPart(ScenarioFile file, Scenario first, Path folder) {
        this.file = file;
        this.folder = folder;
        masks = first.resolution().dimensions() == 3 ? new PredictedMasks(folder, first) : null;
    }

    @Override
    public void begin() throws IOException {
        try {
            SegmentationFile.write(
                    folder, file.segmentationImage(), file.scenario().segmentation());
        } catch (UnreadableImageException e) {
            throw new IOException(file.scenario().segmentation().file().name() + " was changed: " + e.getMessage(), e);
        }
    }

    @Override
    public Observer observer() {
        return masks == null ? (now, hours) -> {} : masks;
    }

    @Override
    public List<String> finish(List<Failure> failures) throws IOException {
        if (masks != null && !ResultPart.failed(failures)) {
            masks.finish();
        }
        return List.of();
    }
}
