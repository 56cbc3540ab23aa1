package org.resorb.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.document.JsonWriter;
import org.resorb.document.Problem;
import org.resorb.measure.ImplausibleResultException;
import org.resorb.measure.Measures;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Length;
import org.resorb.quantity.PlainUnits;
import org.resorb.quantity.Quantity;
import org.resorb.scenario.InMemoryScenarios;
import org.resorb.space.UnsettledException;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Tissue;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/**
 * What the script of the page can call. Answers that may be mistakes are lists of messages as JSON, empty if all is well;
 * the messages are those of the command line.
 */
public final class Explorer {
    private static final InMemoryScenarios SCENARIOS = new InMemoryScenarios(KnownMechanisms.ALL);
    private static final int FULL_BYTE = 255;
    private static final int BITS_OF_A_BYTE = 8;

    private static Experiment experiment;
    private static TissueView view = new TissueView("histology");
    private static DrawnCells drawn = new DrawnCells();

    private Explorer() {}

    /** Nothing happens before the page asks. */
    public static void main(String[] arguments) {}

    /** Puts a whole scenario where {@link #load} finds it by name. */
    @JSExport
    public static void ship(String name, String text) {
        SCENARIOS.put(name, text);
    }

    /**
     * Reads a scenario and stands ready on its first day.
     *
     * @param file as shown in messages
     * @param settings lines {@code path=value}
     */
    @JSExport
    public static String load(String file, String text, String settings) {
        return mistakes(() -> {
            Experiment loaded = new Experiment(SCENARIOS.read(file, text, settings(settings)));
            experiment = loaded;
            forget();
        });
    }

