package org.resorb.tissue;

/** What a change of the fragment's volume is booked to. */
public final class Cause extends Named {
    /** Water drawn in by fixed charge once the load of the disc is gone. */
    public static final Cause SWELLING = of("swelling", "swelling");

    /** Water lost to load and to charge that leaches out without any cell. */
    public static final Cause DEHYDRATION = ofCleavage("dehydration", "loss of water");

    /** Matrix cleaved by enzymes, with the water that its charge had held. */
    public static final Cause MATRIX_DEGRADATION = ofCleavage("matrix_degradation", "breakdown of matrix by enzymes");

    /** Degraded collagen eaten by macrophages. */
    public static final Cause PHAGOCYTOSIS = of("phagocytosis", "uptake by macrophages");

    /** Remnants replaced by granulation tissue. */
    public static final Cause GRANULATION = of("granulation", "turning into granulation tissue");

    /** Matrix digested by a drug, with the water that its charge had held. */
    public static final Cause TREATMENT = ofCleavage("treatment", "treatment");

    /** Disc material that came after the first through a rent that stayed open. */
    public static final Cause FOLLOWING = of("following", "disc material that followed");

    private final String words;
    private final boolean cleaves;

    private Cause(String name, String words, boolean cleaves) {
        super(name);
        this.words = words;
        this.cleaves = cleaves;
    }

    /** A cause that takes no proteoglycan, in words that follow "by". */
    public static Cause of(String name, String words) {
        return new Cause(name, words, false);
    }

    /** A cause that may take proteoglycan and is charged with the water it held. */
    public static Cause ofCleavage(String name, String words) {
        return new Cause(name, words, true);
    }

    /** In words that follow "by". */
    public String words() {
        return words;
    }

    boolean cleaves() {
        return cleaves;
    }
}
