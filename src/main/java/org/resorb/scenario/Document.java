package org.resorb.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import org.resorb.quantity.Spelling;
import org.resorb.scenario.Node.Block;

/**
 * A file of another kind than a scenario, read with the same strictness.
 *
 * @param name as shown to the user
 * @param path the file, or null for one that ships
 * @param keys what it says, or null if it cannot be read (a problem was added)
 */
public record Document(String name, Path path, Block keys) {
    /** Reads a study from a file, or a shipped one by its name. What goes wrong is added to the problems. */
    public static Document study(String pathOrName, Problems problems) {
        Source source = source(pathOrName, problems);
        boolean read = source != null && source.text() != null;
        Block keys = read ? YamlReader.block(source.name(), source.text(), "study", problems) : null;
        return new Document(source == null ? pathOrName : source.name(), source == null ? null : source.path(), keys);
    }

    /** True for a study, false for a scenario or anything else, whether right or wrong. */
    public static boolean isStudy(String pathOrName) {
        Block keys = study(pathOrName, new Problems()).keys();
        return keys != null && (keys.get("design") != null || keys.get("factors") != null || keys.get("base") != null);
    }

    private static Source source(String pathOrName, Problems problems) {
        Path path = Source.path(pathOrName);
        boolean file = path != null && Files.exists(path) && !pathOrName.isEmpty();
        if (Shipped.allStudies().contains(pathOrName) && (!file || Files.isDirectory(path))) {
            return Source.shippedStudy(pathOrName);
        }
        if (file) {
            return Source.file(path, "study", problems);
        }
        String stem = pathOrName.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.ya?ml$", "");
        boolean known = Shipped.allStudies().contains(stem);
        String near = known ? stem : Spelling.nearest(stem, Shipped.allStudies());
        problems.add(new Place(pathOrName, 0), "", "does not exist", "a file or the name of a shipped study", near);
        return null;
    }
}
