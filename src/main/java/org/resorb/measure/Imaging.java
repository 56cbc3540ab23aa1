package org.resorb.measure;

import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;

/** How magnetic resonance imaging sees the tissue. */
@Means("How magnetic resonance imaging sees the tissue")
public record Imaging(
        @In("um") @Between(low = "0.1 mm", high = "3 mm") @Means("Full width at half maximum of the point spread")
        double pointSpread,

        @In("1")
        @Between(low = "1 %", high = "90 %")
        @Means("Blurred tissue fraction that a reader outlines as fragment")
        double outlineThreshold,

        @In("1") @Between(low = "0", high = "50") @Means("Leakiness of new vessels relative to normal epidural vessels")
        double newVesselLeakiness,

        @In("1")
        @Between(low = "0", high = "50")
        @Means("Enhancement that a reader calls bright, in normal epidural units")
        double enhancementThreshold,

        @In("1")
        @Between(low = "0 %", high = "100 %")
        @Means("Bright part of the outline from which a rim is called partial")
        double partialRim,

        @In("1")
        @Between(low = "0 %", high = "100 %")
        @Means("Bright part of the outline from which a rim is called complete")
        double completeRim,

        @In("um") @Between(low = "0.2 mm", high = "10 mm") @Means("Thickness of the slices of which areas are added up")
        double sliceThickness,

        @In("um") @Between(low = "0 mm", high = "5 mm") @Means("Gap between those slices")
        double sliceGap) {}
