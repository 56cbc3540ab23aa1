package org.resorb.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.resorb.measure.VoxelField;
import org.resorb.measure.VoxelFields;
import org.resorb.quantity.Time;
import org.resorb.run.Observer;
import org.resorb.scenario.FieldOutput;
import org.resorb.scenario.Scenario;
import org.resorb.tissue.Tissue;

/** Watches a run and keeps in memory its fields on the days that its scenario asks for, if it does. */
public final class FieldArrays implements Observer {
    private final Scenario scenario;
    private final FieldOutput asked;
    private final List<Taken> taken = new ArrayList<>();
    private CoordinateFrame frame;

    /** A field on a day; one value a voxel, the last of {@link #axes()} varying fastest. */
    public record Taken(int day, VoxelField field, double[] values) {}

    /** An axis with the centres of its voxels in mm. */
    public record Edge(String name, String meaning, double[] centres) {}

    /** For one run of a scenario. */
    public FieldArrays(Scenario scenario) {
        this.scenario = scenario;
        asked = scenario.output().fields();
    }

    @Override
    public void see(Tissue now, double hours) {
        if (!looksAt(hours)) {
            return;
        }
        frame = frame == null ? CoordinateFrame.of(scenario, now.grid()) : frame;
        VoxelFields.Reader reader = new VoxelFields.Reader(now.grid(), scenario.imaging());
        for (VoxelField field : asked.fields()) {
            IntToDoubleFunction read = reader.values(field, now);
            double[] values = new double[now.grid().size()];
            for (int v = 0; v < values.length; v++) {
                values[v] = read.applyAsDouble(v);
            }
            taken.add(new Taken((int) (hours / Time.HOURS_PER_DAY), field, values));
        }
    }

    @Override
    public boolean looksAt(double hours) {
        return asked != null && asked.isDue(hours);
    }

    /** All that was kept, day by day. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** The axes of each array, slowest first; none before the first is kept. */
    public List<Edge> axes() {
        List<Edge> axes = new ArrayList<>();
        for (int axis = frame == null ? -1 : frame.axes() - 1; axis >= 0; axis--) {
            double[] centres = new double[frame.count(axis)];
            for (int i = 0; i < centres.length; i++) {
                centres[i] = frame.centre(axis, i);
            }
            axes.add(new Edge(CoordinateFrame.axis(axis), CoordinateFrame.meaning(axis), centres));
        }
        return axes;
    }
}
