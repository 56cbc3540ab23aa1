package org.resorb.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A soluble substance as it is declared. How it spreads and is cleared stands in a scenario, see {@link Transport}. */
public final class Substance extends Named {
    private final String words;
    private final String symbol;
    private final String unit;
    private final String scale;
    private final String whole;
    private final int color;
    private final List<Substance> dependsOn;
    private List<Source> sources;
    private final ToDoubleFunction<Drug> blockedBy;
    private final boolean ambient;

    private Substance(Declaration declared) {
        super(declared.name);
        words = declared.words;
        symbol = declared.symbol;
        unit = declared.unit;
        scale = declared.scale;
        whole = declared.whole;
        color = declared.color;
        dependsOn = declared.dependsOn;
        sources = declared.sources;
        blockedBy = declared.blockedBy;
        ambient = declared.ambient;
    }

    /**
     * Begins a declaration.
     *
     * @param name as in files
     * @param words for people
     * @param symbol in equations, one word
     * @param unit UCUM code of its concentration, {@code 1} for a plain number
     */
    public static Declaration declare(String name, String words, String symbol, String unit) {
        return new Declaration(name, words, symbol, unit);
    }

    /** What is said of a substance; what is left out does not hold of it. */
    public static final class Declaration {
        private final String name;
        private final String words;
        private final String symbol;
        private final String unit;
        private String scale = "";
        private String whole = "";
        private int color = 0x6E6E6E;
        private List<Substance> dependsOn = List.of();
        private List<Source> sources = List.of();
        private ToDoubleFunction<Drug> blockedBy;
        private boolean ambient;

        private Declaration(String name, String words, String symbol, String unit) {
            this.name = name;
            this.words = words;
            this.symbol = symbol;
            this.unit = unit;
        }

        /** What 1 means where it has no unit, for example "1 in bare nucleus". */
        public Declaration scaled(String meaning) {
            scale = meaning;
            return this;
        }

        /** All that it stands for, where that is more than its words say. */
        public Declaration standsFor(String all) {
            whole = all;
            return this;
        }

        /** Its colour in charts and maps, as {@code 0xRRGGBB}; grey if nothing is said. */
        public Declaration drawn(int rgb) {
            color = rgb;
            return this;
        }

        /** Substances that its release or uptake depends on; they must be declared and are settled before it. */
        public Declaration dependsOn(Substance... others) {
            dependsOn = List.of(others);
            return this;
        }

        /** Everything that may release it. */
        public Declaration releasedBy(Source... all) {
            sources = List.of(all);
            return this;
        }

        /** The property of a drug that blocks its release or activity. */
        public Declaration blockedBy(ToDoubleFunction<Drug> property) {
            blockedBy = property;
            return this;
        }

        /** It is there before anything releases it, and stays where nothing uses it. */
        public Declaration ambient() {
            ambient = true;
            return this;
        }

        /** The substance. */
        public Substance done() {
            return new Substance(this);
        }
    }

    @Override
    void place(int at) {
        for (Substance other : dependsOn) {
            if (other.index() < 0) {
                throw new IllegalStateException(this + " depends on " + other + ", which must be declared before it");
            }
        }
        super.place(at);
    }

    /**
     * From now on this may release it too. For programs that bring biology of their own, before they read or run anything.
     *
     * @throws IllegalStateException if the model is already in use
     */
    public void alsoReleasedBy(Source source) {
        if (Declared.SUBSTANCES.isClosed()) {
            throw new IllegalStateException(source + " comes too late: the model is already in use");
        }
        List<Source> all = new ArrayList<>(sources);
        all.add(source);
        sources = List.copyOf(all);
    }

    /** For people, for example {@code MMP-3}. */
    public String words() {
        return words;
    }

    /** In equations. */
    public String symbol() {
        return symbol;
    }

    /** UCUM code of its concentration, {@code 1} for a plain number. */
    public String unit() {
        return unit;
    }

    /** Words, and what 1 means where there is no unit. */
    public String meaning() {
        return scale.isEmpty() ? words : words + ", " + scale;
    }

    /** All that it stands for, for example what else is lumped in. */
    public String whole() {
        return whole.isEmpty() ? meaning() : whole;
    }

    /** Its colour in charts and maps, as {@code 0xRRGGBB}. */
    public int color() {
        return color;
    }

    /** Its name in tables, with the unit: {@code mmp3_ng_per_ml}. */
    public String column() {
        return unit.equals("1")
                ? name()
                : name() + "_" + unit.replace("/", "_per_").toLowerCase(Locale.ROOT);
    }

    /** The substances that its release or uptake depends on. */
    public List<Substance> dependsOn() {
        return dependsOn;
    }

    /** Everything that may release it. */
    public List<Source> sources() {
        return sources;
    }

    /** True if a kind of cell releases it, so that it can be knocked out. */
    public boolean isMadeByCells() {
        return sources.stream().anyMatch(Source::isCells);
    }

    /** True if it is there before anything releases it, and stays where nothing uses it. */
    public boolean ambient() {
        return ambient;
    }

    /** Part of its release or activity that a drug blocks at full effect, 0 to 1. */
    double blockedBy(Drug drug) {
        return blockedBy == null ? 0 : blockedBy.applyAsDouble(drug);
    }

    /** True if drugs can block it. */
    boolean canBeBlocked() {
        return blockedBy != null;
    }
}
