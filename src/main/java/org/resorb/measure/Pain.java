package org.resorb.measure;

import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;

/** Leg pain on the visual analogue scale, 0 to 10: a fast inflammatory term and a slow compressive one. */
@Means("Leg pain on the visual analogue scale, 0 to 10")
public record Pain(
        @In("1")
        @Between(low = "0", high = "10")
        @Means(
                "Pain from inflammation at its most before habituation; the acute phase alone gives (1 - near_root) of it")
        double inflammatory,

        @In("1") @Between(low = "0", high = "10") @Means("Pain from compression by the whole fragment")
        double compressive,

        @In("1") @Between(low = "0", high = "10") @Means("Pain that stays")
        double offset,

        @In("h") @Between(low = "1 d", high = "365 d") @Means("Time in which the root gets used to inflammation")
        double habituation,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Rate at which the root gets used to compression")
        double accommodation,

        @In("1")
        @Between(low = "0 %", high = "100 %")
        @Means("Part of inflammatory pain that follows TNF at the root and not the acute phase")
        double nearRoot,

        @In("ng/mL")
        @Between(low = "0.0001 ng/mL", high = "100 ng/mL")
        @Means(
                "TNF at which near-root pain is half of its most; the TNF taken is the highest along the dura beside the fragment")
        double rootTnfHalf) {}
