package org.resorb.study;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.run.KeptFiles;
import org.resorb.run.Replicates;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.Shipped;
import org.resorb.table.Column;
import org.resorb.table.Columns;
import org.resorb.table.DataTable;

/** Parameter sets that all count alike: what is not known of the parameters, as a table. */
public final class Ensemble {
    /** Name of the file that a calibration writes. */
    public static final String FILE = "ensemble.csv";

    private final String file;
    private final List<Member> members;

    private Ensemble(String file, List<Member> members) {
        this.file = file;
        this.members = members;
    }

    /**
     * Reads an ensemble: a table whose head has dotted names as {@code --set} takes them, and a line a member with
     * values as in a scenario file. Lines that begin with {@code #} are comments.
     *
     * @param pathOrName a path to a file, or the name of a shipped ensemble
     * @throws InvalidFileException with every mistake, if there is any: each value has to suit the reference scenario
     */
    public static Ensemble read(String pathOrName) throws InvalidFileException {
        Problems problems = new Problems();
        SourceFile source = SourceFile.find(place(pathOrName), Shipped.ENSEMBLE_FILES, problems);
        problems.throwIfAny();
        new EnsembleOrigin(source).check(problems);
        problems.throwIfAny();
        DataTable table = DataTable.of(source.name(), source.text(), problems::add);
        table.allNamed();
        problems.throwIfAny();
        List<Member> members = new MemberCheck(table, problems).members();
        problems.throwIfAny();
        return new Ensemble(table.file(), members);
    }

    /** Where a user finds an ensemble: the folder of a calibration stands for the file in it. May be null. */
    public static String place(String pathOrName) {
        Path folder = pathOrName == null || pathOrName.isEmpty() ? null : SourceFile.path(pathOrName);
        return folder == null || Shipped.ENSEMBLE_FILES.has(pathOrName)
                ? pathOrName
                : KeptFiles.of(folder, FILE).toString();
    }

    /** The file, as the user named it. */
    public String file() {
        return file;
    }

    /** One map a member, dotted name to value, names in the order of the file. */
    public List<Map<String, String>> members() {
        return members.stream().map(Member::values).toList();
    }

    /** The dotted names that differ between members. */
    public List<String> names() {
        return List.copyOf(members.get(0).values().keySet());
    }

    /** Index in {@link #members()} of the one that a replicate has; replicates count from 1. */
    public int memberOf(int replicate) {
        return Replicates.set(replicate, members.size());
    }

    /** The names that {@link #applied} leaves out, because their mechanism is off in the scenario. */
    public List<String> idle(ScenarioFile scenario) {
        Map<String, String> values = scenario.values();
        return names().stream().filter(name -> isOff(name, values)).toList();
    }

    /**
     * A scenario with the values of a member. What is off stays off, though a value of its parameters would switch it
     * on: a knock-out has to remain one.
     *
     * @param member index in {@link #members()}
     * @throws InvalidFileException if the values do not go together with the scenario
     */
    public ScenarioFile applied(ScenarioFile scenario, int member) throws InvalidFileException {
        return members.get(member).applied(scenario, Set.copyOf(idle(scenario)));
    }

    private static boolean isOff(String name, Map<String, String> values) {
        int end = name.indexOf('.', name.indexOf('.') + 1);
        return end > 0 && "off".equals(values.get(name.substring(0, end)));
    }

    /** The ensemble as a file without comments; reading it gives equal members. */
    public String text() {
        return columns(names()).csv(members());
    }

    /** The columns of a table of parameter sets; a row is a map of dotted name to value. */
    public static Columns<Map<String, String>> columns(Collection<String> names) {
        List<Column<Map<String, String>>> columns = names.stream()
                .map(name -> Column.<Map<String, String>>text(name, "Value as --set takes it", set -> set.get(name)))
                .toList();
        return Columns.<Map<String, String>>none().with(columns);
    }
}
