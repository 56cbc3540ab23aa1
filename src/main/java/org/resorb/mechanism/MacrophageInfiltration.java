package org.resorb.mechanism;

import static org.resorb.tissue.Antigen.ANTIGEN;
import static org.resorb.tissue.Macrophage.M1;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Mcp1.MCP1;

import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.CellChanges;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Chondromodulin;
import org.resorb.tissue.Region;
import org.resorb.tissue.Tissue;

/** Monocytes leave the vessels, follow the chemoattractant into the fragment, and die. */
@Claim(
        says =
                "Monocytes leave vessels, epidural ones and new ones within the fragment, where there is MCP-1 and, it is assumed,"
                        + " exposed disc matrix (told as antigen, whatever it is that recognises it), crawl up the chemoattractant and enter the matrix the more easily"
                        + " the less proteoglycan is left.",
        equations = """
                entry_rate = recruitment * patient.immune_response * V
                             * MCP1^2 / (mcp1_half^2 + MCP1^2)
                             * antigen / (antigen_half + antigen)
                             * room
                             * (1 - inhibited_recruitment * (1 - uninhibited))
                             * (1 - drug.blocks_recruitment * effect)
                uninhibited = 1 / (1 + chondromodulin^4)
                room = max(0, 1 - M / capacity)   # passage outside the fragment
                drift = crawling_speed * sensed / (1 + sensed)   # up the gradient
                sensed = sensing_length * |grad(MCP1)| / (gradient_half + MCP1)
                spread = 2 * motility   # variance along each axis, per hour
                passage = room
                          * (1 - cartilage_barrier * cartilage)
                          * uninhibited
                          / (1 + (P / proteoglycan_half)^4)   # part of jumps into the fragment that succeed
                death_rate_of_m1 = 1 / life_m1
                death_rate_of_m2 = 1 / life_m2
                """,
        sources = {"haro1996", "haro2000a", "kobayashi2009", "djuric2020", "patel2017"})
public record MacrophageInfiltration(
        @In("/mL/h")
        @Between(low = "0 /mm3/d", high = "1000000 /mm3/d")
        @Means("Monocytes entering at vessel density 1 and full signal")
        double recruitment,

        @In("ng/mL") @Between(low = "0.01 ng/mL", high = "1000 ng/mL") @Means("MCP-1 with half the effect on entry")
        double mcp1Half,

        @In("1") @Between(low = "0.001", high = "10") @Means("Antigen with half the effect on entry")
        double antigenHalf,

        @In("/mL") @Between(low = "100 /mm3", high = "1000000 /mm3") @Means("Macrophages that fill the tissue")
        double capacity,

        @In("um/h") @Between(low = "0 um/h", high = "100 um/h") @Means("Crawling speed up a steep gradient")
        double crawlingSpeed,

        @In("um2/h") @Between(low = "0 um2/h", high = "100000 um2/h") @Means("Random motility")
        double motility,

        @In("um") @Between(low = "1 um", high = "10 mm") @Means("Length over which a relative rise of MCP-1 is sensed")
        double sensingLength,

        @In("ng/mL")
        @Between(low = "0.01 ng/mL", high = "1000 ng/mL")
        @Means("MCP-1 at which sensing is half saturated")
        double gradientHalf,

        @In("1") @Between(low = "0.01", high = "5") @Means("Proteoglycan that halves entry")
        double proteoglycanHalf,

        @In("1") @Between(low = "0", high = "1") @Means("Part of entry that cartilage bars")
        double cartilageBarrier,

        @In("1")
        @Between(low = "0 %", high = "100 %")
        @Means("Part of entry from vessels that plenty of chondromodulin holds back")
        double inhibitedRecruitment,

        @In("h") @Between(low = "0.5 d", high = "1000 d") @Means("Mean life of an M1 macrophage")
        double lifeM1,

        @In("h") @Between(low = "1 d", high = "1000 d") @Means("Mean life of an M2 macrophage")
        double lifeM2)
        implements Mechanism {

    private static final Draw ENTRY = Draw.of("entry", -2);
    private static final Draw DEATH = Draw.of("death", -1);
    private static final Draw STRIDES = Draw.of("strides", 0);

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        CellChanges macrophages = next.cells(MACROPHAGE);
        double readiness = now.patient().immuneResponse() * now.medication().recruitmentLeft();
        macrophages.enter(M1, chance, ENTRY, v -> readiness * recruitment(now, v));
        macrophages.crawl((v, drift) -> follow(now, v, drift), motility, v -> permeability(now, v), chance, STRIDES);
        macrophages.die(chance, DEATH, (state, v) -> state == M1 ? 1 / lifeM1 : 1 / lifeM2);
    }

    @Override
    public double densest(CellKind kind) {
        return kind == MACROPHAGE ? capacity : 0;
    }

    private double recruitment(Tissue now, int v) {
        double vessels = now.vessels(v);
        return vessels > 0 ? recruitment * vessels * call(now, v) * room(now, v) * leftByCartilage(now, v) : 0;
    }

    private double call(Tissue now, int v) {
        double c = now.of(MCP1, v);
        double antigen = now.of(ANTIGEN, v);
        return c * c / (mcp1Half * mcp1Half + c * c) * antigen / (antigenHalf + antigen);
    }

    private double leftByCartilage(Tissue now, int v) {
        return 1 - inhibitedRecruitment * (1 - Chondromodulin.uninhibited(now, v));
    }

    private double room(Tissue now, int v) {
        return Math.max(0, 1 - now.density(MACROPHAGE, v) / capacity);
    }

    private void follow(Tissue now, int v, double[] drift) {
        now.gradient(MCP1, v, drift);
        double steepness = FastMath.sqrt(drift[0] * drift[0] + drift[1] * drift[1] + drift[2] * drift[2]);
        double sensed = sensingLength * steepness / (gradientHalf + now.of(MCP1, v));
        double speed = steepness > 0 ? crawlingSpeed * sensed / (1 + sensed) / steepness : 0;
        for (int axis = 0; axis < drift.length; axis++) {
            drift[axis] *= speed;
        }
    }

    private double permeability(Tissue now, int v) {
        if (now.place(v) != Region.FRAGMENT) {
            return room(now, v);
        }
        double p = now.proteoglycan(v) / proteoglycanHalf;
        double barrier = (1 - cartilageBarrier * now.cartilage(v)) * Chondromodulin.uninhibited(now, v);
        return room(now, v) * barrier / (1 + p * p * p * p);
    }
}
