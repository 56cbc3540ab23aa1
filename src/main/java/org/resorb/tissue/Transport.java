package org.resorb.tissue;

import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;

/** How a substance spreads and disappears where no cell touches it. */
@Means("How a substance spreads and disappears where no cell touches it")
public record Transport(
        @In("um2/h") @Between(low = "1000 um2/h", high = "10000000 um2/h") @Means("Diffusivity in epidural tissue")
        double diffusivity,

        @In("1") @Between(low = "0", high = "1.2") @Means("Part of diffusivity that a unit of proteoglycan takes away")
        double hindrance,

        @In("/h") @Between(low = "0.001 /h", high = "10 /h") @Means("Clearance by lymph, inhibitors and breakdown")
        double clearance) {}
