package org.resorb.measure;

import java.util.Arrays;
import java.util.List;
import org.resorb.quantity.Keyword;

/** Where {@link RegionMeasures} count. */
enum Zone implements Keyword {
    INSIDE("in the fragment as it is now"),
    RIM("in epidural and granulation tissue within 3 mm of the fragment"),
    OUTSIDE("in epidural and granulation tissue farther than 3 mm from the fragment"),
    AT_COVER("within the thickness of the cover on both sides of it, where it is not wholly open");

    private final String words;

    Zone(String words) {
        this.words = words;
    }

    /** Behind a noun. */
    String words() {
        return words;
    }

    /** Of what is counted there. */
    String column(String name) {
        return word() + "_" + name;
    }

    /** Of what is counted in each of them. */
    static List<String> columns(String name) {
        return Arrays.stream(values()).map(zone -> zone.column(name)).toList();
    }
}