    private static Map<String, String> settings(String lines) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String line : lines.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                settings.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return settings;
    }

    /** Back to the first day; what was set before the start stays. */
    @JSExport
    public static void restart() {
        experiment.restart();
        forget();
    }

    /** Makes the run that was loaded one of its replicates, counted from 1. */
    @JSExport
    public static void replicate(int number) {
        experiment.beReplicate(number);
        forget();
    }

    /** What was seen of a run tells nothing of another. */
    private static void forget() {
        view.reset();
        drawn = new DrawnCells();
    }

    /** One step further; returns words if the run failed, else nothing. */
    @JSExport
    public static String step() {
        try {
            experiment.step();
            return "";
        } catch (RuntimeException failed) {
            return words(failed);
        }
    }

    /** Days since herniation. */
    @JSExport
    public static double day() {
        return experiment.day();
    }

    /** True at the end of the run. */
    @JSExport
    public static boolean finished() {
        return experiment.finished();
    }

    /** True once a step was taken. */
    @JSExport
    public static boolean started() {
        return experiment.started();
    }

    /** Sets a value from now on. */
    @JSExport
    public static String set(String path, String value) {
        return mistakes(() -> experiment.set(path, value));
    }

    /** Does something now: an intervention without braces and date. */
    @JSExport
    public static String act(String what) {
        return mistakes(() -> experiment.act(what));
    }

    /** The scenario with all that was done. */
    @JSExport
    public static String scenario() {
        return experiment.scenario();
    }

    /** {@code timeseries.csv} so far. */
    @JSExport
    public static String csv() {
        return experiment.csv();
    }

    /** What is odd in the scenario but no mistake, as JSON. */
    @JSExport
    public static String warnings() {
        return JsonWriter.text(experiment.warnings());
    }

    /** The measured quantities as JSON. */
    @JSExport
    public static String columns() {
        return Vocabulary.columns();
    }

    /** The substances that {@link #look} takes, with what to call them and their units, as JSON. */
    @JSExport
    public static String substances() {
        return Vocabulary.substances();
    }

    /** How cells are marked, as JSON; in the order of drawing, the last lies on top. */
    @JSExport
    public static String marks() {
        return Vocabulary.marks();
    }

    /** The colours of a substance from nothing to full, as pixels of a canvas. */
    @JSExport
    public static Int32Array ramp(String substance) {
        return Int32Array.copyFromJavaArray(TissueView.ramp(Declared.SUBSTANCES.named(substance)));
    }

    /** The number of a quantity in a unit, {@code NaN} if it has none. */
    @JSExport
    public static double number(String quantity, String unit) {
        try {
            return Quantity.parse(quantity).in(unit.isEmpty() ? "1" : unit, new PlainUnits());
        } catch (BadQuantity wrong) {
            return Double.NaN;
        }
    }

    /** Days measured so far. */
    @JSExport
    public static int rows() {
        return experiment.course().size();
    }

    /** What was measured on one day. */
    @JSExport
    public static Float64Array row(int index) {
        double[] row = new double[Measures.columns().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = experiment.course().at(index, i);
        }
        return Float64Array.copyFromJavaArray(row);
    }

    /** Chooses what {@link #pixels} shows. */
    @JSExport
    public static void look(String name) {
        view = new TissueView(name);
    }

    /** The tissue as it looks now, a pixel a voxel. */
    @JSExport
    public static Int32Array pixels() {
        return Int32Array.copyFromJavaArray(view.pixels(experiment));
    }

    /** The tissue as {@link #look} of that name would show it, without choosing it. */
    @JSExport
    public static Int32Array picture(String name) {
        return Int32Array.copyFromJavaArray(new TissueView(name).pixels(experiment));
    }

    /** What stands in each voxel of the picture, the lowest row first: 0 bone, 1 disc, 2 epidural tissue, 3 fragment, 4 dura. */
    @JSExport
    public static Int32Array kinds() {
        byte[] kind = experiment.section().kind();
        int[] kinds = new int[kind.length];
        for (int i = 0; i < kind.length; i++) {
            kinds[i] = kind[i];
        }
        return Int32Array.copyFromJavaArray(kinds);
    }

    /** All layers, from left to right: the fragment's tissue in the lowest byte and proteoglycan in the next, 255 for 1. */
    @JSExport
    public static Int32Array solid() {
        Tissue tissue = experiment.tissue();
        int[] solid = new int[tissue.grid().size()];
        for (int v = 0; v < solid.length; v++) {
            if (tissue.inFragment(v)) {
                solid[v] = level(tissue.fraction(v)) | level(tissue.proteoglycan(v)) << BITS_OF_A_BYTE;
            }
        }
        return Int32Array.copyFromJavaArray(solid);
    }

    private static int level(double amount) {
        return (int) (FULL_BYTE * Math.max(0, Math.min(1, amount)) + 0.5);
    }

    /** Voxels from left to right: 1 in two dimensions. */
    @JSExport
    public static int depth() {
        return experiment.tissue().grid().nz();
    }

    /** What full colour stands for. */
    @JSExport
    public static double scale() {
        return view.scale();
    }

    /** Voxels from front to back. */
    @JSExport
    public static int width() {
        return experiment.tissue().grid().nx();
    }

    /** Voxels from below to above. */
    @JSExport
    public static int height() {
        return experiment.tissue().grid().ny();
    }

    /** Edge of a voxel in mm. */
    @JSExport
    public static double voxel() {
        return experiment.tissue().grid().voxel() / Length.UM_PER_MM;
    }

    /** Cells as place among {@link #marks}, x and y, one after the other; where there are very many, see {@link #strides}. */
    @JSExport
    public static Float32Array cells() {
        return Float32Array.copyFromJavaArray(drawn.of(experiment.section().cells()));
    }

    /** For each of {@link #marks}: one in so many of its cells is in {@link #cells}. */
    @JSExport
    public static Int32Array strides() {
        return Int32Array.copyFromJavaArray(drawn.strides());
    }

    /** Something that may turn out to be wrong. */
    private interface Attempt {
        void make() throws InvalidFileException;
    }

    private static String mistakes(Attempt attempt) {
        try {
            attempt.make();
            return "[]";
        } catch (InvalidFileException invalid) {
            return JsonWriter.text(
                    invalid.problems().stream().map(Problem::toString).toList());
        } catch (RuntimeException failed) {
            return JsonWriter.text(List.of(words(failed)));
        }
    }

    /** Outside, the script would see no message. What is no verdict of the model is named with its kind, for who reports it. */
    private static String words(RuntimeException failed) {
        boolean isVerdict = failed instanceof UnsettledException || failed instanceof ImplausibleResultException;
        return "the run failed: " + (isVerdict ? failed.getMessage() : failed);
    }
}
