package org.resorb.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import org.resorb.quantity.Spelling;

/**
 * The text of a file that a user gave and that is no YAML, read as strictly as a scenario.
 *
 * @param name as shown to the user
 * @param text its text, or null if it cannot be read (a problem was added)
 */
public record TextFile(String name, String text) {
    /** Reads an ensemble from a file, or a shipped one by its name. What goes wrong is added to the problems. */
    public static TextFile ensemble(String pathOrName, Problems problems) {
        Path path = Source.path(pathOrName);
        boolean file = path != null && Files.exists(path) && !pathOrName.isEmpty();
        if (Shipped.ensembles().contains(pathOrName) && (!file || Files.isDirectory(path))) {
            return new TextFile("scenarios/ensembles/" + pathOrName + ".csv", Shipped.ensemble(pathOrName));
        }
        if (file) {
            return of(Source.file(path, "ensemble", problems));
        }
        String stem = pathOrName.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.csv$", "");
        String near = Shipped.ensembles().contains(stem) ? stem : Spelling.nearest(stem, Shipped.ensembles());
        String expected = "a file or the name of a shipped ensemble";
        problems.add(new Place(pathOrName, 0), "", "does not exist", expected, near);
        return new TextFile(pathOrName, null);
    }

    /**
     * Reads a file. What goes wrong is added to the problems.
     *
     * @param what the kind of file, for messages
     */
    public static TextFile file(Path path, String what, Problems problems) {
        if (!Files.exists(path)) {
            problems.add(new Place(path.toString(), 0), "", "does not exist", "a file of " + what, "");
            return new TextFile(path.toString(), null);
        }
        return of(Source.file(path, what, problems));
    }

    private static TextFile of(Source source) {
        return new TextFile(source.name(), source.text());
    }
}
