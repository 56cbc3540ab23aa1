package org.resorb.plugin.contract;

import java.util.ArrayList;
import java.util.List;
import org.resorb.document.InvalidFileException;
import org.resorb.mechanism.Mechanism;
import org.resorb.plugin.Plugin;
import org.resorb.plugin.Plugins;
import org.resorb.scenario.InstalledPlugin;
import org.resorb.scenario.InstalledPlugins;

/**
 * The laws that Resorb's own mechanisms are held to, for the tests of a plug-in. With JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> itKeepsTheLaws() throws Exception {
 *     return PluginContract.of(new MyPlugin()).stream().map(law -> dynamicTest(law.name(), law::check));
 * }
 * }</pre>
 */
public final class PluginContract {
    private PluginContract() {}

    /**
     * The laws for a plug-in, which must be on the class path with its service file and its defaults. Together they take
     * about a second for each of its parameters.
     *
     * @throws InvalidFileException with every mistake for which it cannot be used at all
     */
    public static List<Law> of(Plugin plugin) throws InvalidFileException {
        Plugins.install(List.of());
        InstalledPlugin installed = InstalledPlugins.all().stream()
                .filter(one -> one.name().equals(plugin.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the class path has no plug-in " + plugin.name()
                        + "; META-INF/services/" + Plugin.class.getName() + " must name "
                        + plugin.getClass().getName()));
        List<Law> laws = new ArrayList<>();
        for (Class<? extends Mechanism> type : installed.mechanisms()) {
            laws.addAll(MechanismLaws.of(type, installed));
        }
        laws.addAll(new RunLaws(plugin, installed).all());
        return List.copyOf(laws);
    }
}
