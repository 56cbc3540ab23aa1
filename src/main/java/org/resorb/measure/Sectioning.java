package org.resorb.measure;

import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;

/** How a pathologist cuts and counts what a surgeon took out. */
@Means("How a pathologist cuts and counts what a surgeon took out")
public record Sectioning(
        @In("um") @Between(low = "1 um", high = "50 um") @Means("Thickness of a section")
        double sectionThickness,

        @In("um")
        @Between(low = "1 um", high = "50 um")
        @Means("Diameter of a cell that is counted; a section shows each whose middle lies so near that it is cut")
        double cellDiameter,

        @In("1")
        @Between(low = "0 %", high = "100 %")
        @Means("Where the section lies between the two sides of the fragment")
        double depth,

        @In("um")
        @Between(low = "0 mm", high = "3 mm")
        @Means("Width of the tissue around the fragment that is taken out with it")
        double rim) {}
