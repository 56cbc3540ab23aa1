package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.resorb.study.Shard;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** Virtual patients who can be run with any parameters, and the targets that they are held against. */
public interface TargetEvaluator {
    /** The targets, in the order of answers. */
    List<Target> targets();

    /** What may be measured of the patients beside the targets. */
    default List<Measurement> measurements() {
        return List.of();
    }

    /**
     * What these come to at points whose runs are over; nothing is run.
     *
     * @param points as for {@link #outputs}
     * @return an answer a point, one value a measurement
     * @throws IOException if the runs cannot be read
     */
    default List<ModelOutput> measured(Path points, int count, Path folder) throws IOException {
        return List.of();
    }

    /** All that the targets and the patients depend on, key by key. */
    Map<String, String> meaning();

    /** Number of runs that each point costs. */
    long runsAtAPoint();

    /**
     * Does what is missing of the runs of all patients at all points, and holds them against the targets.
     *
     * @param points a CSV file whose head has dotted names, a point a row
     * @param count how many rows it has
     * @param folder of these runs, where those that were done before are
     * @param watcher hears how far each part is before its first run, and of every run, on the thread that ran it
     * @return an answer a point
     * @throws IOException if the folder is something else's or cannot be written
     */
    List<ModelOutput> outputs(Path points, int count, Path folder, Sweep.Watcher watcher) throws IOException;

    /**
     * Does what is missing of a share of these runs, and holds nothing against any target.
     *
     * @return how far all shares together are then, as far as is known
     * @throws IOException as {@link #outputs}
     */
    Tally share(Path points, int count, Path folder, Shard shard, Sweep.Watcher watcher) throws IOException;
}
