package org.resorb.plugin;

import java.util.ArrayList;
import java.util.List;
import org.resorb.document.Problems;
import org.resorb.scenario.InstalledPlugins;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

/** Finds what would come in the wrong order: plug-ins after the model is in use, and substances before those they depend on. */
final class PluginOrder {
    private PluginOrder() {}

    static void check(List<FoundPlugin> all, Problems problems) {
        List<Substance> before = new ArrayList<>();
        for (FoundPlugin one : all) {
            if (isTooLate(one.declared())) {
                problems.add(one.path(), 0, "", "comes too late: the model is already in use", "", "");
            }
            for (Substance substance : one.declared().substances()) {
                for (Substance other : substance.dependsOn()) {
                    if (!before.contains(other) && !Declared.SUBSTANCES.any(other::equals)) {
                        String what = "defines the substance " + substance + ", which depends on " + other;
                        problems.add(one.path(), 0, "", what, other + " to be declared before it", "");
                    }
                }
                before.add(substance);
            }
        }
    }

    private static boolean isTooLate(Declarations declared) {
        boolean touched =
                !declared.substances().isEmpty() || !declared.releases().isEmpty();
        return InstalledPlugins.isClosed()
                || touched && Declared.SUBSTANCES.isClosed()
                || !declared.cellKinds().isEmpty() && Declared.CELL_KINDS.isClosed()
                || !declared.causes().isEmpty() && Declared.CAUSES.isClosed()
                || !declared.measures().isEmpty() && Declared.MEASURES.isClosed();
    }
}
