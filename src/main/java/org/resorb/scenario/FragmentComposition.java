package org.resorb.scenario;

import org.resorb.scenario.Herniation.Composition;

/**
 * Contents of fragment tissue. Nucleus and annulus are mixed, cartilage lies in lumps. The volume of a unit of
 * proteoglycan and of collagen follows from the two fresh tissues, each of which fills its volume.
 */
record FragmentComposition(Anatomy anatomy, Composition composition) {

    double collagenVolume() {
        Anatomy.Matrix nucleus = anatomy.nucleus();
        Anatomy.Matrix annulus = anatomy.annulus();
        double numerator =
                (1 - annulus.water()) * nucleus.proteoglycan() - (1 - nucleus.water()) * annulus.proteoglycan();
        double denominator = annulus.collagen() * nucleus.proteoglycan() - nucleus.collagen() * annulus.proteoglycan();
        return numerator / denominator;
    }

    double proteoglycanVolume() {
        Anatomy.Matrix nucleus = anatomy.nucleus();
        return (1 - nucleus.water() - collagenVolume() * nucleus.collagen()) / nucleus.proteoglycan();
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
