package org.resorb.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.quantity.Spelling;
import org.resorb.scenario.RunKeys;
import org.resorb.scenario.ScenarioFile;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** Tries every member of an ensemble on the reference scenario. */
final class MemberCheck {
    private static final String REFERENCE = "reference";

    private final DataTable table;
    private final Problems problems;

    MemberCheck(DataTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /** The members; what is wrong with them is reported. */
    List<Member> members() throws InvalidFileException {
        ScenarioFile reference = ScenarioFile.read(REFERENCE, Map.of());
        int before = problems.count();
        checkNames(reference);
        boolean named = problems.count() == before;
        List<Member> members = new ArrayList<>();
        for (TableRow row : table.rows()) {
            Member member = Member.of(table.file(), row);
            if (named) {
                check(reference, member);
            }
            members.add(member);
        }
        return List.copyOf(members);
    }

    private void checkNames(ScenarioFile reference) {
        TreeSet<String> known = new TreeSet<>();
        for (String path : reference.values().keySet()) {
            known.add(path);
            if (path.startsWith("mechanisms.")) {
                known.add(path.replaceFirst("^(mechanisms\\.[^.]+)\\..*", "$1"));
            }
        }
        known.removeIf(RunKeys::belongToTheRun);
        for (String name : table.names()) {
            if (RunKeys.belongToTheRun(name)) {
                String expected = "parameters only: this is the same for all members";
                table.fault(name, "belongs to the run", expected, "");
            } else if (!known.contains(name)) {
                String expected = "a dotted name as --set takes it";
                String near = Spelling.nearest(name, known);
                table.fault(name, "is no parameter of the reference scenario", expected, near);
            }
        }
    }

    private void check(ScenarioFile reference, Member member) {
        try {
            member.applied(reference, Set.of());
        } catch (InvalidFileException invalid) {
            for (Problem problem : invalid.problems()) {
                problems.add(
                        member.place(), problem.path(), problem.message(), problem.expected(), problem.suggestion());
            }
        }
    }
}
