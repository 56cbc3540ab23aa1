package org.resorb.scenario;

import java.util.List;

public final class InvalidFileException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<String> problems;

    public InvalidFileException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = problems;
    }

    public List<String> problems() {
        return problems;
    }
}
