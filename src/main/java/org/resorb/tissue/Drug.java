package org.resorb.tissue;

import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;

/** What a treatment does at full effect, and how fast it wears off. */
@Means("What a treatment does at full effect, and how fast it wears off")
public record Drug(
        @In("h")
        @Between(low = "1 h", high = "365 d")
        @Means(
                "Half-life of its level at the fragment; its effect lasts longer, by log2(2 + 1 / half_effect) half-lives until it is halved after one usual dose")
        double halfLife,

        @In("1") @Between(low = "0.01", high = "10") @Means("Part of the usual dose with half the full effect")
        double halfEffect,

        @In("1") @Between(low = "0 %", high = "100 %") @Means("TNF blocked at most, told as release")
        double blocksTnf,

        @In("1") @Between(low = "0 %", high = "100 %") @Means("VEGF blocked at most, told as release")
        double blocksVegf,

        @In("1") @Between(low = "0 %", high = "100 %") @Means("MMP-3 and MMP-7 blocked at most, told as release")
        double blocksMmp,

        @In("1") @Between(low = "0 %", high = "100 %") @Means("MCP-1 release blocked at most")
        double blocksMcp1,

        @In("1") @Between(low = "0 %", high = "100 %") @Means("Entry of monocytes blocked at most")
        double blocksRecruitment,

        @In("ng/mL/h")
        @Between(low = "0 ng/mL/h", high = "1000 ng/mL/h")
        @Means("MCP-1 supplied to the fragment at full effect")
        double suppliesMcp1,

        @In("/h") @Between(low = "0 /d", high = "5 /d") @Means("Proteoglycan digested at full effect")
        double digestsProteoglycan,

        @In("1") @Between(low = "0 %", high = "100 %") @Means("Pain relieved at most, without any effect on volume")
        double relievesPain) {}
