package org.resorb.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.resorb.quantity.Length;
import org.resorb.space.Grid;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Population;

/** The agents of one kind of cell as columns. One that has no place within its voxel stands in the middle of it. */
final class CellTable {
    private static final String[] DIRECTIONS = {"heading_x", "heading_y", "heading_z"};

    private final CellKind kind;
    private final int cellsPerAgent;
    private final List<Column> columns = new ArrayList<>();

    /** One number of each agent. */
    record Column(String name, NumberType type, String unit, String meaning, Reading reading) {
        IntToDoubleFunction of(Population cells, Grid grid) {
            return agent -> reading.at(cells, grid, agent);
        }
    }

    /** How a number is read off an agent. */
    interface Reading {
        double at(Population cells, Grid grid, int agent);
    }

    CellTable(CellKind kind, int cellsPerAgent) {
        this.kind = kind;
        this.cellsPerAgent = cellsPerAgent;
        add("id", NumberType.INT32, "1", "Lasting number of the agent", (cells, grid, agent) -> cells.id(agent));
        add(
                "voxel",
                NumberType.INT32,
                "1",
                "Index of its voxel, from 0, x fastest",
                (cells, grid, agent) -> cells.voxel(agent));
        add("state", NumberType.UINT8, "1", "Code of its state", (cells, grid, agent) -> cells.state(agent));
        for (int axis = 0; axis < Grid.AXES; axis++) {
            int along = axis;
            add(
                    CoordinateFrame.axis(axis),
                    NumberType.FLOAT64,
                    "mm",
                    "Place " + CoordinateFrame.meaning(axis),
                    (cells, grid, agent) -> Length.MM_PER_UM * place(cells, grid, agent, along));
        }
        if (kind.eats()) {
            add(
                    "load_ml",
                    NumberType.FLOAT64,
                    "mL",
                    "Matrix that a cell of it has eaten",
                    (cells, grid, agent) -> cells.load(agent));
        }
        for (int axis = 0; kind.growing() && axis < Grid.AXES; axis++) {
            int along = axis;
            add(
                    DIRECTIONS[axis],
                    NumberType.FLOAT64,
                    "1",
                    "Direction in which it last grew, " + CoordinateFrame.meaning(axis),
                    (cells, grid, agent) -> cells.heading(agent, along));
        }
    }

    private void add(String name, NumberType type, String unit, String meaning, Reading reading) {
        columns.add(new Column(name, type, unit, meaning, reading));
    }

    /** Where an agent is along an axis, in um. */
    double place(Population cells, Grid grid, int agent, int axis) {
        if (kind.growing()) {
            return cells.position(agent, axis);
        }
        int v = cells.voxel(agent);
        return axis == 0 ? grid.x(v) : axis == 1 ? grid.y(v) : grid.z(v);
    }

    CellKind kind() {
        return kind;
    }

    int cellsPerAgent() {
        return cellsPerAgent;
    }

    List<Column> columns() {
        return columns;
    }

    /** All but the place. */
    List<Column> columnsBesidePlace() {
        return columns.stream().filter(column -> !column.unit().equals("mm")).toList();
    }
}
