package org.resorb.view;

import java.awt.Graphics2D;
import org.resorb.measure.Section;
import org.resorb.quantity.Length;
import org.resorb.space.Grid;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.Portrayal;
import sim.portrayal.SimpleInspector;
import sim.portrayal.SimplePortrayal2D;
import sim.util.Bag;

/** Something that is drawn over the slice, and what of it a click finds. */
abstract class Layer extends FieldPortrayal2D {

    private final Scene scene;

    Layer(Scene scene) {
        this.scene = scene;
        setField(scene);
    }

    final Scene scene() {
        return scene;
    }

    abstract void draw(Graphics2D pen, Placement place, Section section);

    /** Adds what lies under the middle of a click, by {@link #found}. */
    void find(Placement place, double x, double y, Bag into) {}

    @Override
    protected final void hitOrDraw(Graphics2D pen, DrawInfo2D info, Bag hits) {
        Section section = scene.section();
        Placement place = Placement.in(info, section);
        if (pen == null) {
            find(place, info.clip.getCenterX(), info.clip.getCenterY(), hits);
        } else {
            Graphics2D own = (Graphics2D) pen.create();
            draw(own, place, section);
            own.dispose();
        }
    }

    final LocationWrapper found(Readings readings, Object where) {
        String name = readings.getObject().toString();
        return new LocationWrapper(readings, where, this) {
            @Override
            public String getLocationName() {
                return name;
            }
        };
    }

    /** What can be read off a voxel, to be shown under a name. */
    final Readings around(int v, String name) {
        Tissue tissue = scene.tissue();
        Grid grid = tissue.grid();
        Readings readings = new Readings(name)
                .number("from_disc_mm", "Distance behind the margin of the disc", () -> grid.x(v) / Length.UM_PER_MM)
                .number("height_mm", "Height above the middle of the disc", () -> grid.y(v) / Length.UM_PER_MM)
                .number(
                        "fragment",
                        "Fragment tissue, part of the voxel; above 1 when swollen",
                        () -> tissue.inFragment(v) ? tissue.fraction(v) : 0)
                .number("water", "Water, part of the voxel at herniation", () -> tissue.water(v))
                .number("proteoglycan", "Proteoglycan, 1 in adult nucleus", () -> tissue.proteoglycan(v))
                .number("collagen", "Whole collagen, 1 in adult annulus", () -> tissue.collagen(v))
                .number("cut_collagen", "Collagen cut by enzymes and not yet eaten", () -> tissue.degradedCollagen(v))
                .number("vessels", "Vessel density, 1 in normal epidural tissue", () -> tissue.vessels(v));
        for (Substance substance : Declared.SUBSTANCES.all()) {
            SubstanceName what = SubstanceName.of(substance);
            readings.number(what.name(), what.withUnit(), () -> tissue.of(substance, v));
        }
        return readings;
    }

    @Override
    public Portrayal getDefaultPortrayal() {
        return new SimplePortrayal2D();
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
        Inspector inspector = new SimpleInspector((Readings) wrapper.getObject(), gui, wrapper.getLocationName());
        inspector.setVolatile(true);
        return inspector;
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return wrapper.getLocationName();
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        return wrapper.getLocationName();
    }

    @Override
    public boolean setSelected(LocationWrapper wrapper, boolean selected) {
        return false;
    }
}
