package org.resorb.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.Length;
import org.resorb.quantity.Time;
import org.resorb.tissue.Tissue;

/** Measures a tissue, one row of numbers at a time. */
public final class Measures {

    private static final List<Variable> COLUMNS =
            RowColumn.all().stream().map(RowColumn::variable).toList();

    private final Pain pain;
    private final Radiology radiology;
    private final double declaredMm3;
    private final Amounts first = new Amounts();
    private final double firstImage;
    private final double perFragment;
    private final Plausibility plausibility;
    private final List<Detail> details;
    private final RegionMeasures regions;
    private final HistologicalSection section;
    private final SlicedVolume slices;
    private final RootInflammation root;
    private final long seed;

    /** @param declaredVolume of the fragment at herniation, in mL; counts and volumes are scaled to it */
    public Measures(Tissue fresh, Imaging imaging, Pain pain, double declaredVolume) {
        this(fresh, new Examination(imaging, null, pain, declaredVolume, 0), List.of());
    }

    /** The same with details beside. */
    public Measures(Tissue fresh, Examination examination, List<Detail> details) {
        this.details = List.copyOf(details);
        pain = examination.pain();
        seed = examination.seed();
        regions = details.contains(Detail.REGIONS) ? new RegionMeasures(fresh) : null;
        section = details.contains(Detail.HISTOLOGY)
                ? new HistologicalSection(fresh.grid(), examination.histology())
                : null;
        slices = new SlicedVolume(fresh.grid(), examination.imaging());
        root = new RootInflammation(fresh, pain);
        radiology = new Radiology(fresh.grid(), examination.imaging());
        declaredMm3 = examination.declaredVolume() * Length.MM3_PER_ML;
        radiology.image(fresh);
        firstImage = radiology.volume(fresh);
        first.addUpMatrix(fresh);
        perFragment =
                examination.declaredVolume() / (first.tissue() * fresh.grid().volume());
        first.countCells(fresh, perFragment);
        plausibility = new Plausibility(COLUMNS, declaredMm3);
    }

    /** The measured quantities in the order of a row. */
    public static List<Variable> columns() {
        return COLUMNS;
    }

    /** The same with those of details behind them. */
    public static List<Variable> columns(List<Detail> details) {
        return Stream.concat(COLUMNS.stream(), details.stream().flatMap(detail -> detail.columns().stream()))
                .toList();
    }

    /** All that can be measured. */
    public static List<Variable> all() {
        return columns(List.of(Detail.values()));
    }

    /** One row, in the order of {@link #columns(List)}. */
    public double[] row(Tissue now, double hours) {
        return row(now, hours, true);
    }

    /**
     * The same; without an image what is read off it is {@link Double#NaN}.
     *
     * @throws ImplausibleResultException if a number makes no sense
     */
    public double[] row(Tissue now, double hours, boolean withImage) {
        Look look = look(now, hours, withImage);
        double[] row = RowColumn.all().stream()
                .mapToDouble(column -> column.reading().applyAsDouble(look))
                .toArray();
        return withDetails(plausibility.checked(row, withImage), now, withImage);
    }

    /** What is in the tissue is added up while an image of it is taken, which takes longest. */
    private Look look(Tissue now, double hours, boolean withImage) {
        Amounts amounts = new Amounts();
        now.parallel().run(withImage ? 5 : 3, (task, worker) -> {
            switch (withImage ? task : task + 1) {
                case 0 -> radiology.outline(now);
                case 1 -> amounts.addUpMatrix(now);
                case 2 -> amounts.countCells(now, perFragment);
                case 3 -> amounts.averageSubstances(now);
                default -> radiology.enhance(now);
            }
        });
        double days = hours / Time.HOURS_PER_DAY;
        double none = Double.NaN;
        if (!withImage) {
            return new Look(now, days, amounts, first, declaredMm3, none, none, none, none, none);
        }
        double image = radiology.volume(now) / firstImage;
        double[] rim = radiology.rim(now);
        double rimClass = radiology.rimClass(rim[0]);
        double felt = pain(now, hours, image);
        return new Look(now, days, amounts, first, declaredMm3, image, rim[0], rimClass, rim[1], felt);
    }

    private double[] withDetails(double[] row, Tissue now, boolean withImage) {
        double[] all = Arrays.copyOf(row, columns(details).size());
        int next = row.length;
        for (Detail detail : details) {
            next = append(
                    all,
                    next,
                    switch (detail) {
                        case REGIONS -> regions.row(now, perFragment);
                        case HISTOLOGY -> section.row(now);
                        case SLICES -> new double[] {withImage ? sliced(now, row[0]) : Double.NaN};
                        case EXTENT ->
                            new double[] {
                                withImage ? OutlinedExtent.mm(now.grid(), radiology.outlined(now)) : Double.NaN
                            };
                    });
        }
        return all;
    }

    /** Off the image that has just been taken, in mm³. */
    private double sliced(Tissue now, double day) {
        double found = slices.of(
                radiology::blurredAt, v -> now.inFragment(v) ? now.fraction(v) : 0, SlicedVolume.shift(seed, day));
        return declaredMm3 * found / firstImage;
    }

    private static int append(double[] row, int next, double... values) {
        System.arraycopy(values, 0, row, next, values.length);
        return next + values.length;
    }

    private double pain(Tissue now, double hours, double image) {
        double inflamed = root.of(now) * FastMath.exp(-hours / pain.habituation());
        double pressed = pain.compressive() * Math.min(image, 2) * FastMath.exp(-hours * pain.accommodation());
        double felt = (pain.offset() + inflamed + pressed) * now.medication().painLeft();
        return Math.min(10, Math.max(0, felt));
    }

    /** The part of each voxel that is fragment tissue which a reader outlines; takes an image. */
    public double[] outlined(Tissue now) {
        radiology.image(now);
        return radiology.outlined(now);
    }

    /** How clearly the last image shows fragment in each voxel: its part of the voxel as the scanner blurs it. */
    public double[] blurred() {
        return radiology.blurred();
    }

    /** A look at the middle layer of the tissue. */
    public Section section(Tissue now, double hours) {
        return sections(now, hours, List.of(Plane.SAGITTAL)).get(0);
    }

    /**
     * A look at another layer of the tissue than the middle one.
     *
     * @param layer from 0, the one at the patient's right
     */
    public Section section(Tissue now, double hours, int layer) {
        radiology.image(now);
        return Section.layer(now, hours / Time.HOURS_PER_DAY, radiology, layer);
    }

    /** A look at all planes of the tissue; in two dimensions there is one. */
    public List<Section> sections(Tissue now, double hours) {
        return sections(now, hours, isDeep(now) ? List.of(Plane.values()) : List.of(Plane.SAGITTAL));
    }

    private List<Section> sections(Tissue now, double hours, List<Plane> planes) {
        radiology.image(now);
        return Section.of(now, hours / Time.HOURS_PER_DAY, radiology, planes);
    }

    /** The fragment to be looked at from outside; none in two dimensions. */
    public static Optional<FragmentShape> shape(Tissue now, double hours) {
        return isDeep(now) ? Optional.of(FragmentShape.of(now, hours / Time.HOURS_PER_DAY)) : Optional.empty();
    }

    private static boolean isDeep(Tissue tissue) {
        return tissue.grid().nz() > 1;
    }
}
