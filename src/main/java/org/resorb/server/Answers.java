package org.resorb.server;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.api.MeasuredColumn;
import org.resorb.api.Model;
import org.resorb.api.RunResult;
import org.resorb.api.ScenarioSetup;
import org.resorb.api.VoxelArray;
import org.resorb.api.VoxelAxis;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.measure.VoxelField;
import org.resorb.measure.VoxelFields;
import org.resorb.quantity.PlainUnits;
import org.resorb.quantity.Spelling;
import org.resorb.run.Build;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.InstalledPlugins;
import org.resorb.scenario.Shipped;

/** What comes back, as maps and lists. */
final class Answers {
    private Answers() {}

    /** What this server is and can do. */
    static Map<String, Object> description(int threads) {
        Map<String, Object> keys = new LinkedHashMap<>();
        Build build = Build.current();
        keys.put("protocol", Server.PROTOCOL);
        keys.put("version", build.version());
        keys.put("git_commit", build.commit());
        keys.put("model", build.model());
        InstalledPlugins.noteIn(keys);
        keys.put("threads", threads);
        keys.put("longest_line", RequestLines.LONGEST);
        keys.put("methods", Server.METHODS);
        keys.put("scenarios", Shipped.names().stream().map(Answers::titled).toList());
        keys.put(
                "columns",
                Measures.columns(List.of()).stream().map(Answers::about).toList());
        List<Object> fields = new ArrayList<>();
        VoxelFields.DECLARED.substances().forEach(field -> fields.add(grouped("substances", field)));
        VoxelFields.DECLARED.matrix().forEach(field -> fields.add(grouped("matrix", field)));
        VoxelFields.DECLARED.images().forEach(field -> fields.add(grouped("images", field)));
        keys.put("fields", fields);
        return keys;
    }

    private static Map<String, Object> titled(String scenario) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("name", scenario);
        keys.put("title", Shipped.title(scenario));
        return keys;
    }

    /** With the key of {@code output.fields} that it stands under. */
    private static Map<String, Object> grouped(String group, VoxelField field) {
        Map<String, Object> keys = about(new Variable(field.name(), field.unit(), field.meaning()));
        keys.put("group", group);
        return keys;
    }

    private static Map<String, Object> about(Variable one) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("name", one.name());
        keys.put("unit", one.unit());
        keys.put("meaning", one.meaning());
        return keys;
    }

    /** What {@code explain} knows, of all or of one name. */
    static Map<String, Object> explanation(Block params) throws RefusedException {
        Problems problems = new Problems();
        Binder binder = new Binder(new PlainUnits(), problems, true);
        binder.unknown(params, "params", List.of("name"));
        Node node = params.get("name");
        String name = node == null ? null : binder.text(node, "params.name", "the name of a mechanism or section");
        Wrong.throwIfAny(problems, ErrorCode.WRONG_PARAMETERS);
        if (name == null) {
            return Map.of("entries", Catalogue.keys());
        }
        try {
            return Map.of("entries", Catalogue.keys(name));
        } catch (IllegalArgumentException unknown) {
            throw new RefusedException(
                    ErrorCode.WRONG_PARAMETERS,
                    "params.name",
                    "is unknown: " + name,
                    "the name of a mechanism or section",
                    Spelling.nearest(name, Catalogue.names()));
        }
    }

    /** A scenario without mistakes. */
    static Map<String, Object> checked(ScenarioSetup setup) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("warnings", setup.check());
        keys.put("scenario", setup.yaml());
        return keys;
    }

    /** A run that is over. */
    static Map<String, Object> run(RunResult result, RunRequest request, double seconds) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("scenario", result.scenario());
        keys.put("seed", result.seed());
        keys.put("model", Model.fingerprint());
        keys.put("wall_time_s", seconds);
        keys.put("warnings", result.warnings());
        keys.put("resorption", result.resorption());
        keys.put("summary", result.summary());
        List<Object> columns = new ArrayList<>();
        for (MeasuredColumn one : result.columns()) {
            Map<String, Object> column = about(new Variable(one.name(), one.unit(), one.meaning()));
            putValues(column, one.values(), request.encoding());
            columns.add(column);
        }
        keys.put("columns", columns);
        if (!result.fields().isEmpty()) {
            putFields(keys, result.fields(), request.encoding());
        }
        if (request.folder() != null) {
            keys.put("field_folder", request.folder().toAbsolutePath().toString());
        }
        return keys;
    }

    private static void putFields(Map<String, Object> keys, List<VoxelArray> fields, RunRequest.Encoding encoding) {
        List<Object> axes = new ArrayList<>();
        for (VoxelAxis one : fields.get(0).axes()) {
            Map<String, Object> axis = about(new Variable(one.name(), "mm", one.meaning()));
            axis.put("values", one.centres());
            axes.add(axis);
        }
        keys.put("axes", axes);
        List<Object> arrays = new ArrayList<>();
        for (VoxelArray one : fields) {
            Map<String, Object> array = about(new Variable(one.name(), one.unit(), one.meaning()));
            array.put("day", one.day());
            putValues(array, one.values(), encoding);
            arrays.add(array);
        }
        keys.put("fields", arrays);
    }

    private static void putValues(Map<String, Object> keys, double[] values, RunRequest.Encoding encoding) {
        if (encoding == RunRequest.Encoding.NUMBERS) {
            keys.put("values", values);
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putDouble(value);
        }
        keys.put("base64", Base64.getEncoder().encodeToString(bytes.array()));
    }
}
