package org.resorb.plugin;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.document.Problems;

/** Finds plug-ins in files and on the class path. Whatever one of them throws becomes a sentence that names its file. */
final class PluginFinder {
    private static final Pattern CLASS = Pattern.compile("Provider (\\S+)|: (\\S+) not a subtype");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*(?:[./][A-Za-z_$][\\w$]*)+");
    private static final int MOST_MISTAKES = 100;

    private final PluginFiles files;
    private final Problems problems;

    PluginFinder(PluginFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** All that can be used; what is wrong with others is reported. */
    List<FoundPlugin> all() {
        List<FoundPlugin> found = new ArrayList<>();
        Iterator<Plugin> services = ServiceLoader.load(Plugin.class, loader()).iterator();
        int mistakes = 0;
        while (mistakes < MOST_MISTAKES) {
            try {
                if (!services.hasNext()) {
                    return found;
                }
                FoundPlugin one = new PluginInspection(services.next(), files, problems).found();
                if (one != null) {
                    found.add(one);
                }
            } catch (ServiceConfigurationError | LinkageError broken) {
                mistakes++;
                report(broken);
            }
        }
        return found;
    }

    /** It stays open, since classes are loaded as they are needed. */
    private ClassLoader loader() {
        ClassLoader parent = Plugin.class.getClassLoader();
        return files.all().isEmpty()
                ? parent
                : new URLClassLoader(files.all().stream().map(PluginFinder::url).toArray(URL[]::new), parent);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private void report(Error broken) {
        Matcher named = CLASS.matcher(String.valueOf(broken.getMessage()));
        String type = !named.find() ? "" : named.group(1) == null ? named.group(2) : named.group(1);
        Throwable reason = broken.getCause() == null ? broken : broken.getCause();
        String said = String.valueOf(broken.getMessage());
        String what = said.endsWith("not found")
                ? "names " + type + " as its plug-in, and has no such class"
                : said.endsWith("not a subtype")
                        ? "names " + type + " as its plug-in, which does not implement " + Plugin.class.getName()
                        : broken instanceof ServiceConfigurationError && broken.getCause() == null
                                ? "names " + type + " as its plug-in, which needs to be public, with a public"
                                        + " constructor without parameters"
                                : words(reason);
        problems.add(where(type, reason), 0, "", what, "", "");
    }

    private String where(String type, Throwable reason) {
        Path file = files.of(type.isEmpty() ? named(reason) : type);
        return file != null
                ? file.toString()
                : files.all().size() == 1 ? files.all().get(0).toString() : "plug-ins";
    }

    private static String named(Throwable reason) {
        Matcher word = WORD.matcher(String.valueOf(reason.getMessage()));
        return word.find() ? word.group().replace('/', '.') : "";
    }

    /** What a class threw, in words. */
    static String words(Throwable thrown) {
        if (thrown instanceof UnsupportedClassVersionError) {
            return "was compiled for a newer Java than this one, "
                    + Runtime.version().feature();
        }
        if (thrown instanceof LinkageError && !(thrown instanceof ExceptionInInitializerError)) {
            String missing = named(thrown);
            return "was made for another version of Resorb, or lacks a library: "
                    + (missing.isEmpty() ? thrown.getMessage() : "there is no " + missing + " as it needs it");
        }
        Throwable reason =
                thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        String kind = reason.getClass().getSimpleName();
        return "failed when it was asked what it adds: "
                + (reason.getMessage() == null ? kind : reason.getMessage() + " (" + kind + ")");
    }
}
