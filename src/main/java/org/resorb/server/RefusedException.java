package org.resorb.server;

import java.util.List;
import java.util.stream.Collectors;
import org.resorb.api.Mistake;

/** A request that cannot be answered, in words. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Mistake> mistakes;

    RefusedException(ErrorCode code, String message) {
        super(message);
        this.code = code;
        this.mistakes = List.of();
    }

    RefusedException(ErrorCode code, List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.code = code;
        this.mistakes = mistakes;
    }

    /** With one mistake. */
    RefusedException(ErrorCode code, String path, String message, String expected, String nearest) {
        this(code, List.of(new Mistake("", 0, path, message, expected, nearest)));
    }

    ErrorCode code() {
        return code;
    }

    /** What is wrong, each with its path; may be empty. */
    List<Mistake> mistakes() {
        return mistakes;
    }
}
