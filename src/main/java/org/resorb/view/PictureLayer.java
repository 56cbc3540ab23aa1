package org.resorb.view;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.function.Function;
import org.resorb.chart.Histology;
import org.resorb.chart.Mri;
import org.resorb.measure.ColorRamp;
import org.resorb.measure.Section;
import org.resorb.tissue.Substance;
import sim.util.Bag;

/** A picture of the whole slice, with its name and key below it. What lies under it is hidden. */
final class PictureLayer extends Layer {
    /** Pixels a voxel; the screen smooths the rest. */
    private static final int FINE = 3;

    private final String name;
    private final Function<Section, BufferedImage> picture;
    private final Key key;

    /** The bar in the foot. */
    private interface Key {
        void draw(Foot foot);
    }

    private PictureLayer(Scene scene, String name, Function<Section, BufferedImage> picture, Key key) {
        super(scene);
        this.name = name;
        this.picture = picture;
        this.key = key;
    }

    static PictureLayer t2(Scene scene) {
        return new PictureLayer(
                scene,
                "T2-weighted MRI",
                section -> Mri.t2(section, FINE * section.nx(), FINE * section.ny()),
                foot -> bar(foot, ColorRamp.GREY, "dark", "bright: water"));
    }

    static PictureLayer enhancedT1(Scene scene) {
        return new PictureLayer(
                scene,
                "T1-weighted MRI with contrast",
                section -> Mri.enhancedT1(section, FINE * section.nx(), FINE * section.ny()),
                foot -> bar(foot, ColorRamp.GREY, "dark", "bright: leaky vessels"));
    }

    static PictureLayer histology(Scene scene) {
        return new PictureLayer(
                scene,
                "Histology",
                section -> Histology.tissue(section, FINE * section.nx(), FINE * section.ny()),
                foot -> foot.upper("violet proteoglycan, pink collagen, red vessels", 150));
    }

    static PictureLayer heat(Scene scene, Substance substance) {
        SubstanceName name = SubstanceName.of(substance);
        return new PictureLayer(
                scene,
                name.withUnit(),
                section -> heat(scene, substance, section),
                foot -> bar(foot, ColorRamp.of(substance), "0", plain(RoundEnd.above(scene.highest(substance)))));
    }

    private static BufferedImage heat(Scene scene, Substance substance, Section section) {
        double top = RoundEnd.above(scene.highest(substance));
        ColorRamp ramp = ColorRamp.of(substance);
        int first = scene.first();
        BufferedImage image = new BufferedImage(section.nx(), section.ny(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < section.nx() * section.ny(); i++) {
            int rgb = ramp.rgb(scene.tissue().of(substance, first + i) / top);
            image.setRGB(i % section.nx(), section.ny() - 1 - i / section.nx(), rgb);
        }
        return image;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static void bar(Foot foot, ColorRamp ramp, String low, String high) {
        foot.upperBefore(low, 230);
        foot.bar(ramp, 236, 100);
        foot.upper(high, 342);
    }

    /** As shown among the layers. */
    String name() {
        return name;
    }

    @Override
    void draw(Graphics2D pen, Placement place, Section section) {
        Foot foot = new Foot(pen, place);
        foot.clear();
        BufferedImage image = picture.apply(section);
        AffineTransform fit = AffineTransform.getTranslateInstance(
                place.picture().getX(), place.picture().getY());
        fit.scale(place.picture().getWidth() / image.getWidth(), place.picture().getHeight() / image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, fit, null);
        foot.upper(name, 8);
        key.draw(foot);
        foot.upperRight("day " + whole(section.timeDays()));
    }

    private static String whole(double days) {
        return Long.toString((long) Math.floor(days));
    }

    @Override
    void find(Placement place, double x, double y, Bag into) {
        int i = place.voxel(x, y);
        if (i >= 0) {
            String name = "Place " + i % place.columns() + ", " + i / place.columns();
            into.add(found(around(scene().first() + i, name), i));
        }
    }
}
