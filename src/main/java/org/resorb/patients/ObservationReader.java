package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Length;
import org.resorb.quantity.Means;
import org.resorb.quantity.Time;
import org.resorb.quantity.Usually;
import org.resorb.study.StudySchema;

/** Reads how patients are seen. */
final class ObservationReader {
    static final String PATH = "observation";
    private static final String COLUMNS = "columns";
    private static final String TYPES = "type_reading";
    private static final String OFF = "off";

    /** From when follow-ups are counted. */
    public enum Start implements Keyword {
        /** From the start of the run. */
        HERNIATION,
        /** As trials do. */
        FIRST_IMAGE
    }

    /** How a volume is found. */
    public enum By implements Keyword {
        /** By all voxels that are outlined. */
        VOXELS,
        /** By areas in slices. */
        SLICES
    }

    /** Whether something is done. */
    public enum Done implements Keyword {
        OFF,
        ON
    }

    /** Its keys that are numbers or words. */
    public record Numbers(
            @Usually("herniation") @Means("From when follow-ups are counted")
            Start countedFrom,

            @Usually("herniation") @Means("From when interventions are dated")
            Start treatedFrom,

            @In("h") @Between(low = "0 d", high = "90 d") @Usually("0 d")
            double jitter,

            @In("1") @Between(low = "0 %", high = "50 %") double readerError,

            @In("mL")
            @Between(low = "0 mm3", high = "1000 mm3")
            @Usually("0 mm3")
            @Means("Standard deviation of a measured volume of 1000 mm3; of others as their surface")
            double readerSpread,

            @Usually("voxels") @Means("How a volume is found")
            By volumeBy,

            @Usually("off") @Means("Whether a section of what was taken out is counted at an operation")
            Done histology) {
        private VolumeReading volume() {
            return new VolumeReading(readerError, readerSpread * Length.MM3_PER_ML, volumeBy == By.SLICES);
        }
    }

    /** How readers tell types. */
    public record Types(
            @In("1") @Between(low = "0", high = "1") @Means("Cohen's kappa of two readers of the type")
            double kappa,

            @In("1") @Between(low = "0 %", high = "100 %") @Means("Part that is rightly called contained or not")
            double containment) {}

    private final Binder binder;
    private final Problems problems;
    private final List<String> columns = new ArrayList<>();
    private final VisitsReader visitsReader;
    private Observation observation;

    ObservationReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
        visitsReader = new VisitsReader(binder, problems);
    }

    /** Reports each visit that comes after the last day of a group. */
    void checkThatAllCome(List<CohortGroup> groups) {
        visitsReader.checkThatAllCome(observation, groups);
    }

    /** The columns of the time series that the file asks for. */
    List<String> columns() {
        return columns;
    }

    /** How patients are seen, or null if anything is wrong, which is reported. */
    Observation read(Block cohort) {
        Node node = binder.required(cohort, PATH, "", "a section");
        Block block = binder.section(node, PATH, "a section");
        if (block == null) {
            return null;
        }
        int before = problems.count();
        Numbers numbers = binder.record(
                Numbers.class,
                block,
                PATH,
                FirstImageReader.KEY,
                VisitsReader.KEY,
                COLUMNS,
                SurgeryReader.KEY,
                TYPES,
                PainReader.KEY);
        FirstImageReader image = new FirstImageReader(binder, problems);
        SymptomDuration duration = image.duration(block);
        double day = image.day(block);
        boolean fromFirstImage = numbers != null && numbers.countedFrom() == Start.FIRST_IMAGE;
        Visit first = Visit.baseline(duration == null ? day : duration.median());
        Surgery surgery = new SurgeryReader(binder, problems).read(block);
        TypeReading types = types(block.get(TYPES));
        PainReporting pain = new PainReader(binder, problems).read(block);
        List<Visit> visits = visitsReader.read(
                block, first, fromFirstImage ? 0 : duration == null ? first.days() : duration.longest());
        readColumns(block.get(COLUMNS));
        if (problems.count() > before) {
            return null;
        }
        observation = new Observation(
                visits,
                duration,
                fromFirstImage,
                numbers.treatedFrom() == Start.FIRST_IMAGE,
                numbers.jitter() / Time.HOURS_PER_DAY,
                numbers.volume(),
                types,
                surgery,
                pain,
                numbers.histology() == Done.ON);
        return observation;
    }

    /** Whether a part is not there, or written as what it is without. */
    static boolean isOff(Node node) {
        return node == null || node instanceof Word word && word.text().equals(OFF);
    }

    /** The schema of a part that may be {@link #isOff}. */
    static Schema orOff(Schema part) {
        return Schema.anyOf(Schema.oneOf(List.of(OFF)), part);
    }

    private TypeReading types(Node node) {
        Types types = isOff(node) ? null : binder.record(Types.class, node, PATH + "." + TYPES);
        return types == null ? null : new TypeReading(types.kappa(), types.containment());
    }

    /** The keys that are no record. */
    static Map<String, Schema> keys() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put(FirstImageReader.KEY, FirstImageReader.schema());
        keys.putAll(Schema.keys(Numbers.class));
        keys.put(VisitsReader.KEY, Schema.list(Schema.withUnit()).filled());
        keys.put(TYPES, orOff(Schema.of(Types.class).requiredBut()));
        keys.put(PainReader.KEY, PainReader.schema());
        keys.put(SurgeryReader.KEY, SurgeryReader.schema());
        keys.put(COLUMNS, StudySchema.columns());
        return keys;
    }

    private void readColumns(Node node) {
        List<String> known =
                Measures.columns().stream().skip(1).map(Variable::name).toList();
        String path = PATH + "." + COLUMNS;
        List<Node> names = binder.items(node, path, "columns of timeseries.csv");
        for (int i = 0; i < names.size(); i++) {
            String name = binder.oneOf(names.get(i), path + "[" + i + "]", known, "a column of timeseries.csv");
            if (name != null && binder.isNew(name, columns, names.get(i), path + "[" + i + "]")) {
                columns.add(name);
            }
        }
    }
}
