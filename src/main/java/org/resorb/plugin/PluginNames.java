package org.resorb.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.resorb.document.HeaderReader;
import org.resorb.document.Problems;
import org.resorb.scenario.PluginDefaults;
import org.resorb.tissue.CellColumn;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Named;
import org.resorb.tissue.TissueMeasure;

/** Finds what two plug-ins, or a plug-in and the model, call by one name. */
final class PluginNames {
    private final Problems problems;

    /** Who has a name of a sort. */
    private final Map<String, FoundPlugin> taken = new LinkedHashMap<>();

    PluginNames(Problems problems) {
        this.problems = problems;
    }

    void check(List<FoundPlugin> all) {
        for (FoundPlugin one : all) {
            taking("plug-in", one.name(), one, name -> false);
            Declarations declared = one.declared();
            named("substance", declared.substances(), one, Declared.SUBSTANCES::has);
            named("kind of cell", declared.cellKinds(), one, Declared.CELL_KINDS::has);
            named("cause", declared.causes(), one, Declared.CAUSES::has);
            for (CellKind kind : declared.cellKinds()) {
                kind.columns().stream().map(CellColumn::name).forEach(name -> column(name, one));
            }
            for (TissueMeasure measure : declared.measures()) {
                column(measure.name(), one);
            }
            declared.mechanisms().stream()
                    .map(PluginDefaults::name)
                    .forEach(name -> taking("mechanism", name, one, PluginDefaults::isOfModel));
            new TreeSet<>(PluginDefaults.drugs(one.defaults()))
                    .forEach(name -> taking("drug", name, one, PluginDefaults::isOfModel));
        }
    }

    private void named(String sort, List<? extends Named> all, FoundPlugin one, Predicate<String> ofModel) {
        all.forEach(each -> taking(sort, each.name(), one, ofModel));
    }

    private void column(String name, FoundPlugin one) {
        taking("column", name, one, Declared.MEASURES::has);
    }

    private void taking(String sort, String name, FoundPlugin one, Predicate<String> ofModel) {
        String what = sort.equals("plug-in") ? "is the plug-in " + name : "defines the " + sort + " " + name;
        FoundPlugin other = taken.putIfAbsent(sort + " " + name, one);
        if (!name.matches(HeaderReader.NAME)) {
            problems.add(one.path(), 0, "", what, HeaderReader.NAME_EXPECTED, "");
        } else if (ofModel.test(name)) {
            problems.add(one.path(), 0, "", what + ", which the model has already", "a name of its own", "");
        } else if (other != null) {
            problems.add(one.path(), 0, "", what + ", and so does " + other.path(), "one of the two", "");
        }
    }
}
