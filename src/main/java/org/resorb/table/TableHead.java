package org.resorb.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.quantity.Spelling;

/** The names at the top of a table that is read, and where mistakes go. */
final class TableHead {
    private final String file;
    private final int line;
    private final List<String> names;
    private final Faults faults;
    private final Map<String, Integer> places = new HashMap<>();

    /** Reports names that stand there twice. A table that cannot be read has no names, and nothing more is said of it. */
    TableHead(String file, int line, List<String> names, Faults faults) {
        this.file = file;
        this.line = line;
        this.names = List.copyOf(names);
        this.faults = faults;
        for (int i = 0; i < names.size(); i++) {
            if (places.putIfAbsent(names.get(i), i) != null && !names.get(i).isEmpty()) {
                fault(line, names.get(i), "is repeated", "each column once", "");
            }
        }
    }

    List<String> names() {
        return names;
    }

    int line() {
        return line;
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** Place of a column, or −1 if there is none, which is reported. */
    int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            needs(List.of(name));
            return -1;
        }
        return place;
    }

    boolean needs(Collection<String> needed) {
        List<String> others =
                names.stream().filter(name -> !needed.contains(name)).toList();
        for (String name : needed) {
            if (!has(name) && !names.isEmpty()) {
                fault(line, name, "is missing", "a column " + name, Spelling.nearest(name, others));
            }
        }
        return places.keySet().containsAll(needed);
    }

    boolean only(Collection<String> known) {
        Set<String> missing = new HashSet<>(known);
        names.forEach(missing::remove);
        List<String> inOrder = known.stream().filter(missing::contains).toList();
        for (String name : names) {
            if (!name.isEmpty() && !known.contains(name)) {
                String near = Spelling.nearest(name, inOrder);
                fault(line, name, "is no column of this table", String.join(", ", known), near);
            }
        }
        return names.stream().allMatch(name -> name.isEmpty() || known.contains(name));
    }

    boolean allNamed() {
        if (has("")) {
            fault(line, "", "has a column without a name", "each column with a name of its own", "");
        }
        return !has("");
    }

    void fault(int where, String column, String wrong, String expected, String nearest) {
        faults.add(file, where, column, wrong, expected, nearest);
    }
}
