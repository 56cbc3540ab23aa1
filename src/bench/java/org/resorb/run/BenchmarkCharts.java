package org.resorb.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chart.BenchmarkFigures;

/** What was measured, for its pictures. */
final class BenchmarkCharts {
    private BenchmarkCharts() {}

    static void draw(Path folder, List<Benchmarks.Line> lines, Peers peers) throws IOException {
        Map<String, Double> settling = new LinkedHashMap<>();
        for (Benchmarks.Line line : lines) {
            BenchmarkFigures.label(line.name(), line.unit()).ifPresent(label -> settling.put(label, line.ratio()));
        }
        Map<String, Double> ways = new LinkedHashMap<>();
        peers.ways().forEach(way -> ways.put(way.name(), way.seconds()));
        BenchmarkFigures.write(settling, ways, folder);
    }
}
