package org.resorb.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.table.AbstractTableModel;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Catalogue;

/** Every mechanism with its switch and its parameters: name, value, unit, range and what it rests on. Values can be written. */
final class MechanismTable extends AbstractTableModel {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("mechanism, parameter", "value", "unit", "range", "rests on");

    /** Column of what can be changed. */
    static final int VALUE = 1;

    private final transient Play play;
    private final transient Report report;
    private final transient List<Row> rows = new ArrayList<>();
    private transient Map<String, String> values;

    /** Hears what came of a change. */
    interface Report {
        /** It took effect. */
        void changed(String path, String value);

        /** It is wrong, and nothing was changed. */
        void refused(String why);
    }

    /** A mechanism, or one of its parameters. */
    private record Row(String path, String name, String range, String status, String about, boolean isSwitch) {}

    MechanismTable(Play play, Report report) {
        this.play = play;
        this.report = report;
        for (Catalogue.Entry entry : Catalogue.entries()) {
            if (entry.mechanism()) {
                rows.add(new Row(entry.name(), entry.name(), "on, off", "", Foundation.of(entry), true));
                entry.parameters().forEach(parameter -> rows.add(row(entry.name(), parameter)));
            }
        }
        values = play.mechanisms();
    }

    private static Row row(String mechanism, Catalogue.Parameter parameter) {
        String range = parameter.low() + " to " + parameter.high();
        String path = mechanism + "." + parameter.name();
        String status = Foundation.status(parameter);
        return new Row(path, "    " + parameter.name(), range, status, Foundation.of(parameter), false);
    }

    /** Shows what holds now. */
    void refresh() {
        Map<String, String> now;
        synchronized (play.simulation().schedule) {
            now = play.mechanisms();
        }
        if (!now.equals(values)) {
            values = now;
            fireTableRowsUpdated(0, rows.size() - 1);
        }
    }

    boolean isSwitch(int row) {
        return rows.get(row).isSwitch;
    }

    /** What a row means and what it rests on, some lines. */
    String about(int row) {
        return rows.get(row).about;
    }

    /** Row of a mechanism or parameter. Unknown path: -1. */
    int row(String path) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).path.equals(path)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return COLUMNS.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
        Row shown = rows.get(row);
        return switch (column) {
            case 0 -> shown.name;
            case VALUE -> number(value(shown));
            case 2 -> unit(value(shown));
            case 3 -> shown.range;
            default -> shown.status;
        };
    }

    private String value(Row row) {
        return values.getOrDefault(row.path, "");
    }

    private static String number(String value) {
        return value.split(" ", 2)[0];
    }

    private static String unit(String value) {
        return value.contains(" ") ? value.split(" ", 2)[1] : "";
    }

    /** A parameter of a mechanism that is off has no effect, and writing it would switch the mechanism on. */
    @Override
    public boolean isCellEditable(int row, int column) {
        String path = rows.get(row).path;
        return column == VALUE && (isSwitch(row) || "on".equals(values.get(path.substring(0, path.indexOf('.')))));
    }

    /** A number without a unit has the unit that is shown. */
    @Override
    public void setValueAt(Object written, int row, int column) {
        Row changed = rows.get(row);
        String text = written.toString().strip();
        String unit = unit(value(changed));
        String whole = text.contains(" ") || unit.isEmpty() ? text : text + " " + unit;
        if (whole.equals(value(changed))) {
            return;
        }
        try {
            synchronized (play.simulation().schedule) {
                play.set(changed.path, whole);
            }
            report.changed(changed.path, whole);
        } catch (InvalidFileException wrong) {
            report.refused(wrong.problems().get(0).toString());
        }
        refresh();
    }
}
