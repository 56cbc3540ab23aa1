package org.resorb.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import org.resorb.chart.Histology;
import org.resorb.measure.Section;
import org.resorb.quantity.Length;
import org.resorb.space.Grid;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Population;
import org.resorb.tissue.Substance;
import sim.util.Bag;

/** Cells of one kind by their marks. */
final class CellLayer extends Layer {
    /** Radius in pixels of a dot that the look of histology gives a radius of 1. */
    private static final double DOT = 2.9;

    private static final double SMALLEST = 1.3;
    private static final double REACH = 3;
    private static final double MARGIN = 8;
    private static final double BEHIND_DOT = 14;
    private static final double BETWEEN_KEYS = 10;

    private final CellKind kind;

    CellLayer(Scene scene, CellKind kind) {
        super(scene);
        this.kind = kind;
    }

    @Override
    void draw(Graphics2D pen, Placement place, Section section) {
        keys(new Foot(pen, place));
        pen.clip(place.picture());
        for (CellState state : kind.drawnStates()) {
            double radius = radius(state, place);
            BufferedImage stamp = stamp(state, radius);
            for (Section.Cell cell : section.cells()) {
                if (cell.state() == state) {
                    int x = (int) Math.round(place.x(cell.x()) - stamp.getWidth() / 2.0);
                    int y = (int) Math.round(place.y(cell.y()) - stamp.getHeight() / 2.0);
                    pen.drawImage(stamp, x, y, null);
                }
            }
        }
    }

    /** Each key has its place behind those of all kinds below, whether or not they are shown. */
    private void keys(Foot foot) {
        List<String> words =
                Declared.drawnStates().stream().map(CellState::words).toList();
        foot.fit(words, Placement.WIDTH - MARGIN - words.size() * (BEHIND_DOT + BETWEEN_KEYS));
        double x = MARGIN;
        for (CellState state : Declared.drawnStates()) {
            if (kind.states().contains(state)) {
                foot.mark(state, x);
                foot.lower(state.words(), x + BEHIND_DOT);
            }
            x += BEHIND_DOT + foot.width(state.words()) + BETWEEN_KEYS;
        }
    }

    /** There are thousands of dots in a picture, and copying one is far quicker than drawing it anew. */
    private static BufferedImage stamp(CellState state, double radius) {
        int size = (int) Math.ceil(2 * radius) + 2;
        BufferedImage stamp = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = stamp.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(state.color()));
        pen.fill(Histology.symbol(state).at(size / 2.0, size / 2.0, radius));
        pen.dispose();
        return stamp;
    }

    private static double radius(CellState state, Placement place) {
        return Math.max(SMALLEST, DOT * state.radius()) * place.zoom();
    }

    @Override
    void find(Placement place, double x, double y, Bag into) {
        for (Scene.Agent agent : scene().agents()) {
            Section.Cell cell = agent.cell();
            double away = Math.hypot(place.x(cell.x()) - x, place.y(cell.y()) - y);
            if (agent.population().kind() == kind && away <= radius(cell.state(), place) + REACH) {
                into.add(found(readings(agent, cell.state().words() + " " + agent.id()), agent.id()));
            }
        }
    }

    /** A cell goes on being read wherever it moves, until it dies. */
    private Readings readings(Scene.Agent agent, String title) {
        Population all = agent.population();
        Grid grid = scene().tissue().grid();
        Readings readings = new Readings(title)
                .word("kind", "Kind of cell", () -> state(all, agent.id()))
                .number("cells", "Cells that this agent stands for", all::cellsPerAgent)
                .number(
                        "from_disc_mm",
                        "Distance behind the margin of the disc",
                        at(agent, i -> grid.x(all.voxel(i)) / Length.UM_PER_MM))
                .number(
                        "height_mm",
                        "Height above the middle of the disc",
                        at(agent, i -> grid.y(all.voxel(i)) / Length.UM_PER_MM))
                .number(
                        "depth_mm",
                        "Distance to granulation tissue",
                        at(agent, i -> scene().tissue().depth(all.voxel(i)) / Length.UM_PER_MM));
        if (kind.eats()) {
            readings.number(
                    "eaten_um3",
                    "Matrix eaten and not digested, per cell",
                    at(agent, i -> all.load(i) * Length.UM3_PER_ML));
        }
        for (Substance substance : Declared.SUBSTANCES.all()) {
            SubstanceName name = SubstanceName.of(substance);
            readings.number(
                    name.name(),
                    name.withUnit() + " where the cell is",
                    at(agent, i -> scene().tissue().of(substance, all.voxel(i))));
        }
        return readings;
    }

    private static String state(Population all, int id) {
        int index = index(all, id);
        return index < 0 ? "dead" : all.kind().states().get(all.state(index)).words();
    }

    private static DoubleSupplier at(Scene.Agent agent, IntToDoubleFunction reading) {
        return () -> {
            int index = index(agent.population(), agent.id());
            return index < 0 ? Double.NaN : reading.applyAsDouble(index);
        };
    }

    private static int index(Population all, int id) {
        int index = all.size() - 1;
        while (index >= 0 && all.id(index) != id) {
            index--;
        }
        return index;
    }
}
