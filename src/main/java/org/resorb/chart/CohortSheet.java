package org.resorb.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Paper for a chart of virtual patients: a title, a note in grey below it, and at the bottom what they are not for.
 *
 * @param height in points, whole
 * @param note what the marks are and how many there are; at most two lines
 */
record CohortSheet(double height, String title, String note) {
    static final double WIDTH = 480;
    static final double EDGE = 8;
    /** Room at the bottom, for the purpose. */
    static final double FOOT = 16;

    private static final double ROW = 9;
    private static final String PURPOSE = "Virtual patients. For research and teaching, never for clinical decisions.";

    /** Where the drawing may begin below such a note. */
    static double top(String note) {
        return 23 + ROW * lines(note).size();
    }

    /** Where the drawing may begin. */
    double top() {
        return top(note);
    }

    /** Where it must end. */
    double bottom() {
        return height - FOOT;
    }

    /** Writes {@code FILE.png} and {@code FILE.svg}; {@code words} say what is shown to those who cannot see it. */
    void write(Path folder, String file, String words, Consumer<Graphics2D> drawing) throws IOException {
        Files.createDirectories(folder);
        Sheet sheet = new Sheet(WIDTH, Math.ceil(height));
        Consumer<Graphics2D> all = pen -> {
            frame(pen);
            drawing.accept(pen);
        };
        sheet.png(folder.resolve(file + ".png"), all);
        sheet.svg(folder.resolve(file + ".svg"), title, words, all);
    }

    private void frame(Graphics2D pen) {
        Font large = Look.font(Look.TITLE);
        Font small = Look.font(Look.SMALL);
        Words.left(pen, Words.shorten(title, large, WIDTH - 2 * EDGE), EDGE, 17, large, Look.INK);
        double y = 28;
        for (String line : lines(note)) {
            Words.left(pen, line, EDGE, y, small, Look.GREY);
            y += ROW;
        }
        Words.left(pen, PURPOSE, EDGE, height - 6, small, Look.GREY);
    }

    private static List<String> lines(String note) {
        return note.isEmpty() ? List.of() : Words.wrap(note, Look.font(Look.SMALL), WIDTH - 2 * EDGE, 2);
    }
}
