package org.resorb.scenario;

import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Means;

/** The herniated fragment as a radiologist would describe it. */
@Means("The herniated fragment as a radiologist would describe it")
public record Herniation(
        @Means("Disc level; says how wide the ligament is") Level level,

        @Means("Type in the standard nomenclature, and bulge, which is no herniation there")
        Type type,

        @In("mL") @Between(low = "20 mm3", high = "5000 mm3") @Means("Volume of the fragment at the start")
        double volume,

        @In("um")
        @Between(low = "0 mm", high = "20 mm")
        @Means("Distance of a free fragment from the level of the disc, upwards")
        double migration,

        @Means("What the fragment consists of, adding up to 100 %")
        Composition composition,

        @Means("State of the posterior longitudinal ligament; by_type takes that of the type")
        Ligament ligament,

        @In("1")
        @Between(low = "0 %", high = "100 %")
        @Means(
                "Part of half a turn from straight back within which the outline lies free where the ligament is perforated")
        double exposedFraction,

        @In("1") @Between(low = "0", high = "1000") @Means("Leakiness of the cover in this patient")
        double coverPermeability,

        @In("um")
        @Between(low = "0 mm", high = "20 mm")
        @Means("Distance of the fragment's middle from the midline of the canal")
        double lateral,

        @In("1")
        @Between(low = "0 %", high = "100 %")
        @Means("Part of its swelling outside the disc that lies behind the fragment at the stated volume")
        double swollen,

        @In("1")
        @Between(low = "0 %", high = "200 %")
        @Means("Disc material that follows through the rent, relative to the volume; none into a sequestration")
        double following,

        @In("h") @Between(low = "0 d", high = "7305 d") @Means("When disc material begins to follow, since herniation")
        double followingFrom) {

    /** The same with another volume, in mL. */
    Herniation withVolume(double other) {
        return new Herniation(
                level,
                type,
                other,
                migration,
                composition,
                ligament,
                exposedFraction,
                coverPermeability,
                lateral,
                swollen,
                following,
                followingFrom);
    }

    /** True if disc material begins to follow after one time and no later than another, both in hours. */
    public boolean followsBetween(double after, double now) {
        return following > 0 && type != Type.SEQUESTRATION && followingFrom > after && followingFrom <= now;
    }

    /** Lumbar disc levels. */
    public enum Level implements Keyword {
        L1_L2,
        L2_L3,
        L3_L4,
        L4_L5,
        L5_S1;

        @Override
        public String word() {
            return name().replace('_', '/');
        }
    }

    /** Types of herniation, from contained to free. */
    public enum Type implements Keyword {
        BULGE,
        PROTRUSION,
        EXTRUSION,
        SEQUESTRATION
    }

    /** State of the posterior longitudinal ligament over the fragment. */
    public enum Ligament implements Keyword {
        BY_TYPE,
        INTACT,
        PERFORATED,
        BYPASSED
    }

    /** Fractions of the fragment, adding up to 1. */
    @Means("Fractions of the fragment, adding up to 100 %")
    public record Composition(
            @In("1") @Between(low = "0 %", high = "100 %") @Means("Nucleus pulposus")
            double nucleus,

            @In("1") @Between(low = "0 %", high = "100 %") @Means("Annulus fibrosus")
            double annulus,

            @In("1") @Between(low = "0 %", high = "100 %") @Means("Cartilage of the end plate")
            double endplateCartilage) {}
}
