package org.resorb.patients;

import org.resorb.document.Document;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.study.Study;
import org.resorb.study.StudyFile;

/** Mistakes in the study that a group becomes, by the names that the cohort file has for its parts. */
final class CohortMistakes {
    private CohortMistakes() {}

    /** The study of a group. */
    static Study study(Document document) throws InvalidFileException {
        try {
            return StudyFile.of(document);
        } catch (InvalidFileException invalid) {
            throw new InvalidFileException(
                    invalid.problems().stream().map(CohortMistakes::renamed).toList());
        }
    }

    private static Problem renamed(Problem problem) {
        String path = problem.path()
                .replaceFirst("^factors", "traits")
                .replaceFirst("^design\\.correlations", "correlations")
                .replaceFirst("^design\\.rows", "patients");
        String message = problem.message().replace("no factor of this study", "no trait of this group");
        return new Problem(problem.file(), problem.line(), path, message, problem.expected(), problem.suggestion());
    }
}
