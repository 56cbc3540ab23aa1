package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.chart.SegmentationChart;
import org.resorb.image.UnreadableImageException;
import org.resorb.run.Failure;
import org.resorb.run.Observer;
import org.resorb.run.PredictedMasks;
import org.resorb.run.SegmentationFile;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/** What a run writes because it started from a segmentation; nothing for one that did not. */
final class SegmentationOutput {
    /** The replicate whose masks are written; it has the scenario's own seed. */
    private static final int WITH_MASKS = 1;

    private final ScenarioFile file;
    private final Path folder;
    private final PredictedMasks masks;

    /** For a run into a folder; {@code first} is the scenario of the first replicate. */
    SegmentationOutput(ScenarioFile file, Scenario first, Path folder) {
        this.file = file;
        this.folder = folder;
        boolean whole = first.resolution().dimensions() == 3;
        masks = isNeeded() && whole ? new PredictedMasks(folder, first) : null;
    }

    private boolean isNeeded() {
        return file.scenario().segmentation() != null;
    }

    /** Writes the labels that are used, before the first step. */
    void begin() throws IOException {
        if (!isNeeded()) {
            return;
        }
        try {
            SegmentationFile.write(
                    folder, file.segmentationImage(), file.scenario().segmentation());
        } catch (UnreadableImageException e) {
            throw new IOException(file.scenario().segmentation().file().name() + " was changed: " + e.getMessage(), e);
        }
    }

    /** Draws the picture by which to see that labels and directions are right, before the first step. */
    void draw() throws IOException {
        if (isNeeded()) {
            SegmentationChart.write(file, folder);
        }
    }

    /** Who watches a replicate. */
    Observer observer(int replicate) {
        return masks != null && replicate == WITH_MASKS ? masks : (now, hours) -> {};
    }

    /** Ends the masks of a run that is over. */
    void finish(List<Failure> failures) throws IOException {
        if (masks != null && failures.stream().noneMatch(failure -> failure.replicate() == WITH_MASKS)) {
            masks.finish();
        }
    }
}
