package org.resorb.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.resorb.document.Node.Block;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML 1.2, and so JSON, into nodes. Builds no objects, whatever the file says. */
public final class YamlReader {
    private final String file;
    private final String text;
    private final String what;
    private final Problems problems;

    private YamlReader(String file, String text, String what, Problems problems) {
        this.file = file;
        this.text = text;
        this.what = what;
        this.problems = problems;
    }

    /**
     * The keys of a file, or null if it is no such thing; all mistakes of form are added to the problems.
     *
     * @param what the kind of file, for messages, for example {@code study}
     */
    public static Block block(String file, String text, String what, Problems problems) {
        Node node = new YamlReader(file, text, what, problems).read();
        if (node == null || node instanceof Block) {
            return (Block) node;
        }
        problems.add(node.place(), "", "is not a " + what, "keys with values, such as name: my_case", "");
        return null;
    }

    /** A value that was given beside a file, which therefore has no lines; null if it is none, which is reported. */
    public static Node value(String file, String text, Problems problems) {
        Node node = new YamlReader(file, text, "scenario", problems).read();
        return node == null ? null : YamlNodes.unplaced(node, file);
    }

    private Node read() {
        try {
            return single(documents());
        } catch (ReaderException e) {
            add(lineOf(e.getPosition()), "has a character that is not text: " + hex(e.getCodePoint()), "");
        } catch (MarkedYamlEngineException e) {
            marked(e);
        } catch (YamlEngineException e) {
            add(0, "is not YAML or JSON: " + firstLine(e.getMessage()), "");
        } catch (StackOverflowError e) {
            add(0, "is nested too deeply", "");
        }
        return null;
    }

    private List<org.snakeyaml.engine.v2.nodes.Node> documents() {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                // Aliases only share nodes here; what they unfold to is counted later.
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        Iterator<org.snakeyaml.engine.v2.nodes.Node> all =
                new Compose(settings).composeAllFromString(text).iterator();
        List<org.snakeyaml.engine.v2.nodes.Node> documents = new ArrayList<>();
        while (all.hasNext() && documents.size() < 2) {
            documents.add(all.next());
        }
        return documents;
    }

    private Node single(List<org.snakeyaml.engine.v2.nodes.Node> documents) {
        if (documents.isEmpty()) {
            add(0, "is empty", "a " + what);
            return null;
        }
        if (documents.size() > 1) {
            add(line(documents.get(1).getStartMark()), "has a second document", "one " + what + " a file");
        }
        return new YamlNodes(file, text, problems).node(documents.get(0), "");
    }

    private void marked(MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark().isPresent() ? e.getProblemMark() : e.getContextMark();
        String problem = e.getProblem() == null ? e.getMessage() : e.getProblem();
        if (problem.contains("TAB")) {
            add(line(mark), "has a tab", "spaces");
        } else {
            add(line(mark), "is not YAML or JSON: " + firstLine(problem), "");
        }
    }

    private void add(int line, String message, String expected) {
        problems.add(new Place(file, line), "", message, expected, "");
    }

    private int lineOf(int position) {
        int end = Math.max(0, Math.min(position, text.length()));
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private static String hex(int codePoint) {
        return "U+" + Integer.toHexString(0x10000 | codePoint).substring(1);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    private static String firstLine(String message) {
        return message.strip().split("\n", 2)[0];
    }
}
