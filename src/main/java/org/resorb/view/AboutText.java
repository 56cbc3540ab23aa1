package org.resorb.view;

import java.awt.Color;
import java.awt.Dimension;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;

/** Some lines to be read, and copied, below what they are about. */
final class AboutText extends JScrollPane {
    private static final long serialVersionUID = 1L;

    private final JTextArea text = new JTextArea();

    /** Empty, so many pixels high; the name is for screen readers. */
    AboutText(String name, int height) {
        super(VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
        setViewportView(text);
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.getAccessibleContext().setAccessibleName(name);
        setPreferredSize(new Dimension(300, height));
    }

    /** Shows other lines, from their beginning; what stands there already stays where it was scrolled to. */
    void show(String lines) {
        if (!lines.equals(text.getText())) {
            text.setText(lines);
            text.setCaretPosition(0);
        }
    }

    /** The same in a colour. */
    void show(String lines, Color color) {
        text.setForeground(color);
        show(lines);
    }

    String shown() {
        return text.getText();
    }
}
