package org.resorb.view;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;

/** Chooses the slice of a fragment in three dimensions, from the patient's right to the left. Hidden where there is one. */
final class SliceSlider extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient Scene scene;
    private final JSlider slider = new JSlider();
    private final JLabel words = new JLabel();

    /** {@code chosen} hears that another slice is to be drawn. */
    SliceSlider(Scene scene, Runnable chosen) {
        super(new BorderLayout(8, 0));
        this.scene = scene;
        setBorder(BorderFactory.createEmptyBorder(2, 8, 2, 8));
        slider.getAccessibleContext().setAccessibleName("Slice");
        slider.addChangeListener(moved -> {
            if (slider.getValue() != scene.slice()) {
                scene.choose(slider.getValue());
                say();
                chosen.run();
            }
        });
        add(words, BorderLayout.WEST);
        add(slider, BorderLayout.CENTER);
        add(new JLabel("right to left"), BorderLayout.EAST);
        fit();
    }

    /** As many slices as the scene has now. */
    void fit() {
        // At once, since between the two the slider would choose a slice by itself.
        slider.getModel().setRangeProperties(scene.slice(), 0, 0, scene.slices() - 1, false);
        say();
        setVisible(scene.slices() > 1);
    }

    JSlider slider() {
        return slider;
    }

    private void say() {
        words.setText("Slice " + (scene.slice() + 1) + " of " + scene.slices());
    }
}
