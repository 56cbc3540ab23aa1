package org.resorb.quantity;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.format.UnitFormat;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.function.PowerOfIntConverter;
import tech.units.indriya.function.RationalConverter;

/** All units of UCUM. Every pair of units is worked out once; the library is started only for an uncommon unit. */
public final class Ucum implements Units {
    private final Map<String, Ratio> known = new ConcurrentHashMap<>();
    private final Units plain = new PlainUnits();

    @Override
    public Ratio ratio(String from, String to) throws BadQuantity {
        String pair = from + " in " + to;
        Ratio ratio = known.get(pair);
        if (ratio == null) {
            ratio = PlainUnits.knows(from) && PlainUnits.knows(to) ? plain.ratio(from, to) : library(from, to);
            known.put(pair, ratio);
        }
        return ratio;
    }

    /** As {@link #ratio}, but asks the UCUM library in any case. */
    static Ratio library(String from, String to) throws BadQuantity {
        Unit<?> given = unit(from, to);
        Unit<?> wanted = unit(to, to);
        // The library takes angles and arbitrary units for plain numbers; here they are not.
        if (!given.isCompatible(wanted) || to.equals("1") && !PlainUnits.knows(from)) {
            throw UnitSpelling.wrongKind(from, to);
        }
        return exact(convertor(given, wanted, from, to), from, to);
    }

    private static UnitConverter convertor(Unit<?> given, Unit<?> wanted, String from, String to) throws BadQuantity {
        try {
            return given.getConverterToAny(wanted);
        } catch (javax.measure.IncommensurableException e) {
            throw UnitSpelling.wrongKind(from, to);
        }
    }

    private static Ratio exact(UnitConverter converter, String from, String to) throws BadQuantity {
        Ratio product = Ratio.ONE;
        for (UnitConverter step : converter.getConversionSteps()) {
            if (step instanceof RationalConverter rational) {
                product = product.times(new Ratio(rational.getDividend(), rational.getDivisor()));
            } else if (step instanceof PowerOfIntConverter power) {
                Ratio base = new Ratio(BigInteger.valueOf(power.getBase()), BigInteger.ONE);
                product = product.times(base.power(power.getExponent()));
            } else if (!step.isIdentity()) {
                throw UnitSpelling.wrongKind(from, to);
            }
        }
        return product;
    }

    private static Unit<?> unit(String code, String wanted) throws BadQuantity {
        try {
            return Library.FORMAT.parse(code);
        } catch (RuntimeException | Error e) {
            // Its scanner reports a bad letter as an Error.
            if (e instanceof VirtualMachineError || e instanceof LinkageError) {
                throw e;
            }
            throw UnitSpelling.unknown(code, wanted);
        }
    }

    /** Holds the library, so that it starts on first use only. */
    private static final class Library {
        static final UnitFormat FORMAT = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);
    }
}
