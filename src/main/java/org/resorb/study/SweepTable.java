package org.resorb.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.resorb.storage.WrongFolderException;

/** The tables that a sweep gathered, read back. What is missing in them is NaN. */
public final class SweepTable {
    private static final int KEYS = 3;
    private static final int ROW = 0;
    private static final int REPLICATE = 1;
    private static final int TIME = 2;

    private final Path folder;
    private final int rows;
    private final int replicates;

    /**
     * Outputs of all runs.
     *
     * @param numbers by name: rows × replicates
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
     * @param factors number of columns between the seed and the outputs
     * @throws WrongFolderException if nothing was gathered
     * @throws IOException if the table is damaged or of another study
     */
    public Outputs outputs(int factors) throws IOException {
        try (BufferedReader in = open(Gathering.RUNS)) {
            List<String> head = Csv.fields(in.readLine());
            Map<String, double[][]> numbers = new LinkedHashMap<>();
            for (String name : head.subList(KEYS + factors, head.size())) {
                numbers.put(name, missing());
            }
            List<String> words = new ArrayList<>();
            long runs = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> fields = Csv.fields(line);
                int row = index(fields.get(ROW), rows);
                int replicate = index(fields.get(REPLICATE), replicates);
                runs++;
                for (int i = KEYS + factors; i < head.size(); i++) {
                    double value = number(fields.get(i), head.get(i), words);
                    numbers.get(head.get(i))[row][replicate] = value;
                }
            }
            words.forEach(numbers::remove);
            return new Outputs(numbers, words, runs);
        } catch (RuntimeException damaged) {
            throw new IOException(folder.resolve(Gathering.RUNS) + " is damaged: " + damaged.getMessage(), damaged);
        }
    }

    /** Names of the curves that were kept, none if there are none. */
    public List<String> curves() throws IOException {
        if (!Files.exists(folder.resolve(Gathering.CURVES))) {
            return List.of();
        }
        try (BufferedReader in = open(Gathering.CURVES)) {
            List<String> head = Csv.fields(in.readLine());
            return List.copyOf(head.subList(TIME + 1, head.size()));
        }
    }

    /**
     * Reads one curve; one at a time, so that memory holds no more.
     *
     * @param name of a kept curve
     */
    public Curve curve(String name) throws IOException {
        Map<String, double[]> sums = new LinkedHashMap<>();
        Map<String, int[]> counts = new LinkedHashMap<>();
        try (BufferedReader in = open(Gathering.CURVES)) {
            int column = Csv.fields(in.readLine()).indexOf(name);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> fields = Csv.fields(line);
                int row = index(fields.get(ROW), rows);
                String text = fields.get(column);
                double value = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
                sums.computeIfAbsent(fields.get(TIME), day -> new double[rows])[row] += value;
                counts.computeIfAbsent(fields.get(TIME), day -> new int[rows])[row]++;
            }
        } catch (RuntimeException damaged) {
            throw new IOException(folder.resolve(Gathering.CURVES) + " is damaged: " + damaged.getMessage(), damaged);
        }
        List<double[]> means = new ArrayList<>();
        sums.forEach((day, sum) -> means.add(mean(sum, counts.get(day))));
        return new Curve(sums.keySet().stream().mapToDouble(Double::parseDouble).toArray(), means);
    }

    private double[] mean(double[] sums, int[] counts) {
        double[] means = new double[rows];
        Arrays.setAll(means, row -> counts[row] == replicates ? sums[row] / replicates : Double.NaN);
        return means;
    }

    private BufferedReader open(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new WrongFolderException(
                    folder + " holds no " + name + " yet; finish the sweep, or gather it with resorb sweep --gather");
        }
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
    }

    private double[][] missing() {
        double[][] table = new double[rows][replicates];
        for (double[] row : table) {
            Arrays.fill(row, Double.NaN);
        }
        return table;
    }

    private static int index(String text, int size) {
        int index = Integer.parseInt(text) - 1;
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no row or replicate " + text + " in this study");
        }
        return index;
    }

    private static double number(String text, String column, List<String> words) {
        if (text.isEmpty() || words.contains(column)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException word) {
            words.add(column);
            return Double.NaN;
        }
    }
}
