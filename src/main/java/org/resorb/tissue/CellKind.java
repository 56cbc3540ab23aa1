package org.resorb.tissue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A kind of cell as it is declared. Its cells are agents in a {@link Population}; one agent may stand for several. */
public final class CellKind extends Source {
    private final String words;
    private final String symbol;
    private final int cellsPerAgent;
    private final List<CellState> states;
    private final List<CellColumn> columns;
    private final boolean apart;
    private final boolean grows;
    private final boolean eats;
    private final boolean anchored;

    private CellKind(Declaration declared) {
        super(declared.name);
        words = declared.words;
        symbol = declared.symbol;
        cellsPerAgent = declared.cellsPerAgent;
        states = List.copyOf(declared.states);
        columns = List.copyOf(declared.columns);
        apart = declared.apart;
        grows = declared.grows;
        eats = declared.eats;
        anchored = declared.anchored;
    }

    /**
     * Begins a declaration.
     *
     * @param name as in files, in the plural
     * @param words as the title of a layer in a window
     * @param symbol of its density in equations, one word
     */
    public static Declaration declare(String name, String words, String symbol) {
        return new Declaration(name, words, symbol);
    }

    /** What is said of a kind of cell; what is left out does not hold of it. */
    public static final class Declaration {
        private final String name;
        private final String words;
        private final String symbol;
        private final List<CellState> states = new ArrayList<>();
        private final List<CellColumn> columns = new ArrayList<>();
        private int cellsPerAgent = 1;
        private boolean apart;
        private boolean grows;
        private boolean eats;
        private boolean anchored;

        private Declaration(String name, String words, String symbol) {
            this.name = name;
            this.words = words;
            this.symbol = symbol;
        }

        /** Its next state; the first has code 0, the second 1, and so on. */
        public Declaration state(CellState state) {
            states.add(state);
            return this;
        }

        /** A number to report of it. */
        public Declaration column(CellColumn column) {
            columns.add(column);
            return this;
        }

        /** Cells that one agent stands for where a scenario does not say it. */
        public Declaration cellsPerAgent(int cells) {
            cellsPerAgent = cells;
            return this;
        }

        /** Each state has a density of its own, besides that of all. */
        public Declaration densityOfEachState() {
            apart = true;
            return this;
        }

        /** Its agents have a position within their voxel and a direction, as the tip of a growing vessel has. */
        public Declaration grows() {
            grows = true;
            return this;
        }

        /** Its cells carry what they have eaten. */
        public Declaration eats() {
            eats = true;
            return this;
        }

        /** Its cells die where the matrix around them is gone. */
        public Declaration anchored() {
            anchored = true;
            return this;
        }

        /** The kind of cell. */
        public CellKind done() {
            return new CellKind(this);
        }
    }

    @Override
    boolean isCells() {
        return true;
    }

    /** As the title of a layer in a window. */
    public String words() {
        return words;
    }

    /** Of its density in equations. */
    public String symbol() {
        return symbol;
    }

    /** Cells that one agent stands for where a scenario does not say it. */
    public int cellsPerAgent() {
        return cellsPerAgent;
    }

    /** Its states, in the order of their codes. */
    public List<CellState> states() {
        return states;
    }

    /** Its states in the order of drawing: what comes later lies on top. */
    public List<CellState> drawnStates() {
        return states.stream().sorted(Comparator.comparingInt(CellState::layer)).toList();
    }

    /** Its states, if each has a density of its own; else none. */
    public List<CellState> statesCountedApart() {
        return apart ? states : List.of();
    }

    /** The numbers that are reported of it. */
    public List<CellColumn> columns() {
        return columns;
    }

    /** True if its cells carry what they have eaten. */
    public boolean eats() {
        return eats;
    }

    /** True if its agents have a position within their voxel and a direction. */
    public boolean growing() {
        return grows;
    }

    boolean isAnchored() {
        return anchored;
    }
}
