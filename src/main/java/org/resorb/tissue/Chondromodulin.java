package org.resorb.tissue;

/** What cartilage gives off to keep vessels away; here it holds back enzymes and cells too. */
public final class Chondromodulin {
    /** The declaration. */
    public static final Substance CHONDROMODULIN = Substance.declare(
                    "chondromodulin", "Chondromodulin", "chondromodulin", "1")
            .drawn(0x332288)
            .scaled("1 halves what it inhibits")
            .standsFor("Chondromodulin-I and the TIMP-3 of cartilage together, 1 halves what they inhibit")
            .releasedBy(Source.MATRIX)
            .done();

    private Chondromodulin() {}

    /** Part that it leaves of what it inhibits, {@code 1 / (1 + c^4)}: 1 where there is none. */
    public static double uninhibited(Tissue now, int v) {
        double square = now.of(CHONDROMODULIN, v) * now.of(CHONDROMODULIN, v);
        return 1 / (1 + square * square);
    }
}
