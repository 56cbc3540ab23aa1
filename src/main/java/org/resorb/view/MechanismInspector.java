package org.resorb.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.event.MouseEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javax.swing.Box;
import javax.swing.DefaultCellEditor;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellEditor;
import org.resorb.storage.FileAccess;
import sim.portrayal.Inspector;

/** The tab for the model: all mechanisms and parameters, what was done to them, and a button to keep it as a scenario. */
final class MechanismInspector extends Inspector {
    private static final long serialVersionUID = 1L;
    private static final int[] WIDTHS = {180, 75, 65, 120, 75};
    private static final int ABOUT = 84;
    private static final Color WRONG = new Color(0xB00020);

    private final transient Play play;
    private final transient MechanismTable table;
    private final transient BiConsumer<String, String> changed;
    private final JLabel message = new JLabel(" ");
    private final JTextArea log = new JTextArea(2, 30);
    private final AboutText about = new AboutText("What the chosen line means and rests on", ABOUT);
    private final JTable parameters;

    /** {@code changed} hears of each change, path and value. */
    MechanismInspector(Play play, BiConsumer<String, String> changed) {
        this.play = play;
        this.changed = changed;
        table = new MechanismTable(play, new Report());
        log.setEditable(false);
        log.getAccessibleContext().setAccessibleName("What was done");
        JButton save = new JButton("Save as scenario…");
        save.addActionListener(pressed -> save());
        JPanel buttons = new JPanel(new BorderLayout());
        buttons.add(message, BorderLayout.CENTER);
        buttons.add(save, BorderLayout.EAST);
        Box below = Box.createVerticalBox();
        below.add(about);
        below.add(buttons);
        below.add(new JScrollPane(log));
        setLayout(new BorderLayout());
        parameters = new Parameters();
        add(new JScrollPane(parameters), BorderLayout.CENTER);
        add(below, BorderLayout.SOUTH);
        setVolatile(true);
        updateInspector();
    }

    MechanismTable table() {
        return table;
    }

    /** What stands beside the button: the last mistake, or that a file was written. */
    String message() {
        return message.getText();
    }

    /** Chooses a line of the table, and answers with what stands below it. */
    String about(int row) {
        parameters.setRowSelectionInterval(row, row);
        parameters.scrollRectToVisible(parameters.getCellRect(row, 0, true));
        return about.shown();
    }

    @Override
    public void updateInspector() {
        table.refresh();
        String lines = String.join("\n", play.log());
        if (!lines.equals(log.getText())) {
            log.setText(lines);
        }
    }

    private void say(String text, Color color) {
        message.setForeground(color);
        message.setText(text);
        message.setToolTipText(text);
    }

    private void save() {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(Path.of("played.yaml").toFile());
        if (chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION) {
            save(chooser.getSelectedFile().toPath());
        }
    }

    void save(Path file) {
        String yaml;
        synchronized (play.simulation().schedule) {
            yaml = play.yaml();
        }
        try {
            FileAccess.write(file, yaml);
            say("Saved: resorb run " + file.getFileName(), Color.BLACK);
        } catch (IOException failed) {
            say(file + " cannot be written", WRONG);
        }
    }

    private final class Report implements MechanismTable.Report {
        @Override
        public void changed(String path, String value) {
            say(" ", Color.BLACK);
            changed.accept(path, value);
            updateInspector();
        }

        @Override
        public void refused(String why) {
            say(why, WRONG);
        }
    }

    private final class Parameters extends JTable {
        private static final long serialVersionUID = 1L;

        private final transient TableCellEditor onOff =
                new DefaultCellEditor(new JComboBox<>(new String[] {"on", "off"}));

        Parameters() {
            super(table);
            for (int i = 0; i < WIDTHS.length; i++) {
                getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
            }
            putClientProperty("terminateEditOnFocusLost", Boolean.TRUE);
            setDefaultRenderer(Object.class, new Row());
            setPreferredScrollableViewportSize(new Dimension(500, 150));
            getTableHeader().setReorderingAllowed(false);
            getAccessibleContext().setAccessibleName("Mechanisms and parameters");
            setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
            getSelectionModel()
                    .addListSelectionListener(
                            chosen -> about.show(getSelectedRow() < 0 ? "" : table.about(getSelectedRow())));
            about.show("Choose a line to read what it means and what it rests on.");
        }

        @Override
        public TableCellEditor getCellEditor(int row, int column) {
            return table.isSwitch(row) ? onOff : super.getCellEditor(row, column);
        }

        @Override
        public String getToolTipText(MouseEvent event) {
            int row = rowAtPoint(event.getPoint());
            return row < 0 ? null : table.about(row).lines().findFirst().orElse(null);
        }
    }

    /** Mechanisms stand out among their parameters, and what can be written among what cannot. */
    private final class Row extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable shown, Object value, boolean selected, boolean focus, int row, int column) {
            Component cell = super.getTableCellRendererComponent(shown, value, selected, focus, row, column);
            cell.setFont(cell.getFont().deriveFont(table.isSwitch(row) ? Font.BOLD : Font.PLAIN));
            if (!selected) {
                boolean writable = table.isCellEditable(row, column);
                cell.setBackground(
                        writable ? new Color(0xFFFBE6) : table.isSwitch(row) ? new Color(0xECEFF1) : Color.WHITE);
            }
            return cell;
        }
    }
}
