package org.resorb.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of trials, written to {@code target/tables} for the answered questions in {@code results}. */
final class Table {
    private static final int[] MONTHS = {1, 3, 6, 12, 24};

    private final List<String> lines = new ArrayList<>();

    /**
     * Whether tables are asked for ({@code -Dtables}), with all their seeds. What the tests hold is seen in fewer, which the
     * test of every change can afford.
     */
    static boolean isWanted() {
        return Boolean.getBoolean("tables");
    }

    Table(String firstColumns) {
        lines.add(
                firstColumns + ",seeds,volume_1_mo,volume_3_mo,volume_6_mo,volume_6_mo_q10,volume_6_mo_q90,volume_12_mo"
                        + ",volume_24_mo,volume_24_mo_q10,volume_24_mo_q90,volume_6_mo_mean,volume_24_mo_mean,mri_volume_24_mo,largest,peak_macrophages_inside");
    }

    void add(String first, Trial trial) {
        StringBuilder line = new StringBuilder(first + "," + trial.courses().size());
        for (int month : MONTHS) {
            line.append(number(trial.volume(month)));
            if (month == 6 || month == 24) {
                line.append(number(trial.quantile("fragment_volume_fraction", month, 10)));
                line.append(number(trial.quantile("fragment_volume_fraction", month, 90)));
            }
        }
        line.append(number(trial.mean(6)));
        line.append(number(trial.mean(24)));
        line.append(number(trial.median("mri_volume_fraction", 24)));
        line.append(number(trial.peak("fragment_volume_fraction")));
        line.append(String.format(Locale.ROOT, ",%.0f", trial.peak("macrophages_inside")));
        lines.add(line.toString());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, ",%.3f", value);
    }

    void write(String name) {
        if (!isWanted()) {
            return;
        }
        Path file = Path.of("target", "tables", name + ".csv");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.forEach(System.out::println);
    }
}
