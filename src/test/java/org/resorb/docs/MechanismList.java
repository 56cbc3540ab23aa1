package org.resorb.docs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resorb.scenario.Catalogue;

/** The source of {@code browser/KnownMechanisms.java}, from the mechanisms that the reference names. */
final class MechanismList {
    private MechanismList() {}

    static String java() {
        List<String> names = Catalogue.entries().stream()
                .filter(Catalogue.Entry::mechanism)
                .map(entry -> type(entry.name()))
                .toList();
        String imports = Stream.concat(names.stream(), Stream.of("Mechanism"))
                .sorted()
                .map(name -> "import org.resorb.mechanism." + name + ";\n")
                .collect(Collectors.joining());
        return """
                package org.resorb.browser;

                import java.util.List;
                %s
                /** The mechanisms that the page has: a browser finds no class by name. Printed by {@code mvn -Prenew}. */
                final class KnownMechanisms {
                    static final List<Class<? extends Mechanism>> ALL = List.of(
                %s);

                    private KnownMechanisms() {}
                }
                """.formatted(
                imports,
                names.stream().map(name -> "            " + name + ".class").collect(Collectors.joining(",\n")));
    }

    /** {@code cell_death} is {@code CellDeath}. */
    private static String type(String name) {
        return Arrays.stream(name.split("_"))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }
}
