package org.resorb.document;

import java.util.List;
import java.util.function.UnaryOperator;
import org.resorb.quantity.Spelling;

/**
 * Files of one kind that come with the program, each known by its name.
 *
 * @param kind of file, for messages, for example {@code study}
 * @param expected what a user may give, for messages
 * @param names in the order to show them
 * @param folder where they lie, as shown to the user, with a slash behind it
 * @param ending of the files' names, for example {@code .yaml}
 * @param text of a name
 */
public record ShippedFiles(
        String kind, String expected, List<String> names, String folder, String ending, UnaryOperator<String> text) {

    /** Copies the names. */
    public ShippedFiles {
        names = List.copyOf(names);
    }

    /** True for a name of one of them. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** One of them, which has no path. Unknown name: {@link IllegalArgumentException}. */
    public SourceFile get(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("no shipped " + kind + " " + name);
        }
        return new SourceFile(folder + name + ending, null, text.apply(name));
    }

    /** The name that was probably meant by a path or name that leads nowhere; empty if there is none. */
    String nearest(String pathOrName) {
        String file = pathOrName.replaceFirst(".*[/\\\\]", "");
        String stem = file.replaceFirst(ending.equals(".yaml") ? "\\.ya?ml$" : ending.replace(".", "\\.") + "$", "");
        return has(stem) ? stem : Spelling.nearest(stem, names);
    }
}
