package org.resorb.scenario;

import org.resorb.scenario.Herniation.Composition;

/**
 * Contents of fragment tissue. Nucleus and annulus are mixed, cartilage lies in lumps. The volume of a unit of
 * proteoglycan and of collagen follows from the two fresh tissues, each of which fills its volume.
 */
record FragmentComposition(Anatomy anatomy, Composition composition) {

    double collagenVolume() {
        return collagenVolume(anatomy.nucleus(), anatomy.annulus());
    }

    double proteoglycanVolume() {
        return proteoglycanVolume(anatomy.nucleus(), anatomy.annulus());
    }

    /** Part of a voxel that a unit of collagen fills; senseless unless above 0. */
    static double collagenVolume(Anatomy.Matrix nucleus, Anatomy.Matrix annulus) {
        double numerator =
                (1 - annulus.water()) * nucleus.proteoglycan() - (1 - nucleus.water()) * annulus.proteoglycan();
        double denominator = annulus.collagen() * nucleus.proteoglycan() - nucleus.collagen() * annulus.proteoglycan();
        return numerator / denominator;
    }

    /** Part of a voxel that a unit of proteoglycan fills; senseless unless above 0. */
    static double proteoglycanVolume(Anatomy.Matrix nucleus, Anatomy.Matrix annulus) {
        return (1 - nucleus.water() - collagenVolume(nucleus, annulus) * nucleus.collagen()) / nucleus.proteoglycan();
    }

    /** Proteoglycan where this part of the volume is cartilage. */
    double proteoglycan(double cartilage) {
        return mix(
                cartilage,
                anatomy.nucleus().proteoglycan(),
                anatomy.annulus().proteoglycan(),
                anatomy.endplateCartilage().proteoglycan());
    }

    double collagen(double cartilage) {
        return mix(
                cartilage,
                anatomy.nucleus().collagen(),
                anatomy.annulus().collagen(),
                anatomy.endplateCartilage().collagen());
    }

    double water(double cartilage) {
        return mix(
                cartilage,
                anatomy.nucleus().water(),
                anatomy.annulus().water(),
                anatomy.endplateCartilage().water());
    }

    private double mix(double cartilage, double nucleus, double annulus, double ofCartilage) {
        double soft = composition.nucleus() + composition.annulus();
        double nucleusPart = soft > 0 ? composition.nucleus() / soft : 0;
        double ofSoft = nucleusPart * nucleus + (1 - nucleusPart) * annulus;
        return cartilage * ofCartilage + (1 - cartilage) * ofSoft;
    }
}
