package org.resorb.scenario;

/**
 * Which keys of a scenario belong to the run and not to the model. Whatever varies a scenario asks here: factors, lists of
 * rows, traits of patients, members of an ensemble, free parameters of a calibration.
 */
public final class RunKeys {
    private static final String IDENTITY = "name|title|seed";
    private static final String EXTENT = "duration|resolution(\\..*)?|plugins(\\..*)?";
    private static final String OUTPUT = OutputReader.KEY + "(\\..*)?";

    private RunKeys() {}

    /** True for what a run is called and where its randomness starts, by which no two runs can be compared. */
    public static boolean isIdentity(String path) {
        return path.strip().matches(IDENTITY);
    }

    /** True for what is written of a run, which changes nothing in it. */
    public static boolean isOutput(String path) {
        return path.strip().matches(OUTPUT);
    }

    /** True for all these, and for how long and how finely a run is reckoned, which is the same for all that are compared. */
    public static boolean belongToTheRun(String path) {
        return isIdentity(path) || isOutput(path) || path.strip().matches(EXTENT);
    }
}
