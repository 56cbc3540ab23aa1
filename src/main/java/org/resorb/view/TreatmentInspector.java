package org.resorb.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.GridLayout;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Catalogue;
import sim.portrayal.Inspector;

/** The tab for drugs: what is given on the day of the play, and what each does in the model and rests on. */
final class TreatmentInspector extends Inspector {
    private static final long serialVersionUID = 1L;
    private static final int ABOUT = 96;
    private static final int GIVEN = 54;
    private static final int MESSAGE = 38;
    private static final String USUAL = ".usual_dose";
    private static final Color WRONG = new Color(0xB00020);

    private final transient Play play;
    private final transient BiConsumer<String, String> given;
    private final transient List<Catalogue.Parameter> numbers =
            Catalogue.entry("drugs").parameters();
    private final JComboBox<String> drug;
    private final JTextField dose = new JTextField(10);
    private final JTextField every = new JTextField(10);
    private final JTextField until = new JTextField(10);
    private final JButton give = new JButton("Give now");
    private final JButton none = new JButton("Remove all");
    private final AboutText message = new AboutText("What came of it", MESSAGE);
    private final AboutText about = new AboutText("What this drug does in the model", ABOUT);
    private final AboutText doses = new AboutText("What is given", GIVEN);

    /** {@code given} hears of each treatment, drug and dose. */
    TreatmentInspector(Play play, BiConsumer<String, String> given) {
        this.play = play;
        this.given = given;
        drug = new JComboBox<>(
                play.simulation().scenario().drugs().keySet().stream().sorted().toArray(String[]::new));
        drug.addActionListener(chosen -> choose());
        give.addActionListener(pressed -> attempt(this::give));
        none.addActionListener(pressed -> attempt(play::withoutInterventions));
        setLayout(new BorderLayout(0, 4));
        add(fields(), BorderLayout.NORTH);
        add(about, BorderLayout.CENTER);
        add(below(), BorderLayout.SOUTH);
        setVolatile(true);
        choose();
        updateInspector();
    }

    private JComponent fields() {
        JPanel fields = new JPanel(new GridLayout(0, 2, 8, 2));
        named("Drug", drug, fields);
        named("Dose, with its unit", dose, fields);
        named("Again every (empty: once)", every, fields);
        named("Until (empty: the end)", until, fields);
        JPanel press = new JPanel(new BorderLayout(8, 0));
        press.add(message, BorderLayout.CENTER);
        press.add(give, BorderLayout.EAST);
        JPanel all = new JPanel(new BorderLayout(0, 4));
        all.add(fields, BorderLayout.CENTER);
        all.add(press, BorderLayout.SOUTH);
        return all;
    }

    private static void named(String name, JComponent field, JPanel into) {
        JLabel label = new JLabel(name);
        label.setLabelFor(field);
        into.add(label);
        into.add(field);
    }

    private JComponent below() {
        JPanel head = new JPanel(new BorderLayout());
        head.add(new JLabel("In this play"), BorderLayout.WEST);
        head.add(none, BorderLayout.EAST);
        Box below = Box.createVerticalBox();
        below.add(head);
        below.add(doses);
        return below;
    }

    private void choose() {
        String name = (String) drug.getSelectedItem();
        dose.setText(usualDoses().getOrDefault(name, ""));
        about.show(about(name));
    }

    private Map<String, String> usualDoses() {
        return numbers.stream()
                .filter(one -> one.name().endsWith(USUAL))
                .collect(Collectors.toMap(
                        one -> one.name().substring(0, one.name().length() - USUAL.length()),
                        Catalogue.Parameter::value,
                        (first, second) -> first,
                        TreeMap::new));
    }

    /** What is zero is not done by the drug, and left out. */
    private String about(String name) {
        List<Catalogue.Parameter> own = numbers.stream()
                .filter(one -> one.name().startsWith(name + "."))
                .toList();
        long assumed = own.stream()
                .filter(one -> Foundation.status(one).equals("assumed"))
                .count();
        String head =
                assumed + " of " + own.size() + " numbers are assumed, also those that are zero and left out here.";
        return own.stream()
                .filter(one -> !one.value().equals("0") && !one.value().startsWith("0 "))
                .map(Foundation::of)
                .collect(Collectors.joining("\n\n", head + "\n\n", ""));
    }

    /** Something that may be refused. */
    private interface Attempt {
        void make() throws InvalidFileException;
    }

    private void attempt(Attempt attempt) {
        try {
            synchronized (play.simulation().schedule) {
                attempt.make();
            }
            say(" ", Color.BLACK);
        } catch (InvalidFileException wrong) {
            say(wrong.problems().get(0).toString(), WRONG);
        }
        updateInspector();
    }

    private void give() throws InvalidFileException {
        String name = (String) drug.getSelectedItem();
        play.give(name, text(dose), text(every), text(until));
        given.accept(name, text(dose));
    }

    private static String text(JTextField field) {
        return field.getText().strip();
    }

    private void say(String text, Color color) {
        message.show(text, color);
    }

    @Override
    public void updateInspector() {
        List<String> lines;
        synchronized (play.simulation().schedule) {
            lines = play.interventions();
            none.setEnabled(!play.isRunning() && !lines.isEmpty());
        }
        doses.show(lines.isEmpty() ? "nothing" : String.join("\n", lines));
    }

    /** Fills the fields and presses the button, as a person would. */
    void give(String name, String amount, String again) {
        drug.setSelectedItem(name);
        dose.setText(amount);
        every.setText(again);
        give.doClick(0);
    }

    String message() {
        return message.shown();
    }

    String about() {
        return about.shown();
    }

    String given() {
        return doses.shown();
    }
}
