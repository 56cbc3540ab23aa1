package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Csv;
import org.resorb.study.Factor;
import org.resorb.study.Sweep;

/** A panel of patients as a model: each wave has a folder where its runs and its answers are kept. */
final class PanelModel implements Model {
    private static final String POINTS = "points.csv";
    private static final String ANSWERS = "answers.csv";

    private final Panel panel;
    private final Calibration calibration;
    private final CalibrationFolder folder;
    private final Sweep.Watcher watcher;

    PanelModel(Panel panel, Calibration calibration, CalibrationFolder folder, Sweep.Watcher watcher) {
        this.panel = panel;
        this.calibration = calibration;
        this.folder = folder;
        this.watcher = watcher;
    }

    @Override
    public List<Answer> answers(int wave, List<double[]> points) throws IOException {
        Path own = folder.wave(wave);
        Files.createDirectories(own);
        Path file = own.resolve(POINTS);
        String text = text(points);
        if (!Files.exists(file)) {
            AtomicFile.write(file, text);
        } else if (!Files.readString(file).equals(text)) {
            throw new WrongFolderException(
                    own + " was started with other points; was the program or the Java changed between?");
        }
        Path answers = own.resolve(ANSWERS);
        if (!Files.exists(answers)) {
            List<Answer> given = panel.answers(file, points.size(), own, new Cost(own, watcher));
            AtomicFile.write(answers, written(given));
        }
        return read(answers);
    }

    /** Whether all runs of a wave are done and judged. */
    static boolean isOver(Path wave) {
        return Files.exists(wave.resolve(ANSWERS));
    }

    private String text(List<double[]> points) {
        StringJoiner head = new StringJoiner(",", "", "\n");
        calibration.free().stream().map(Factor::path).forEach(head::add);
        StringBuilder text = new StringBuilder(head.toString());
        for (double[] point : points) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            calibration.settings(point).values().forEach(value -> line.add(Csv.field(value)));
            text.append(line);
        }
        return text.toString();
    }

    /** Every bit is kept, so that what is read back leads to the same next wave. */
    private String written(List<Answer> answers) {
        StringJoiner head = new StringJoiner(",", "", "\n");
        panel.targets().forEach(target -> head.add(target.key()));
        panel.targets().forEach(target -> head.add("variance_" + target.key()));
        StringBuilder text = new StringBuilder(head.toString());
        for (Answer answer : answers) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            Arrays.stream(answer.values()).mapToObj(Double::toString).forEach(line::add);
            Arrays.stream(answer.variances()).mapToObj(Double::toString).forEach(line::add);
            text.append(line);
        }
        return text.toString();
    }

    private List<Answer> read(Path file) throws IOException {
        List<Answer> answers = new ArrayList<>();
        int count = panel.targets().size();
        List<String> lines = Files.readAllLines(file);
        try {
            for (String line : lines.subList(1, lines.size())) {
                double[] all = Csv.fields(line).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                double[] values = Arrays.copyOf(all, count);
                answers.add(new Answer(values, Arrays.copyOfRange(all, count, 2 * count)));
            }
            return answers;
        } catch (NumberFormatException damaged) {
            throw new IOException(file + " is damaged; remove it, and it is made anew", damaged);
        }
    }
}
