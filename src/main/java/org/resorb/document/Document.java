package org.resorb.document;

import java.nio.file.Path;
import org.resorb.document.Node.Block;

/**
 * A YAML file that was read but not yet understood.
 *
 * @param name as shown to the user
 * @param path the file, or null for one that ships
 * @param keys what it says, or null if it cannot be read (a problem was added)
 */
public record Document(String name, Path path, Block keys) {
    /** Reads a file, or a shipped one by its name. What goes wrong is added to the problems. */
    public static Document read(String pathOrName, ShippedFiles shipped, Problems problems) {
        SourceFile source = SourceFile.find(pathOrName, shipped, problems);
        Block keys =
                source.text() == null ? null : YamlReader.block(source.name(), source.text(), shipped.kind(), problems);
        return new Document(source.name(), source.path(), keys);
    }

    /**
     * The same of a file without which there is nothing to do.
     *
     * @throws InvalidFileException with all problems so far if it cannot be read
     */
    public static Document mustRead(String pathOrName, ShippedFiles shipped, Problems problems)
            throws InvalidFileException {
        Document document = read(pathOrName, shipped, problems);
        if (document.keys() == null) {
            problems.throwIfAny();
        }
        return document;
    }
}
