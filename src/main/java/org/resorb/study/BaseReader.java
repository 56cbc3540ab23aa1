package org.resorb.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Document;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.quantity.Spelling;
import org.resorb.scenario.RunKeys;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.Shipped;

/** Reads the scenario that a study changes, with what the study says about it laid over. */
final class BaseReader {
    private static final String BASE = "base";
    private static final String SCENARIO = "scenario";

    private final Document document;
    private final StudyChanges changes;
    private final Binder binder;
    private final Problems problems;
    private String name = "";

    BaseReader(Document document, StudyChanges changes, Binder binder, Problems problems) {
        this.document = document;
        this.changes = changes;
        this.binder = binder;
        this.problems = problems;
    }

    /** The base as a command line would name it. */
    String name() {
        return name;
    }

    /** The scenario, or null if it is wrong, which is reported. */
    ScenarioFile read() {
        Block keys = document.keys();
        String expected = "a scenario: a file beside the study, or the name of a shipped one";
        Node node = binder.required(keys, BASE, "", expected);
        String text = node == null ? null : binder.text(node, BASE, expected);
        if (text == null) {
            return null;
        }
        name = SourceFile.beside(document.path(), text);
        if (!Shipped.names().contains(name) && !isThere(name)) {
            String near = Spelling.nearest(text, Shipped.names());
            problems.add(node.place(), BASE, "there is no scenario " + text, expected, near);
            return null;
        }
        Block own = binder.optional(keys, SCENARIO, "", "keys of a scenario that differ from the base");
        return own == null || hasIdentity(own) ? null : read(changes.over(Node.leaves(own)), own);
    }

    /** What a run is called and its seed would not be used, for the study says both. */
    private boolean hasIdentity(Block own) {
        int before = problems.count();
        own.entries().forEach((key, value) -> {
            if (RunKeys.isIdentity(key)) {
                String expected = key.equals(SeedsReader.COLUMN)
                        ? "seed: 1, or in a study seeds: [1, 2, 3], beside scenario"
                        : key + " beside scenario";
                problems.add(
                        value.place(), SCENARIO + "." + key, "belongs to the run, so it is not used", expected, "");
            }
        });
        return problems.count() > before;
    }

    private ScenarioFile read(Map<String, String> settings, Block own) {
        try {
            ScenarioFile base = ScenarioFile.read(name, settings);
            if (base.scenario().output().fields() != null) {
                String idle = "output.fields is not used: only resorb run writes fields";
                problems.warn(new Place(name, 0), "", idle);
            }
            return base;
        } catch (InvalidFileException invalid) {
            for (Problem problem : invalid.problems()) {
                String path = problem.file().replaceFirst("^--set ", "");
                boolean beside = problem.file().equals(path) || changes.isOf(problem.file());
                Node node = beside ? null : at(own, path);
                problems.add(
                        node == null ? new Place(problem.file(), problem.line()) : node.place(),
                        node == null ? problem.path() : SCENARIO + "." + problem.path(),
                        problem.message(),
                        problem.expected(),
                        problem.suggestion());
            }
            return null;
        }
    }

    private static Node at(Block block, String path) {
        Node node = block;
        for (String key : path.split("\\.")) {
            node = node instanceof Block below ? below.get(key) : null;
        }
        return node == null ? block : node;
    }

    private static boolean isThere(String name) {
        Path path = SourceFile.path(name);
        return path != null && Files.exists(path);
    }
}
