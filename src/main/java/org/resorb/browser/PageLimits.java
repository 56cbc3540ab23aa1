package org.resorb.browser;

import org.resorb.document.InvalidFileException;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.TissueBuilder;

/** What is too large for a page: it would stand still, or be closed by the browser for want of memory. */
final class PageLimits {
    private static final long MOST_VOXELS = 150_000;
    private static final double MOST_AGENTS = 300_000;

    private PageLimits() {}

    /** Passes a scenario that a page can run. */
    static ScenarioFile checked(ScenarioFile file) throws InvalidFileException {
        long voxels = TissueBuilder.voxels(file.scenario());
        if (voxels > MOST_VOXELS) {
            String expected = "at most " + MOST_VOXELS + " in the page; resorb run takes more";
            throw file.mistake("resolution.voxel", "makes a grid of " + voxels + " voxels", expected);
        }
        double agents = TissueBuilder.discCellAgents(file.scenario());
        if (agents > MOST_AGENTS) {
            String expected = "at most " + (long) MOST_AGENTS + " in the page; resorb run takes more";
            String many = "makes " + (long) agents + " agents of disc cells";
            throw file.mistake("resolution.disc_cells_per_agent", many, expected);
        }
        return file;
    }
}
