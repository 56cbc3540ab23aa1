package org.resorb.measure;

/** Colours of tissue under the microscope, as {@code 0xRRGGBB}: proteoglycan violet, collagen pink, vessels red. */
public final class Stain {
    public static final int BONE = 0xE9DCD3;
    public static final int DISC = 0xD8C7DD;
    public static final int LOOSE = 0xFCF5F1;
    public static final int SAC = 0xEEF2F5;
    public static final int PINK = 0xEFB9CB;
    public static final int VIOLET = 0xA793CC;
    public static final int BLOOD = 0xC81E3A;
    /** Vessel density that looks fully red, relative to normal epidural tissue. */
    private static final double RED = 8;

    private Stain() {}

    /** The colour of a voxel of a section. */
    public static int color(Section section, int i) {
        return switch (section.kind()[i]) {
            case 0 -> BONE;
            case 1 -> DISC;
            case 4 -> SAC;
            default -> withVessels(matrix(section, i), section.vessels()[i]);
        };
    }

    /** The colour of pure fragment tissue: proteoglycan 1 in adult nucleus, vessels 1 in normal epidural tissue. */
    public static int fragment(double proteoglycan, double vessels) {
        return withVessels(mix(PINK, VIOLET, proteoglycan), vessels);
    }

    /** A colour through which vessels run, 1 in normal epidural tissue. */
    public static int withVessels(int color, double vessels) {
        return mix(color, BLOOD, Math.min(0.6, Math.max(0, vessels) / RED));
    }

    private static int matrix(Section section, int i) {
        double tissue = section.tissueFraction()[i];
        int solid = mix(PINK, VIOLET, section.proteoglycan()[i]);
        return section.kind()[i] == 3 ? mix(LOOSE, solid, tissue) : LOOSE;
    }

    /** A colour between two; {@code share} 0 gives the one, 1 the other. */
    public static int mix(int one, int other, double share) {
        double part = Math.min(1, Math.max(0, share));
        return channel(one, other, 16, part) | channel(one, other, 8, part) | channel(one, other, 0, part);
    }

    private static int channel(int one, int other, int shift, double part) {
        int from = one >> shift & 0xFF;
        int to = other >> shift & 0xFF;
        return (int) (from + (to - from) * part + 0.5) << shift;
    }
}
