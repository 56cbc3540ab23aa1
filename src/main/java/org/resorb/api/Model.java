package org.resorb.api;

import java.util.List;
import org.resorb.run.Build;
import org.resorb.scenario.Shipped;

/**
 * The model of this build. A run begins with {@link #scenario}:
 *
 * <pre>{@code
 * RunResult result = Model.scenario("sequestration").with("herniation.volume", "900 mm3").run();
 * double[] volume = result.column("fragment_volume_mm3").values();
 * }</pre>
 */
public final class Model {
    private Model() {}

    /**
     * A scenario to change and run. Nothing is read yet.
     *
     * @param pathOrName a path to a scenario file, or the name of a shipped scenario
     */
    public static ScenarioSetup scenario(String pathOrName) {
        return new ScenarioSetup(pathOrName);
    }

    /** Names of the shipped scenarios. */
    public static List<String> scenarios() {
        return Shipped.names();
    }

    /** Version of Resorb, as in its {@code pom.xml}. */
    public static String version() {
        return Build.current().version();
    }

    /** Fingerprint of the model, twelve hexadecimal digits; builds with equal ones give equal numbers. */
    public static String fingerprint() {
        return Build.current().model();
    }
}
