package org.resorb.run;

import org.resorb.chance.Chance;
import org.resorb.mechanism.Mechanism;
import org.resorb.scenario.InstalledPlugin;
import org.resorb.scenario.InstalledPlugins;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** Calls mechanisms, and says whose fault it is if one from outside fails. */
final class Acting {
    private Acting() {}

    static void act(Mechanism mechanism, Tissue now, Changes next, Chance chance) {
        try {
            mechanism.act(now, next, chance);
        } catch (RuntimeException | LinkageError failed) {
            throw blamed(mechanism, "when it acted", failed);
        }
    }

    static void secrete(Mechanism mechanism, Substance substance, Tissue now, Secretion into) {
        try {
            mechanism.secrete(substance, now, into);
        } catch (RuntimeException | LinkageError failed) {
            throw blamed(mechanism, "when it was asked for " + substance, failed);
        }
    }

    /** A failure of the model itself stays what it was. */
    private static RuntimeException blamed(Mechanism mechanism, String when, Throwable failed) {
        InstalledPlugin plugin = InstalledPlugins.of(mechanism);
        if (plugin != null) {
            return new PluginFailureException(plugin, mechanism, when, failed);
        }
        if (failed instanceof LinkageError incomplete) {
            throw incomplete;
        }
        return (RuntimeException) failed;
    }
}
