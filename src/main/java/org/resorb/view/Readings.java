package org.resorb.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import sim.util.Properties;

/** A list of what can be read off something, for MASON's inspectors; nothing of it can be set. */
final class Readings extends Properties {
    private static final long serialVersionUID = 1L;
    private static final MathContext DIGITS = new MathContext(4);

    private record Reading(String name, String meaning, Class<?> type, Supplier<Object> value) {}

    private final transient List<Reading> readings = new ArrayList<>();

    /** Nothing yet, of something with this name. */
    Readings(String of) {
        object = of;
    }

    /** Adds a number, shown with four digits. */
    Readings number(String name, String meaning, DoubleSupplier value) {
        readings.add(new Reading(name, meaning, double.class, () -> rounded(value.getAsDouble())));
        return this;
    }

    /** Adds a word. */
    Readings word(String name, String meaning, Supplier<Object> value) {
        readings.add(new Reading(name, meaning, String.class, value));
        return this;
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }

    @Override
    public boolean isVolatile() {
        return true;
    }

    @Override
    public int numProperties() {
        return readings.size();
    }

    @Override
    public Object getValue(int index) {
        return readings.get(index).value.get();
    }

    @Override
    public boolean isReadWrite(int index) {
        return false;
    }

    @Override
    public String getName(int index) {
        return readings.get(index).name;
    }

    @Override
    public String getDescription(int index) {
        return readings.get(index).meaning;
    }

    @Override
    public Class<?> getType(int index) {
        return readings.get(index).type;
    }

    @Override
    protected Object _setValue(int index, Object value) {
        return getValue(index);
    }
}
