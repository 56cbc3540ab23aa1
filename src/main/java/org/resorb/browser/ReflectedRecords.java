package org.resorb.browser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.teavm.extension.introspect.IntrospectClass;
import org.teavm.extension.introspect.IntrospectMember;
import org.teavm.extension.introspect.IntrospectMethod;
import org.teavm.extension.spi.reflection.ReflectionPolicy;

/** Tells the compiler to WebAssembly which classes scenario files are read into: records, made of their fields by name. */
public final class ReflectedRecords implements ReflectionPolicy {
    private static final String MODEL = "org.resorb.";

    /** For the compiler, which finds this class as a service. */
    public ReflectedRecords() {}

    @Override
    public Collection<IntrospectMember> classAccessibleMembers(IntrospectClass<?> type) {
        if (!type.name().startsWith(MODEL) || !type.isRecord()) {
            return List.of();
        }
        List<IntrospectMember> members = new ArrayList<>(type.declaredFields());
        type.declaredMethods().stream().filter(IntrospectMethod::isConstructor).forEach(members::add);
        return members;
    }
}
