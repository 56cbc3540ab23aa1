package org.resorb.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.api.Model;
import org.resorb.api.ScenarioSetup;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.document.YamlWriter;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.PlainUnits;

/**
 * What a run is asked for.
 *
 * @param setup what to run
 * @param encoding how numbers come back
 * @param progress whether to tell how far it is
 * @param folder where its fields go as files, or null to have them in the answer
 * @param threads that work within it
 */
record RunRequest(ScenarioSetup setup, Encoding encoding, boolean progress, Path folder, int threads) {
    /** What says which scenario. */
    static final List<String> SCENARIO_KEYS = List.of("scenario", "set", "seed");

    /** All that a run takes. */
    static final List<String> KEYS =
            List.of("scenario", "set", "seed", "encoding", "progress", "field_folder", "threads");

    private static final String PARAMS = "params";
    private static final String SCENARIO = "a file or the name of a shipped scenario";

    /** How the numbers of a column come back. */
    enum Encoding implements Keyword {
        /** As a list. */
        NUMBERS,
        /** As their bytes, eight each, the lowest first, in base64. */
        BASE64
    }

    /** The scenario alone, for a check. */
    static ScenarioSetup scenario(Block params) throws RefusedException {
        return of(params, SCENARIO_KEYS, 1).setup;
    }

    /** @param most threads that a run may have */
    static RunRequest of(Block params, int most) throws RefusedException {
        return of(params, KEYS, most);
    }

    private static RunRequest of(Block params, List<String> keys, int most) throws RefusedException {
        Problems problems = new Problems();
        Binder binder = new Binder(new PlainUnits(), problems, true);
        binder.unknown(params, PARAMS, keys);
        Node scenario = binder.required(params, "scenario", PARAMS, SCENARIO);
        String name = scenario == null ? null : binder.text(scenario, "params.scenario", SCENARIO);
        Map<String, String> settings = settings(binder.optional(params, "set", PARAMS, "paths with values"));
        String seed = word(binder, params, "seed");
        if (seed != null && settings.put("seed", seed) != null) {
            problems.add(params.place(), "params.seed", "is given, and seed in params.set too", "one of the two", "");
        }
        Encoding encoding = encoding(binder, params.get("encoding"));
        boolean progress = isOn(binder, params.get("progress"));
        Path folder = folder(problems, params, word(binder, params, "field_folder"));
        int threads = threads(problems, params, word(binder, params, "threads"), most);
        Wrong.throwIfAny(problems, ErrorCode.WRONG_PARAMETERS);
        ScenarioSetup setup = Model.scenario(name).with(settings).withThreads(threads);
        return new RunRequest(
                folder == null ? setup : setup.withFieldFiles(folder), encoding, progress, folder, threads);
    }

    private static Encoding encoding(Binder binder, Node node) {
        String path = "params.encoding";
        String text = node == null ? Encoding.NUMBERS.word() : binder.text(node, path, "numbers or base64");
        return text == null ? null : (Encoding) binder.constant(Encoding.class, node, text, path);
    }

    private static boolean isOn(Binder binder, Node node) {
        List<String> words = List.of("true", "false");
        return node != null && "true".equals(binder.oneOf(node, "params.progress", words, "true or false"));
    }

    private static Path folder(Problems problems, Block params, String name) {
        Path path = name == null ? null : SourceFile.path(name);
        if (name != null && path == null) {
            problems.add(params.place(), "params.field_folder", "cannot be the name of a folder here", "a path", "");
        }
        return path;
    }

    private static int threads(Problems problems, Block params, String count, int most) {
        if (count == null) {
            return 1;
        }
        int threads = count.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(count) : 0;
        if (threads < 1 || threads > most) {
            String expected =
                    most == 1 ? "1, as the server has no more" : "1 to " + most + ", as many as the server has";
            problems.add(params.place(), "params.threads", "cannot be " + count, expected, "");
            return 1;
        }
        return threads;
    }

    /** A text, or null if there is none; what is something else is reported. */
    private static String word(Binder binder, Block params, String key) {
        Node node = params.get(key);
        return node == null ? null : binder.text(node, Binder.below(PARAMS, key), "a single value");
    }

    private static Map<String, String> settings(Block set) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (set != null) {
            set.entries().forEach((path, value) -> settings.put(path, text(value)));
        }
        return settings;
    }

    /** As a setting of the command line: a word as it is, all else as YAML in a line. */
    private static String text(Node value) {
        return value instanceof Word word ? word.text() : YamlWriter.line(value);
    }
}
