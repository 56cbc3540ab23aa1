package org.resorb.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.resorb.document.HeaderReader;
import org.resorb.document.Problems;
import org.resorb.measure.ModelColumns;
import org.resorb.scenario.PluginDefaults;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Named;

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

    /** Also of columns whose names the model makes. */
    void checkColumns(List<FoundPlugin> all) {
        for (FoundPlugin one : all) {
            Declarations declared = one.declared();
            Stream.of(
                            declared.cellKinds().stream().map(ModelColumns::of),
                            declared.substances().stream().map(ModelColumns::of),
                            declared.causes().stream().map(ModelColumns::of))
                    .flatMap(columns -> columns.flatMap(List::stream))
                    .forEach(name -> column(name, one));
            declared.measures().forEach(measure -> column(measure.name(), one));
        }
    }

    private void column(String name, FoundPlugin one) {
        taking("column", name, one, ModelColumns::has);
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
