package org.resorb.view;

import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.ScrollPaneConstants;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;
import sim.display.Display2D;
import sim.display.GUIState;

/** MASON's display with all layers, and without its buttons that cannot work here. */
final class LayeredDisplay {
    private LayeredDisplay() {}

    /** Pictures below, of which the uppermost that is switched on hides the others; cells and the outline over them. */
    static Display2D of(Scene scene, GUIState gui) {
        Display2D display = new Display2D(Placement.WIDTH, Placement.HEIGHT, gui);
        display.display.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED);
        display.display.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        withoutMediaLibraries(display);
        attach(display, PictureLayer.t2(scene), false);
        attach(display, PictureLayer.enhancedT1(scene), false);
        attach(display, PictureLayer.histology(scene), true);
        for (Substance substance : Declared.SUBSTANCES.all()) {
            attach(display, PictureLayer.heat(scene, substance), false);
        }
        for (CellKind kind : Declared.drawnKinds()) {
            display.attach(new CellLayer(scene, kind), kind.words(), true);
        }
        display.attach(new OutlineLayer(scene), "Outline, dashed at herniation", true);
        return display;
    }

    private static void attach(Display2D display, PictureLayer layer, boolean visible) {
        display.attach(layer, layer.name(), visible);
    }

    /** Films want JMF and PDF wants iText, which are not there: of the buttons one goes, the other saves PNG alone. */
    private static void withoutMediaLibraries(Display2D display) {
        display.movieButton.setVisible(false);
        List.of(display.snapshotButton.getActionListeners()).forEach(display.snapshotButton::removeActionListener);
        display.snapshotButton.addActionListener(pressed -> savePicture(display));
    }

    private static void savePicture(Display2D display) {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File("resorb.png"));
        if (chooser.showSaveDialog(display) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        try {
            display.takeSnapshot(chooser.getSelectedFile(), Display2D.TYPE_PNG);
        } catch (IOException failed) {
            JOptionPane.showMessageDialog(display, chooser.getSelectedFile() + " cannot be written");
        }
    }
}
