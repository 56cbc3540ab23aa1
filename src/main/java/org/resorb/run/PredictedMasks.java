package org.resorb.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.resorb.image.NiftiWriter;
import org.resorb.measure.Measures;
import org.resorb.quantity.Length;
import org.resorb.quantity.Time;
import org.resorb.scenario.FieldOutput;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.SegmentationLattice;
import org.resorb.table.Columns;
import org.resorb.table.NumberText;
import org.resorb.table.TableWriter;
import org.resorb.tissue.Tissue;

/**
 * Watches a run that started from a segmentation and writes, at each visit, what a reader would outline then: a mask on the
 * image's own voxels, whose volume summed slice by slice is that which the run measures on MRI. The voxels that hold most
 * of what is seen are in it.
 */
public final class PredictedMasks implements Observer {
    /** The table of the masks. */
    public static final String TABLE = "predicted_masks.csv";

    private final Path folder;
    private final Scenario scenario;
    private final List<Mask> masks = new ArrayList<>();
    private SegmentationLattice lattice;
    private Measures measures;
    private double first;

    /**
     * One mask.
     *
     * @param day since herniation
     * @param voxels of the image in it
     * @param volume of these in mm3
     * @param measured on MRI in the same run, in mm3
     * @param file beside the table
     */
    record Mask(double day, int voxels, double volume, double measured, String file) {}

    private static final Columns<Mask> COLUMNS = Columns.of(Mask.class)
            .number("time_d", "d", "Days since herniation", Mask::day, NumberText::any)
            .whole("voxels", "Voxels of the image in the mask", Mask::voxels)
            .number("volume_mm3", "mm3", "Volume of these voxels, summed over slices", Mask::volume)
            .number("mri_volume_mm3", "mm3", "Volume that a reader outlines in the same run", Mask::measured)
            .text("file", "The mask, beside this table", Mask::file);

    /** Masks in this folder, of a run of a scenario with a segmentation. */
    public PredictedMasks(Path folder, Scenario scenario) {
        this.folder = folder;
        this.scenario = scenario;
    }

    /** @throws UncheckedIOException if something cannot be written */
    @Override
    public void see(Tissue now, double hours) {
        if (lattice == null) {
            lattice = new SegmentationLattice(scenario, now.grid());
            measures = new Measures(
                    now,
                    scenario.imaging(),
                    scenario.pain(),
                    scenario.herniation().volume());
        }
        if (!looksAt(hours)) {
            return;
        }
        try {
            write(now, hours / Time.HOURS_PER_DAY);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean looksAt(double hours) {
        return ImagingSchedule.sectionDue(hours, scenario) || asked(hours / Time.HOURS_PER_DAY);
    }

    /** The days on which fields are written too. */
    private boolean asked(double day) {
        FieldOutput fields = scenario.output().fields();
        return fields != null && day == Math.floor(day) && fields.days().contains((int) day);
    }

    private void write(Tissue now, double day) throws IOException {
        double[] seen = measures.outlined(now);
        double[] clear = measures.blurred();
        double sum = Arrays.stream(seen).sum();
        first = masks.isEmpty() ? sum : first;
        double measured = scenario.herniation().volume() * Length.MM3_PER_ML * sum / first;
        double[] means = lattice.means(v -> Math.min(1, seen[v]) * clear[v]);
        int count = (int) Math.floor(measured / lattice.voxelVolume() + 0.5);
        boolean[] mask = fullest(means, count);
        int voxels = (int) IntStream.range(0, mask.length).filter(v -> mask[v]).count();
        String digits = String.valueOf((long) day);
        String file = "predicted_mask_day_" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + ".nii.gz";
        NiftiWriter.write(folder.resolve(file), lattice.header(), v -> mask[v] ? 1 : 0);
        masks.add(new Mask(day, voxels, voxels * lattice.voxelVolume(), measured, file));
    }

    /** So many voxels that have most, of equal ones the first; none that has nothing. */
    private static boolean[] fullest(double[] means, int count) {
        boolean[] mask = new boolean[means.length];
        IntStream.range(0, means.length)
                .filter(v -> means[v] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(v -> -means[v]).thenComparingInt(v -> v))
                .limit(count)
                .forEach(v -> mask[v] = true);
        return mask;
    }

    /** Writes the table of the masks of a run that is over. */
    public void finish() throws IOException {
        try (TableWriter<Mask> table = TableWriter.to(folder.resolve(TABLE), COLUMNS)) {
            for (Mask mask : masks) {
                table.write(mask);
            }
        }
    }
}
