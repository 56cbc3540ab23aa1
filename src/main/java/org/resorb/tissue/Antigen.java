package org.resorb.tissue;

/** Disc matrix exposed to the immune system. */
public final class Antigen {
    /** The declaration. */
    public static final Substance ANTIGEN = Substance.declare("antigen", "Disc antigen", "antigen", "1")
            .drawn(0x999933)
            .scaled("1 in bare nucleus")
            .releasedBy(Source.MATRIX)
            .done();

    private Antigen() {}
}
