package org.resorb.scenario;

import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;

/** The spinal canal around the fragment and the shape of each type of herniation. */
@Means("The spinal canal around the fragment and the shape of each type of herniation")
public record Anatomy(
        @In("um") @Between(low = "0 mm", high = "10 mm") @Means("Depth of disc tissue kept in the picture")
        double discDepth,

        @In("um") @Between(low = "4 mm", high = "20 mm") @Means("Height of the disc space, the same all through")
        double discHeight,

        @In("um") @Between(low = "0.4 mm", high = "5 mm") @Means("Epidural space between fragment and dura")
        double duraDistance,

        @In("um-2")
        @Between(low = "1 mm-2", high = "200 mm-2")
        @Means("Vessel length per volume of normal epidural tissue; vessel density 1")
        double vesselLengthDensity,

        @In("1") @Between(low = "0", high = "5") @Means("Vessel density within reach of the disc side of the canal")
        double vesselDensityNearDisc,

        @In("um") @Between(low = "0 mm", high = "5 mm") @Means("Reach of the dense vessels along the disc side")
        double nearDiscDistance,

        @In("1") @Between(low = "0", high = "5") @Means("Vessel density far behind")
        double vesselDensityFar,

        @In("um") @Between(low = "0 mm", high = "10 mm") @Means("Depth of the erosion-resistant annular base")
        double annularBaseDepth,

        @In("/mL") @Between(low = "100 /mm3", high = "50000 /mm3") @Means("Disc cells per volume of fragment")
        double discCellDensity,

        @In("1")
        @Between(low = "1 %", high = "50 %")
        @Means("Tissue fraction below which granulation tissue takes over")
        double granulationThreshold,

        @In("ng/mL")
        @Between(low = "0 ng/mL", high = "10000 ng/mL")
        @Means("TIMP of a typical patient, as the MMP-3 that it can hold")
        double timp,

        @In("ng/mL")
        @Between(low = "0.0001 ng/mL", high = "100 ng/mL")
        @Means("Free MMP-3 at which half of TIMP is bound")
        double timpDissociation,

        @In("kPa")
        @Between(low = "0.1 kPa", high = "15 kPa")
        @Means("Oxygen tension everywhere where oxygen_supply is off; else only where the solver starts")
        double restingOxygen,

        @In("um") @Between(low = "0.05 mm", high = "3 mm") @Means("Thickness of outer annulus and ligament")
        double coverThickness,

        @In("1")
        @Between(low = "0", high = "10")
        @Means("Resistance of the cover round the rent of a perforated ligament, relative to an intact one")
        double perforatedCover,

        @In("1")
        @Between(low = "0", high = "10")
        @Means("Resistance of the cover beside the central band of the ligament, relative to under it")
        double lateralCover,

        @Means("Width of the central band of the ligament at each level")
        LigamentWidth ligamentWidth,

        @In("1") @Between(low = "1", high = "200") @Means("Lumps of cartilage scattered through the fragment")
        int cartilageLumps,

        @Means("Bulge") Shape bulge,
        @Means("Protrusion") Shape protrusion,
        @Means("Extrusion") Shape extrusion,
        @Means("Sequestration") Shape sequestration,
        @Means("Nucleus pulposus when fresh") Matrix nucleus,
        @Means("Annulus fibrosus when fresh") Matrix annulus,
        @Means("Cartilage of the end plate when fresh") Matrix endplateCartilage) {

    /** Width of the central band of the posterior longitudinal ligament. */
    @Means("Width of the central band of the ligament at each level")
    public record LigamentWidth(
            @In("um") @Between(low = "0 mm", high = "30 mm") @Means("At L1/L2")
            double l1L2,

            @In("um") @Between(low = "0 mm", high = "30 mm") @Means("At L2/L3")
            double l2L3,

            @In("um") @Between(low = "0 mm", high = "30 mm") @Means("At L3/L4")
            double l3L4,

            @In("um") @Between(low = "0 mm", high = "30 mm") @Means("At L4/L5")
            double l4L5,

            @In("um") @Between(low = "0 mm", high = "30 mm") @Means("At L5/S1")
            double l5S1) {
        /** At a level, in um. */
        double at(Herniation.Level level) {
            return switch (level) {
                case L1_L2 -> l1L2;
                case L2_L3 -> l2L3;
                case L3_L4 -> l3L4;
                case L4_L5 -> l4L5;
                case L5_S1 -> l5S1;
            };
        }
    }

    /** Semi-axes at size 1 and the cover of one type of herniation. */
    @Means("Semi-axes and cover of one type of herniation")
    public record Shape(
            @In("um") @Between(low = "0.5 mm", high = "20 mm") @Means("Antero-posterior semi-axis at size 1")
            double anteroPosterior,

            @In("um") @Between(low = "0.5 mm", high = "20 mm") @Means("Cranio-caudal semi-axis at size 1")
            double cranioCaudal,

            @In("um") @Between(low = "0.5 mm", high = "20 mm") @Means("Lateral semi-axis at size 1")
            double lateral,

            @Means("State of the ligament in this type") Herniation.Ligament ligament,

            @In("um")
            @Between(low = "0 mm", high = "1000 mm")
            @Means("Resistance of the intact cover to diffusion, as a length of epidural tissue")
            double coverResistance,

            @In("/h")
            @Between(low = "0 /d", high = "10 /d")
            @Means(
                    "Rate at which a macrophage that lies at a face of the intact cover gets through it, either way; times the passage of what lies behind")
            double coverCrossing) {}

    /** Fresh disc tissue: volume fractions and contents relative to adult nucleus (proteoglycan) and annulus (collagen). */
    @Means("Fresh disc tissue")
    public record Matrix(
            @In("1") @Between(low = "0 %", high = "100 %") @Means("Water, part of the volume")
            double water,

            @In("1") @Between(low = "0.05", high = "2") @Means("Proteoglycan, 1 in adult nucleus")
            double proteoglycan,

            @In("1") @Between(low = "0", high = "2") @Means("Collagen, 1 in adult annulus")
            double collagen) {}
}
