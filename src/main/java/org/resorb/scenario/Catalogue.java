package org.resorb.scenario;

public final class Catalogue {
    private Catalogue() {}

    public static String text(String name) {
        return "mechanisms\n";
    }

    public static String markdown() {
        return "| mechanism |\n|---|\n";
    }

    public static String json() {
        return "{}\n";
    }
}
