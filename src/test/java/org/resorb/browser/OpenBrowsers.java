package org.resorb.browser;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser of each engine for all test classes, closed after the last of them. */
final class OpenBrowsers implements BeforeAllCallback, AutoCloseable {
    private static final Map<Engine, Browser> OPEN = new EnumMap<>(Engine.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent(OpenBrowsers.class);
    }

    static Browser of(Engine engine) {
        return OPEN.computeIfAbsent(engine, missing -> missing.start(false));
    }

    @Override
    public void close() {
        OPEN.values().forEach(Browser::close);
        OPEN.clear();
    }
}
