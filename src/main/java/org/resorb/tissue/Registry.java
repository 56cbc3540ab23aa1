package org.resorb.tissue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** All declared things of one sort, in their order. It closes when it is first read, because arrays are sized by it. */
public final class Registry<T extends Named> {
    private final List<T> members = new ArrayList<>();
    private boolean closed;

    @SafeVarargs
    Registry(T... first) {
        for (T one : first) {
            add(one);
        }
    }

    /**
     * Takes in one more, behind all others. For programs that bring biology of their own, before they read or run
     * anything.
     *
     * @throws IllegalStateException if somebody has read the registry
     * @throws IllegalArgumentException if the name is taken
     */
    public void add(T one) {
        if (closed) {
            throw new IllegalStateException(one + " comes too late: the model is already in use");
        }
        if (find(one.name()) != null) {
            throw new IllegalArgumentException("there are two by the name of " + one);
        }
        one.place(members.size());
        members.add(one);
    }

    /** Whether there is one of this name. Unlike other questions this one leaves the registry open. */
    public boolean has(String name) {
        return find(name) != null;
    }

    /** Whether this holds of any of them. It leaves the registry open, too. */
    public boolean any(Predicate<T> condition) {
        return members.stream().anyMatch(condition);
    }

    /** True once somebody has read it, so that nothing can be added. */
    public boolean isClosed() {
        return closed;
    }

    /** All of them. */
    public List<T> all() {
        closed = true;
        return Collections.unmodifiableList(members);
    }

    /** How many there are. */
    public int size() {
        return all().size();
    }

    /** Their names, in order. */
    public List<String> names() {
        return all().stream().map(Named::name).toList();
    }

    /** The one of this name, or null. */
    public T named(String name) {
        closed = true;
        return find(name);
    }

    private T find(String name) {
        for (T one : members) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }
}
