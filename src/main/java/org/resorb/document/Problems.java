package org.resorb.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.resorb.quantity.BadQuantity;

/** Collects mistakes, so that all of them can be shown at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** Adds a mistake, as {@link Problem} describes it; the same one twice is one. */
    public void add(Place place, String path, String message, String expected, String suggestion) {
        add(place.file(), place.line(), path, message, expected, suggestion);
    }

    /** The same by the parts of a place; what is wrong with tables comes so. */
    public void add(String file, int line, String path, String message, String expected, String suggestion) {
        Problem problem = new Problem(file, line, path, message, expected, suggestion);
        if (found.stream().noneMatch(known -> same(known, problem))) {
            found.add(problem);
        }
    }

    /** A wrong value that an intervention repeats is one mistake, though it is met on two paths. */
    private static boolean same(Problem a, Problem b) {
        boolean key =
                a.path().equals(b.path()) || a.line() > 0 && last(a.path()).equals(last(b.path()));
        return key
                && a.file().equals(b.file())
                && a.line() == b.line()
                && a.message().equals(b.message());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Adds what is wrong with a quantity. */
    public void add(Place place, String path, BadQuantity mistake, String expected) {
        add(place, path, mistake.getMessage(), expected, mistake.suggestion());
    }

    /** Adds all that ended the reading of something which is a part of the whole. */
    public void add(InvalidFileException part) {
        part.problems()
                .forEach(one ->
                        add(one.file(), one.line(), one.path(), one.message(), one.expected(), one.suggestion()));
    }

    /** Adds what is odd but no mistake. */
    public void warn(Place place, String path, String message) {
        warnings.add(new Problem(place.file(), place.line(), path, message, "", "").toString());
    }

    /** How many mistakes there are. */
    public int count() {
        return found.size();
    }

    /** What is odd but no mistake. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Ends the reading if there was any mistake; shows them file by file, from top to bottom. */
    public void throwIfAny() throws InvalidFileException {
        if (!found.isEmpty()) {
            List<String> files = found.stream().map(Problem::file).distinct().toList();
            List<Problem> sorted = new ArrayList<>(found);
            sorted.sort(Comparator.<Problem>comparingInt(problem -> files.indexOf(problem.file()))
                    .thenComparingInt(Problem::line));
            throw new InvalidFileException(sorted);
        }
    }
}
