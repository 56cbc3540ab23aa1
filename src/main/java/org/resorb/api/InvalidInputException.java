package org.resorb.api;

import java.util.List;
import java.util.stream.Collectors;
import org.resorb.document.InvalidFileException;

/** A scenario or study that cannot be used, with every mistake found in it; the message has a line for each. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    InvalidInputException(InvalidFileException invalid) {
        this(invalid, invalid.problems().stream().map(Mistake::of).toList());
    }

    private InvalidInputException(InvalidFileException invalid, List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")), invalid);
        this.mistakes = mistakes;
    }

    /** All mistakes, at least one. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
