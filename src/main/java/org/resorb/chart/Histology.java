package org.resorb.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chart.mark.Symbol;
import org.resorb.measure.Section;
import org.resorb.measure.Stain;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;

/** Tissue as under the microscope: proteoglycan violet, collagen pink, vessels red, cells by their marks. */
public final class Histology {
    private static final int MOST_CELLS = 4000;

    /** Colours of the ground by what they are of. */
    static final Map<String, Color> GROUND = ground();

    private Histology() {}

    private static Map<String, Color> ground() {
        Map<String, Color> ground = new LinkedHashMap<>();
        ground.put("proteoglycan", new Color(Stain.VIOLET));
        ground.put("collagen", new Color(Stain.PINK));
        ground.put("vessels", new Color(Stain.BLOOD));
        ground.put("loose tissue", new Color(Stain.LOOSE));
        ground.put("disc", new Color(Stain.DISC));
        ground.put("bone", new Color(Stain.BONE));
        ground.put("dural sac", new Color(Stain.SAC));
        return ground;
    }

    /** The tissue without cells as a picture of this size in pixels. */
    public static BufferedImage tissue(Section section, int width, int height) {
        return Raster.smooth(section.nx(), section.ny(), i -> Stain.color(section, i), width, height);
    }

    /** Only each n-th cell is drawn where there are very many: n for a series of sections, so that densities compare. */
    static int stride(List<Section> sections) {
        int most = sections.stream()
                .mapToInt(section -> section.cells().size())
                .max()
                .orElse(0);
        return 1 + Math.max(0, most - 1) / MOST_CELLS;
    }

    /** Draws each {@code stride}-th cell over the frame. */
    static void cells(Graphics2D pen, Section section, int stride, Rectangle2D frame) {
        for (CellState state : Declared.drawnStates()) {
            pen.setColor(new Color(state.color()));
            for (int i = 0; i < section.cells().size(); i += stride) {
                Section.Cell cell = section.cells().get(i);
                if (cell.state() == state) {
                    double x = frame.getX() + cell.x() / section.nx() * frame.getWidth();
                    double y = frame.getMaxY() - cell.y() / section.ny() * frame.getHeight();
                    pen.fill(symbol(state).at(x, y, state.radius()));
                }
            }
        }
    }

    /** The mark of a cell, as it is declared. */
    public static Symbol symbol(CellState state) {
        return switch (state.mark()) {
            case ROUND -> Symbol.CIRCLE;
            case SQUARE -> Symbol.SQUARE;
            case DIAMOND -> Symbol.DIAMOND;
            case TRIANGLE -> Symbol.TRIANGLE;
        };
    }
}
