package org.resorb.docs;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is public in the package {@code org.resorb.api}, a line each, in the order of the alphabet. */
final class ApiSignatures {
    private static final String ROOM = "org.resorb.api";
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private ApiSignatures() {}

    static String text() throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/resorb/api"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("package-info")) {
                    add(type(name), lines);
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(ROOM + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Class<?> type, TreeSet<String> lines) {
        if (!Modifier.isPublic(type.getModifiers())) {
            return;
        }
        String kind =
                type.isRecord() ? " record" : " extends " + type.getSuperclass().getName();
        lines.add(type.getSimpleName() + kind);
        for (Constructor<?> one : type.getConstructors()) {
            lines.add(type.getSimpleName() + "." + type.getSimpleName() + parameters(one));
        }
        for (Method one : type.getDeclaredMethods()) {
            boolean own = !one.isSynthetic() && !OF_EVERY_OBJECT.contains(one.getName());
            if (Modifier.isPublic(one.getModifiers()) && own) {
                String fixed = Modifier.isStatic(one.getModifiers()) ? "static " : "";
                lines.add(type.getSimpleName() + "." + one.getName() + parameters(one) + ": " + fixed
                        + plain(one.getGenericReturnType()));
            }
        }
    }

    private static String parameters(Executable one) {
        List<Type> types = Arrays.asList(one.getGenericParameterTypes());
        return types.stream().map(ApiSignatures::plain).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String plain(Type type) {
        return type.getTypeName().replace(ROOM + ".", "").replaceAll("java\\.(lang|util)\\.(?=[A-Z])", "");
    }
}
