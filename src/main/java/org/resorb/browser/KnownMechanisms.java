package org.resorb.browser;

import java.util.List;
import org.resorb.mechanism.Apoptosis;
import org.resorb.mechanism.Autophagy;
import org.resorb.mechanism.CartilageInhibition;
import org.resorb.mechanism.CoverTearing;
import org.resorb.mechanism.Dehydration;
import org.resorb.mechanism.DiscMaterial;
import org.resorb.mechanism.ImmunePrivilegeDisruption;
import org.resorb.mechanism.Inflammation;
import org.resorb.mechanism.MacrophageInfiltration;
import org.resorb.mechanism.MacrophagePolarization;
import org.resorb.mechanism.MatrixDegradation;
import org.resorb.mechanism.Mechanism;
import org.resorb.mechanism.Neovascularization;
import org.resorb.mechanism.OxygenSupply;
import org.resorb.mechanism.Phagocytosis;

/** The mechanisms that the page has: a browser finds no class by name. Printed by {@code mvn -Prenew}. */
final class KnownMechanisms {
    static final List<Class<? extends Mechanism>> ALL = List.of(
            Apoptosis.class,
            Autophagy.class,
            CartilageInhibition.class,
            CoverTearing.class,
            Dehydration.class,
            DiscMaterial.class,
            ImmunePrivilegeDisruption.class,
            Inflammation.class,
            MacrophageInfiltration.class,
            MacrophagePolarization.class,
            MatrixDegradation.class,
            Neovascularization.class,
            OxygenSupply.class,
            Phagocytosis.class);

    private KnownMechanisms() {}
}
