package org.resorb.document;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be used, with every mistake found in it. */
public final class InvalidFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** With all mistakes, in the order in which they are to be shown. */
    public InvalidFileException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All mistakes, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
