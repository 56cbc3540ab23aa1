package org.resorb.cli;

import java.util.Locale;
import org.resorb.quantity.Keyword;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words, whatever their case. */
record EnumConverter<E extends Enum<E> & Keyword>(Class<E> words) implements ITypeConverter<E> {
    @Override
    public E convert(String text) {
        try {
            return Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            String known = String.join(", ", Keyword.words(words));
            throw new TypeConversionException("'" + text + "'; expected one of " + known);
        }
    }
}
