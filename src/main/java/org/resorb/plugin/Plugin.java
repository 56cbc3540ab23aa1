package org.resorb.plugin;

/**
 * Biology that is added to the model. A jar names its implementation, which is public and has a public constructor without
 * parameters, in {@code META-INF/services/org.resorb.plugin.Plugin}. Beside the class lies {@code defaults.yaml} with the
 * numbers of all parameters, and {@code sources.csv} if publications are named that Resorb does not know.
 */
public interface Plugin {
    /** The version of this interface and of all that a plug-in uses of the model. It counts up when old plug-ins break. */
    int INTERFACE = 1;

    /** What the plug-in was compiled against: {@code return Plugin.INTERFACE;}, which the compiler turns into a number. */
    int madeFor();

    /** As in scenarios: small letters, digits and underscores. */
    String name();

    /** As in scenarios, for example {@code 1.0}; another number or another course of a run makes another version. */
    String version();

    /** Says what it adds. Called once, before anything is read or run. */
    void declare(Declarations into);
}
