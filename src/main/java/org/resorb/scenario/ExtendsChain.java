package org.resorb.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.resorb.document.ExtendingFiles;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.document.YamlReader;
import org.resorb.quantity.Spelling;

/** A scenario with all that it extends. */
final class ExtendsChain {
    static final String EXTENDS = "extends";

    private final Problems problems;
    private final ExtendingFiles sources = new ExtendingFiles();
    private boolean whole = true;
    private Block root;

    private ExtendsChain(Problems problems) {
        this.problems = problems;
    }

    /**
     * What a scenario and its ancestors say together.
     *
     * @param merged all keys, or null if the file itself has none
     * @param mechanisms names of all mechanisms: the reference has every one of them
     * @param whole false if part of the chain could not be read, so that missing keys mean nothing
     * @param images that it may name
     */
    record Loaded(Block merged, Supplier<List<String>> mechanisms, boolean whole, SegmentationSource images) {}

    static Loaded load(String pathOrName, Problems problems) {
        ExtendsChain chain = new ExtendsChain(problems);
        Block merged = chain.resolve(chain.named(pathOrName));
        return new Loaded(InstalledPlugins.completed(merged), chain::mechanisms, chain.whole, new SegmentationFiles());
    }

    private SourceFile named(String pathOrName) {
        boolean isStudy =
                Shipped.STUDY_FILES.has(pathOrName) && !Shipped.names().contains(pathOrName);
        if (isStudy && !Files.exists(SourceFile.path(pathOrName))) {
            String expected = "a scenario; studies are run by resorb sweep, cohort, trial or calibrate";
            problems.add(new Place(pathOrName, 0), "", "is a shipped study", expected, "");
            return new SourceFile(pathOrName, null, null);
        }
        return SourceFile.find(pathOrName, Shipped.SCENARIO_FILES, problems);
    }

    /** Saves reading the reference a second time if it is at the end of the chain, as it nearly always is. */
    private List<String> mechanisms() {
        boolean reference = root != null
                && root.get("name") instanceof Word name
                && name.text().equals(Reference.NAME);
        return Mechanisms.names(reference ? root : Reference.block());
    }

    private Block resolve(SourceFile source) {
        sources.add(source);
        Block block =
                source.text() == null ? null : YamlReader.block(source.name(), source.text(), "scenario", problems);
        if (block == null) {
            whole = false;
            return null;
        }
        block = Reference.is(source) ? InstalledPlugins.over(block) : block;
        root = block;
        Map<String, Node> own = new LinkedHashMap<>(block.entries());
        Node parentName = own.remove(EXTENDS);
        Block child = new Block(new Place(source.name(), 1), own);
        Block parent = parentName == null ? null : ancestors(parentName, source);
        return parent == null ? child : Merge.scenarios(parent, child);
    }

    /** All that the parent says except who it is. */
    private Block ancestors(Node name, SourceFile from) {
        SourceFile source = parent(name, from);
        Block parent = source == null ? null : resolve(source);
        if (parent == null) {
            whole = false;
            return null;
        }
        Map<String, Node> inherited = new LinkedHashMap<>(parent.entries());
        inherited.remove("name");
        inherited.remove("title");
        return new Block(parent.place(), inherited);
    }

    private SourceFile parent(Node name, SourceFile from) {
        if (!(name instanceof Word word) || word.text().isEmpty()) {
            problems.add(name.place(), EXTENDS, "is not a name", "a file or the name of a shipped scenario", "");
            return null;
        }
        Path beside = beside(word.text(), from);
        boolean shipped = Shipped.names().contains(word.text());
        if (beside != null && !(shipped && ExtendingFiles.isSame(beside, from))) {
            return unlessOpen(name, SourceFile.file(beside, "scenario", problems));
        }
        if (shipped) {
            return unlessOpen(name, Shipped.SCENARIO_FILES.get(word.text()));
        }
        String near = Spelling.nearest(word.text(), Shipped.names());
        String expected = "a file beside this one or the name of a shipped scenario";
        problems.add(name.place(), EXTENDS, "there is no scenario " + word.text(), expected, near);
        return null;
    }

    private static Path beside(String name, SourceFile from) {
        Path path = from.path() == null ? null : SourceFile.path(name);
        if (path == null) {
            return null;
        }
        Path exact = from.path().resolveSibling(path);
        Path yaml = exact.resolveSibling(exact.getFileName() + ".yaml");
        return Files.isRegularFile(yaml) && !Files.isRegularFile(exact) ? yaml : existing(exact, name);
    }

    /** A folder that happens to have the name of a shipped scenario is not meant. */
    private static Path existing(Path path, String name) {
        boolean folder = Files.isDirectory(path) && Shipped.names().contains(name);
        return Files.exists(path) && !folder ? path : null;
    }

    private SourceFile unlessOpen(Node name, SourceFile source) {
        if (sources.has(source)) {
            problems.add(name.place(), EXTENDS, sources.circle(source), "a chain that ends at a complete scenario", "");
            return null;
        }
        return source;
    }
}
