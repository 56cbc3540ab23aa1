package org.resorb.browser;

import java.util.Collection;
import java.util.Properties;
import java.util.function.Supplier;
import org.teavm.common.ServiceRepository;
import org.teavm.dependency.PreciseDependencyAnalyzer;
import org.teavm.diagnostics.Diagnostics;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * The compiler's search for what the model reaches, with the classes in the order of their names. Its own order is that in which it
 * comes upon them, which hangs on sets of objects without an order; classes are numbered by it, otherwise in each build.
 */
final class NamedOrder extends PreciseDependencyAnalyzer {
    NamedOrder(
            ClassReaderSource classes,
            ResourceProvider resources,
            ClassLoader loader,
            ServiceRepository services,
            Diagnostics diagnostics,
            ReferenceCache references,
            String[] tags,
            Supplier<Properties> properties) {
        super(classes, resources, loader, services, diagnostics, references, tags, properties);
    }

    @Override
    public Collection<String> getReachableClasses() {
        return super.getReachableClasses().stream().sorted().toList();
    }
}
