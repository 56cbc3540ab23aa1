package org.resorb.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.resorb.measure.VoxelField;
import org.resorb.space.Grid;
import org.resorb.table.Columns;
import org.resorb.table.TableWriter;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Population;

/**
 * The table in which the OpenVT community exchanges agents: all kinds and days in {@code cells.csv}, a row each. Times in
 * minutes and places in um, as the tracks of its reference model of a persistent random walk have them. It has no place for
 * fields.
 */
final class OpenVtWriter implements FormatWriter {
    private static final String FILE = "cells.csv";
    private static final double MINUTES_PER_DAY = 1440;
    private static final String[] PLACES = {"x", "y", "z"};

    private final long simulation;
    private final Grid grid;
    private final TableWriter<Agent> table;

    /** An agent on a day. */
    private record Agent(double minutes, CellTable kind, Population cells, int index) {
        /** Its lasting number, and another one for each kind. */
        long id() {
            return (long) cells.id(index) * Declared.CELL_KINDS.size() + type().index();
        }

        CellKind type() {
            return kind.kind();
        }

        String typeAndState() {
            return type().name() + "_" + type().states().get(cells.state(index)).name();
        }
    }

    /** @param simulation number that tells this run from others */
    OpenVtWriter(Path folder, Grid grid, long simulation) throws IOException {
        this.grid = grid;
        this.simulation = simulation;
        table = TableWriter.to(folder.resolve(FILE), columns());
    }

    private Columns<Agent> columns() {
        Columns<Agent> columns = Columns.of(Agent.class)
                .whole("simID", "Seed of the run", agent -> simulation)
                .number("time", "min", "Minutes since herniation", Agent::minutes)
                .whole("cellID", "Lasting number of the agent, its own among all kinds", Agent::id)
                .text("cellType", "Kind and state", Agent::typeAndState);
        for (int axis = 0; axis < grid.axes(); axis++) {
            int along = axis;
            columns = columns.number(
                    PLACES[axis],
                    "um",
                    "Place " + CoordinateFrame.meaning(axis),
                    agent -> agent.kind().place(agent.cells(), grid, agent.index(), along));
        }
        return columns;
    }

    @Override
    public void field(int day, VoxelField field, IntToDoubleFunction values) {
        // Agents only.
    }

    @Override
    public void cells(int day, CellTable kind, Population cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            table.write(new Agent(day * MINUTES_PER_DAY, kind, cells, i));
        }
    }

    @Override
    public void finish(List<Integer> days) throws IOException {
        table.close();
    }

    @Override
    public void abandon() throws IOException {
        table.close();
    }
}
