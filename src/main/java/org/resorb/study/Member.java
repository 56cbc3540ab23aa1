package org.resorb.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.scenario.ScenarioFile;
import org.resorb.table.TableRow;

/**
 * One line of an ensemble.
 *
 * @param place where it stands
 * @param values dotted name to value, in the order of the file
 */
record Member(Place place, Map<String, String> values) {
    private static final String SETTING = "--set ";

    static Member of(String file, TableRow row) {
        return new Member(new Place(file, row.line()), Collections.unmodifiableMap(row.texts()));
    }

    /**
     * A scenario with these values.
     *
     * @param without names that are left out
     * @throws InvalidFileException if they do not suit it; the mistakes stand in this line
     */
    ScenarioFile applied(ScenarioFile scenario, Set<String> without) throws InvalidFileException {
        Map<String, String> settings = new LinkedHashMap<>(values);
        settings.keySet().removeAll(without);
        try {
            return scenario.with(settings);
        } catch (InvalidFileException invalid) {
            List<Problem> here = invalid.problems().stream().map(this::here).toList();
            throw new InvalidFileException(here);
        }
    }

    private Problem here(Problem problem) {
        String set = problem.file().startsWith(SETTING) ? problem.file().substring(SETTING.length()) : "";
        String path = values.containsKey(set) ? set : problem.path();
        return new Problem(
                place.file(), place.line(), path, problem.message(), problem.expected(), problem.suggestion());
    }
}
