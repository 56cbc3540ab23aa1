package org.resorb.tissue;

import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Means;

/** What differs between people and matters for resorption. Factors are 1 in the typical patient. */
@Means("The patient; factors are 1 in the typical patient")
public record Patient(
        @In("h")
        @Between(low = "15 a", high = "100 a")
        @Means("Age; used by cohorts, has no effect of its own in one run")
        double age,

        @Means("Sex; recorded, has no effect in the model") Sex sex,

        @In("1") @Between(low = "0", high = "10") @Means("Readiness of the blood to deliver monocytes")
        double immuneResponse,

        @In("1") @Between(low = "0", high = "5") @Means("Density of epidural vessels")
        double vascularity,

        @In("1") @Between(low = "0", high = "10") @Means("Tissue inhibitors of metalloproteinases")
        double timp,

        @In("1") @Between(low = "0", high = "1") @Means("Capacity of disc cells for autophagy")
        double autophagyCapacity,

        @In("1")
        @Between(low = "0.1", high = "2")
        @Means("Proteoglycan content of the disc; water and collagen do not fall with it")
        double proteoglycan) {
    /** Recorded sex of the patient. */
    public enum Sex implements Keyword {
        /** Female. */
        FEMALE,
        /** Male. */
        MALE
    }
}
