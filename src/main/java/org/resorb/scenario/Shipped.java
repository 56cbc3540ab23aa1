package org.resorb.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

public final class Shipped {
    private Shipped() {}

    public static List<String> names() {
        return List.of("sequestration");
    }

    public static String title(String name) {
        return name;
    }

    public static void export(Path folder) throws IOException {}
}
