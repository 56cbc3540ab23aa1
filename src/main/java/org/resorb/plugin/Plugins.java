package org.resorb.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problems;
import org.resorb.evidence.Bibliography;
import org.resorb.scenario.InstalledPlugin;
import org.resorb.scenario.InstalledPlugins;
import org.resorb.tissue.Declared;

/** Makes plug-ins part of the model of this process. Without any, nothing changes. */
public final class Plugins {
    /** The environment variable that names jars and folders where no option does, as a list of paths. */
    public static final String VARIABLE = "RESORB_PLUGINS";

    private static List<Path> files = List.of();

    private Plugins() {}

    /**
     * Makes part of the model what is in these files and on the class path. To be called before anything is read or run;
     * what is part of it already stays so.
     *
     * @param given jars, folders of jars or folders of classes; nothing to take those that {@link #VARIABLE} names
     * @throws InvalidFileException with every mistake; then none is part of the model
     */
    public static synchronized void install(List<Path> given) throws InvalidFileException {
        Problems problems = new Problems();
        PluginFiles named = new PluginFiles(problems);
        (given.isEmpty() ? PluginFiles.inVariable(System.getenv(VARIABLE)) : given).forEach(named::add);
        problems.throwIfAny();
        List<FoundPlugin> found = new ArrayList<>(new PluginFinder(named, problems).all());
        problems.throwIfAny();
        found.removeIf(one -> isInstalled(one.installed()));
        if (found.isEmpty()) {
            return;
        }
        found.sort(Comparator.comparing(FoundPlugin::name));
        PluginNames names = new PluginNames(problems);
        names.check(found);
        problems.throwIfAny();
        names.checkColumns(found);
        problems.throwIfAny();
        PluginOrder.check(found, problems);
        problems.throwIfAny();
        found.forEach(Plugins::add);
        files = Stream.concat(files.stream(), named.all().stream()).distinct().toList();
    }

    private static boolean isInstalled(InstalledPlugin plugin) {
        return InstalledPlugins.isInstalled(plugin.name(), plugin.sha256());
    }

    /** All that could be refused was asked before, so that either all of it is added or nothing. */
    private static void add(FoundPlugin one) {
        Declarations declared = one.declared();
        declared.cellKinds().forEach(Declared.CELL_KINDS::add);
        declared.substances().forEach(Declared.SUBSTANCES::add);
        declared.releases().forEach(release -> release.substance().alsoReleasedBy(release.by()));
        declared.causes().forEach(Declared.CAUSES::add);
        declared.measures().forEach(Declared.MEASURES::add);
        InstalledPlugins.add(one.installed());
    }

    /** The jars and folders that were named and are in use, those of libraries included, so that others can start the same. */
    public static synchronized List<Path> files() {
        return files;
    }

    /** The publications that ship, and those of plug-ins. */
    public static Bibliography bibliography() {
        Bibliography all = Bibliography.shipped();
        for (InstalledPlugin plugin : InstalledPlugins.all()) {
            try {
                all = plugin.sources().isEmpty() ? all : all.with(plugin.file(), plugin.sources());
            } catch (InvalidFileException readBefore) {
                throw new IllegalStateException(readBefore);
            }
        }
        return all;
    }
}
