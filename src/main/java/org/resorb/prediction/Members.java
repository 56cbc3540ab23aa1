package org.resorb.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.resorb.scenario.InvalidFileException;
import org.resorb.scenario.Place;
import org.resorb.scenario.Problems;

/** Reads the members of an ensemble: a CSV file of parameter sets whose head has dotted names. */
public final class Members {
    private Members() {}

    /**
     * Values by dotted name, one map a member.
     *
     * @throws InvalidFileException with every mistake, if there is any
     * @throws IOException if the file cannot be read
     */
    public static List<Map<String, String>> read(Path file) throws IOException, InvalidFileException {
        Problems problems = new Problems();
        Rows rows = new Rows(file.toString(), Files.readString(file), List.of(), problems);
        if (rows.all().isEmpty()) {
            problems.add(new Place(file.toString(), 0), "", "holds no parameter set", "a row for each", "");
        }
        problems.throwIfAny();
        return rows.all().stream().map(Rows.Row::cells).toList();
    }
}
