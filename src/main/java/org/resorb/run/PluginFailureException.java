package org.resorb.run;

import org.resorb.mechanism.Mechanism;
import org.resorb.scenario.InstalledPlugin;

/** A mechanism of a plug-in that failed; the message says which, of which plug-in, and why. */
public final class PluginFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PluginFailureException(InstalledPlugin plugin, Mechanism mechanism, String when, Throwable reason) {
        super(
                "the mechanism " + plugin.mechanismName(mechanism) + " of the plug-in " + plugin.label() + " ("
                        + plugin.file() + ") failed " + when + ": " + words(reason)
                        + "; --verbose shows where, and who made the plug-in can mend it",
                reason);
    }

    private static String words(Throwable reason) {
        String kind = reason.getClass().getSimpleName();
        return reason.getMessage() == null ? kind : reason.getMessage() + " (" + kind + ")";
    }
}
