package org.resorb.scenario;

import org.resorb.quantity.Keyword;

/** What a segmentation may tell of the place of. */
public enum Structure implements Keyword {
    /** The herniated tissue. */
    FRAGMENT,
    /** The disc that it comes from. */
    DISC,
    /** The bones above and below, one label each or several. */
    VERTEBRAE,
    /** The spinal canal. */
    CANAL,
    /** The posterior longitudinal ligament. */
    LIGAMENT,
    /** Epidural fat and veins. */
    EPIDURAL
}
