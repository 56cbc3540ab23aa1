package org.resorb.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.Length;
import org.resorb.quantity.Time;
import org.resorb.tissue.Cause;
import org.resorb.tissue.CellColumn;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;
import org.resorb.tissue.TissueMeasure;

/** Measures a tissue, one row of numbers at a time. */
public final class Measures {

    private static final List<CellColumn> CELL_COLUMNS = Stream.concat(
                    Declared.CELL_KINDS.all().stream().flatMap(kind -> kind.columns().stream()),
                    Declared.MEASURES.all().stream().map(TissueMeasure::column))
            .toList();
    private static final List<Variable> COLUMNS = describe();

    private final Pain pain;
    private final Radiology radiology;
    private final double declared;
    private final double firstSum;
    private final double firstImage;
    private final double firstProteoglycan;
    private final double firstCollagen;
    private final double perFragment;
    private final double[] firstCells = new double[CELL_COLUMNS.size()];
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
        declared = examination.declaredVolume() * Length.MM3_PER_ML;
        firstSum = sum(fresh, Tissue::fraction);
        firstProteoglycan = sum(fresh, Tissue::proteoglycan);
        firstCollagen = sum(fresh, Tissue::collagen);
        radiology.image(fresh);
        firstImage = radiology.volume(fresh);
        perFragment = examination.declaredVolume() / (firstSum * fresh.grid().volume());
        for (int i = 0; i < firstCells.length; i++) {
            firstCells[i] = CELL_COLUMNS.get(i).reading().of(fresh, perFragment);
        }
        plausibility = new Plausibility(COLUMNS, declared);
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

    private static List<Variable> describe() {
        List<Variable> columns = new ArrayList<>(List.of(
                new Variable("time_d", "d", "Days since herniation"),
                new Variable("fragment_volume_mm3", "mm3", "Volume of fragment tissue"),
                new Variable("fragment_volume_fraction", "1", "Volume relative to the first day"),
                new Variable("mri_volume_mm3", "mm3", "Volume that a reader outlines on MRI"),
                new Variable("mri_volume_fraction", "1", "MRI volume relative to the first day"),
                new Variable("water_fraction", "1", "Water in what is left of the fragment, part of its volume"),
                new Variable("t2_signal", "1", "Mean T2 signal of what is left, 0 dark to 1 bright"),
                new Variable("proteoglycan_fraction", "1", "Proteoglycan left, relative to the first day"),
                new Variable("collagen_fraction", "1", "Collagen left, whole or cut, relative to the first day")));
        for (CellColumn column : CELL_COLUMNS) {
            columns.add(new Variable(column.name(), column.unit(), column.meaning()));
        }
        columns.addAll(List.of(
                new Variable("rim_enhancement_fraction", "1", "Part of the outline with a bright rim after contrast"),
                new Variable("rim_enhancement_class", "1", "0 no rim, 1 partial, 2 complete"),
                new Variable("rim_thickness_mm", "mm", "Mean thickness of the bright rim")));
        for (Substance substance : Declared.SUBSTANCES.all()) {
            columns.add(describe(substance));
        }
        columns.add(new Variable("cover_integrity", "1", "Part of the outline under a closed cover"));
        columns.add(new Variable("pain_vas", "1", "Leg pain, visual analogue scale 0 to 10"));
        for (Cause cause : Declared.CAUSES.all()) {
            String meaning = "Volume gained or lost so far by " + cause.words();
            columns.add(new Variable("change_by_" + cause.name() + "_mm3", "mm3", meaning));
        }
        return List.copyOf(columns);
    }

    private static Variable describe(Substance substance) {
        String meaning = substance.meaning() + ", mean over where the fragment was";
        return new Variable(substance.column(), substance.unit(), meaning);
    }

    private interface Quantity {
        double at(Tissue tissue, int v);
    }

    private static double sum(Tissue tissue, Quantity quantity) {
        double sum = 0;
        for (int v : tissue.fragment()) {
            sum += quantity.at(tissue, v);
        }
        return sum;
    }

    /** True for the columns that are read off an image, which takes longer than all others together. */
    public static boolean needsImage(String column) {
        return column.matches("mri_.*|sliced_.*|ap_extent_.*|rim_enhancement_.*|rim_thickness_.*|pain_.*");
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
        // What is in the tissue is added up while an image of it is taken, which takes longest.
        double[][] parts = new double[3][];
        now.parallel().run(withImage ? 5 : 3, (task, worker) -> {
            switch (withImage ? task : task + 1) {
                case 0 -> radiology.outline(now);
                case 1 -> parts[0] = matrix(now);
                case 2 -> parts[1] = cells(now);
                case 3 -> parts[2] = substances(now);
                default -> radiology.enhance(now);
            }
        });
        double image = Double.NaN;
        double[] rim = {Double.NaN, Double.NaN};
        if (withImage) {
            image = radiology.volume(now) / firstImage;
            rim = radiology.rim(now);
        }
        double whole = parts[0][0];
        double[] row = new double[COLUMNS.size()];
        int next = append(
                row,
                0,
                hours / Time.HOURS_PER_DAY,
                declared * whole / firstSum,
                whole / firstSum,
                declared * image,
                image);
        next = append(row, next, Arrays.copyOfRange(parts[0], 1, parts[0].length));
        next = append(row, next, parts[1]);
        next = append(row, next, rim[0], withImage ? radiology.rimClass(rim[0]) : Double.NaN, rim[1]);
        next = append(row, next, parts[2]);
        next = append(row, next, now.coveredPart(), pain(now, hours, image));
        for (Cause cause : Declared.CAUSES.all()) {
            row[next++] = declared * now.balance().of(cause) / firstSum;
        }
        return withDetails(plausibility.checked(row, withImage), now, withImage);
    }

    /** How much tissue there is, in voxel volumes, then what it is like. */
    private double[] matrix(Tissue now) {
        double whole = sum(now, Tissue::fraction);
        return new double[] {
            whole,
            whole > 0 ? sum(now, Tissue::water) / whole : 0,
            whole > 0 ? sum(now, MriSignal::t2OfFragment) / whole : 0,
            sum(now, Tissue::proteoglycan) / firstProteoglycan,
            (sum(now, Tissue::collagen) + sum(now, Tissue::degradedCollagen)) / firstCollagen
        };
    }

    private double[] cells(Tissue now) {
        double[] cells = new double[CELL_COLUMNS.size()];
        for (int i = 0; i < cells.length; i++) {
            double value = CELL_COLUMNS.get(i).reading().of(now, perFragment);
            cells[i] = CELL_COLUMNS.get(i).relative() ? value / firstCells[i] : value;
        }
        return cells;
    }

    private static double[] substances(Tissue now) {
        List<Substance> all = Declared.SUBSTANCES.all();
        double[] means = new double[all.size()];
        for (int i = 0; i < means.length; i++) {
            Substance substance = all.get(i);
            means[i] = sum(now, (tissue, v) -> tissue.of(substance, v)) / now.fragment().length;
        }
        return means;
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
        return declared * found / firstImage;
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
