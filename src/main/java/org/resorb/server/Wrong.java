package org.resorb.server;

import org.resorb.api.Mistake;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.document.Problems;

/** Problems of readers as the refusal of a request. */
final class Wrong {
    private Wrong() {}

    private static Mistake mistake(Problem problem) {
        return new Mistake(
                problem.file(),
                problem.line(),
                problem.path(),
                problem.message(),
                problem.expected(),
                problem.suggestion());
    }

    static void throwIfAny(Problems problems, ErrorCode code) throws RefusedException {
        try {
            problems.throwIfAny();
        } catch (InvalidFileException wrong) {
            throw new RefusedException(
                    code, wrong.problems().stream().map(Wrong::mistake).toList());
        }
    }
}
