package org.resorb.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.scenario.Scenario;
import org.resorb.storage.WrongFolderException;

/** A replicate of a result that is to be run again, for what the result does not keep of it. */
public final class KeptReplicate {
    private final Path folder;
    private final int number;
    private final Scenario scenario;

    /**
     * A replicate that the result has.
     *
     * @param scenarios the parameter sets that the replicates of the result have in turn
     * @param number from 1
     * @throws WrongFolderException if another model made the result, which would give another course
     */
    public KeptReplicate(Path folder, List<Scenario> scenarios, int number) throws WrongFolderException {
        String other = ExistingRecord.in(folder).build().difference();
        if (!other.isEmpty()) {
            throw new WrongFolderException(
                    folder + " was made " + other + "; take the Resorb that made it, or run the scenario again first");
        }
        this.folder = folder;
        this.number = number;
        scenario = Replicates.scenario(scenarios, number);
    }

    /** What is run, with its seed. */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Returns if a run gave the days that the result has of this replicate.
     *
     * @throws WrongFolderException with the line that differs
     */
    public void check(Outcome again) throws IOException {
        String place = TimeSeries.difference(folder, number, again.course());
        if (!place.isEmpty()) {
            throw new WrongFolderException(folder.resolve(place) + " is not what replicate " + number
                    + " comes to when it is run again; run the scenario again first");
        }
    }
}
