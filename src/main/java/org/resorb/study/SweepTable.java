package org.resorb.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.storage.WrongFolderException;
import org.resorb.table.Column;
import org.resorb.table.TableReader;

/** The tables that a sweep gathered, read back. What is missing in them is NaN. */
public final class SweepTable {
    private final Path folder;
    private final int rows;
    private final int replicates;

    /**
     * Outputs of all runs.
     *
     * @param numbers by name: rows × replicates; the time of an event that a run ended without is
     *     {@link Double#POSITIVE_INFINITY}
     * @param words names of outputs that are words, not numbers
     * @param runs how many the table holds
     */
    public record Outputs(Map<String, double[][]> numbers, List<String> words, long runs) {}

    /**
     * A curve of all rows.
     *
     * @param days times
     * @param means for each time the mean over replicates of every row, NaN where one is missing
     */
    public record Curve(double[] days, List<double[]> means) {}

    /** The tables of a sweep of so many rows and replicates. */
    public SweepTable(Path folder, int rows, int replicates) {
        this.folder = folder;
        this.rows = rows;
        this.replicates = replicates;
    }

    /**
     * Reads the runs.
     *
     * @param kept what the study keeps of each
     * @throws WrongFolderException if nothing was gathered
     * @throws IOException if the table is damaged or of another study
     */
    public Outputs outputs(org.resorb.study.Outputs kept) throws IOException {
        Map<String, double[][]> numbers = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (Column<?> column : kept.columns().all()) {
            if (column.kind() == Column.Kind.TEXT) {
                words.add(column.name());
            } else {
                numbers.put(column.name(), missing());
            }
        }
        long[] runs = {0};
        TableReader.forEach(file(Gathering.RUNS), line -> {
            int row = line.whole(RunTable.ROW, 1, rows) - 1;
            int replicate = line.whole(RunTable.REPLICATE, 1, replicates) - 1;
            runs[0]++;
            numbers.forEach((name, table) -> table[row][replicate] = value(name, line.numberOrNaN(name)));
        });
        return new Outputs(numbers, words, runs[0]);
    }

    private static double value(String name, double read) {
        return Double.isNaN(read) && SummaryKeys.isTimeOfEvent(name) ? Double.POSITIVE_INFINITY : read;
    }

    /** Names of the curves that were kept, none if there are none. */
    public List<String> curves() throws IOException {
        if (!Files.exists(folder.resolve(Gathering.CURVES))) {
            return List.of();
        }
        try (TableReader table = TableReader.open(file(Gathering.CURVES))) {
            List<String> curves = new ArrayList<>(table.names());
            curves.removeAll(List.of("", RunTable.ROW, RunTable.REPLICATE, RunTable.TIME));
            return List.copyOf(curves);
        }
    }

    /**
     * Reads one curve; one at a time, so that memory holds no more.
     *
     * @param name of a kept curve
     * @throws IOException if the table is damaged or of another study
     */
    public Curve curve(String name) throws IOException {
        Map<Double, double[]> sums = new LinkedHashMap<>();
        Map<Double, int[]> counts = new LinkedHashMap<>();
        TableReader.forEach(file(Gathering.CURVES), line -> {
            int row = line.whole(RunTable.ROW, 1, rows) - 1;
            Double day = line.number(RunTable.TIME);
            sums.computeIfAbsent(day, first -> new double[rows])[row] += line.numberOrNaN(name);
            counts.computeIfAbsent(day, first -> new int[rows])[row]++;
        });
        List<double[]> means = new ArrayList<>();
        sums.forEach((day, sum) -> means.add(mean(sum, counts.get(day))));
        return new Curve(sums.keySet().stream().mapToDouble(Double::doubleValue).toArray(), means);
    }

    private double[] mean(double[] sums, int[] counts) {
        double[] means = new double[rows];
        Arrays.setAll(means, row -> counts[row] == replicates ? sums[row] / replicates : Double.NaN);
        return means;
    }

    private Path file(String name) throws WrongFolderException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new WrongFolderException(
                    folder + " holds no " + name + " yet; finish the sweep, or gather it with resorb sweep --gather");
        }
        return file;
    }

    private double[][] missing() {
        double[][] table = new double[rows][replicates];
        for (double[] row : table) {
            Arrays.fill(row, Double.NaN);
        }
        return table;
    }
}
