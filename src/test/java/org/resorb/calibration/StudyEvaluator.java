package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;
import org.resorb.document.InvalidFileException;
import org.resorb.study.Gathering;
import org.resorb.study.Shard;
import org.resorb.study.Study;
import org.resorb.study.StudyFile;
import org.resorb.study.Sweep;
import org.resorb.study.SweepTable;
import org.resorb.study.Tally;

/** Two sequestrations of few coarse days, run with the parameters of each point. */
final class StudyEvaluator implements TargetEvaluator {
    private static final int PATIENTS = 2;
    private static final String STUDY = """
            name: panel
            base: sequestration
            scenario: {duration: 4 d, resolution: {voxel: 0.4 mm, step: 24 h}}
            design: {type: list, file: %s}
            replicates: 2
            outputs:
              summary: []
              at: [{time: 4 d, columns: [fragment_volume_fraction, mcp1_ng_per_ml]}]
            """;

    private final int threads;
    private final double volume;
    private final int stop;
    private int waves;

    StudyEvaluator(int threads, double volume) {
        this(threads, volume, Integer.MAX_VALUE);
    }

    /** @param stop the wave of this process that is stopped after a third of its runs */
    StudyEvaluator(int threads, double volume, int stop) {
        this.threads = threads;
        this.volume = volume;
        this.stop = stop;
    }

    @Override
    public List<Target> targets() {
        return List.of(
                new Target("C1_volume", volume, volume - 0.02, volume + 0.02), new Target("C8_mcp1", 1, 0.5, 1.5));
    }

    @Override
    public Map<String, String> meaning() {
        return Map.of("targets.C1_volume", Double.toString(volume));
    }

    @Override
    public long runsAtAPoint() {
        return PATIENTS;
    }

    @Override
    public List<ModelOutput> outputs(Path points, int count, Path folder, Sweep.Watcher watcher) throws IOException {
        Path runs = folder.resolve("panel");
        Study study = study(points, folder);
        Sweep sweep = Sweep.of(study, runs).threads(threads);
        if (++waves == stop) {
            sweep.shard(Shard.of("2/3")).run(watcher);
            throw new IOException("stopped");
        }
        sweep.run(watcher);
        Gathering.of(study, runs);
        SweepTable.Outputs outputs = new SweepTable(runs, count, PATIENTS).outputs(study.outputs());
        List<ModelOutput> answers = new ArrayList<>();
        for (int point = 0; point < count; point++) {
            double[] volumes = outputs.numbers().get("fragment_volume_fraction_at_4_d")[point];
            double[] signals = outputs.numbers().get("mcp1_ng_per_ml_at_4_d")[point];
            answers.add(new ModelOutput(
                    new double[] {StatUtils.mean(volumes), StatUtils.mean(signals)},
                    new double[] {1e-6, 1e-4},
                    new double[] {9, 9},
                    new double[] {PATIENTS, PATIENTS}));
        }
        return answers;
    }

    @Override
    public Tally share(Path points, int count, Path folder, Shard shard, Sweep.Watcher watcher) throws IOException {
        Path runs = folder.resolve("panel");
        Study study = study(points, folder);
        Sweep.of(study, runs).threads(threads).shard(shard).run(watcher);
        return Sweep.tally(study, runs);
    }

    private static Study study(Path points, Path folder) throws IOException {
        try {
            Path file = folder.resolve("panel.yaml");
            Files.writeString(file, STUDY.formatted(points.getFileName()));
            return StudyFile.read(file.toString());
        } catch (InvalidFileException wrong) {
            throw new IOException(wrong);
        }
    }
}
