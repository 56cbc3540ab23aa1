package org.resorb.run;

import org.resorb.scenario.Scenario;
import org.resorb.scenario.TissueBuilder;
import org.resorb.tissue.Transport;

/**
 * The memory that runs of a scenario take at least, reckoned before the first step from voxels and disc cells, so that
 * one that cannot fit is refused with words instead of failing hours later.
 *
 * <p>What is live after a collection, with Java's serial collector in a process with nothing else, was read at sequestrations in
 * three dimensions with voxels of 0.8, 0.4 and 0.2 mm, and with up to 13 million agents, one a cell, in 1 cm3. A voxel took 460
 * to 490 bytes, a further hindrance 75 to 90 more, a further worker within the run 55; an agent 19 to 26, as arrays have just
 * grown or not. The numbers below are a third more, for Java needs room beside what is live, and arrays are copied as they grow.
 * {@code MemoryNeedTest} holds them to what is live. Collectors that work by regions may need half as much again for arrays.
 */
public final class MemoryNeed {
    /** Fields, solver and books of a voxel. */
    private static final double BYTES_PER_VOXEL = 650;

    /** Solver of those substances of which matrix holds up another part than of the rest. */
    private static final double BYTES_PER_FURTHER_HINDRANCE = 110;

    static final double BYTES_PER_AGENT = 40;
    private static final double MEGABYTE = 1 << 20;

    /** What the process takes beside its runs. */
    private static final double BESIDE = 64;

    private MemoryNeed() {}

    /** Megabytes of one run. */
    public static double megabytes(Scenario scenario) {
        long hindrances = scenario.substances().values().stream()
                .mapToDouble(Transport::hindrance)
                .distinct()
                .count();
        double perVoxel = BYTES_PER_VOXEL + BYTES_PER_FURTHER_HINDRANCE * (hindrances - 1);
        return (perVoxel * TissueBuilder.voxels(scenario) + BYTES_PER_AGENT * TissueBuilder.discCellAgents(scenario))
                / MEGABYTE;
    }

    /** Megabytes of one run when it has grown to the agents that are planned for. */
    public static double megabytesGrown(Scenario scenario) {
        AgentPlan agents = AgentPlan.of(scenario);
        return megabytes(scenario) + BYTES_PER_AGENT * (agents.most() - agents.first()) / MEGABYTE;
    }

    /**
     * Returns if so many runs at once may fit.
     *
     * @throws TooLargeException with what they need and what would do
     */
    public static void check(Scenario scenario, int atOnce) {
        double one = megabytes(scenario);
        double there = Runtime.getRuntime().maxMemory() / MEGABYTE;
        if (BESIDE + one * atOnce > there) {
            throw new TooLargeException("a run on " + TissueBuilder.voxels(scenario) + " voxels needs about "
                    + Math.round(one) + " MB and Java has " + Math.round(there) + " MB for " + atOnce
                    + (atOnce == 1 ? " run" : " runs at once") + "; give it more with -Xmx"
                    + (long) Math.ceil((BESIDE + one * atOnce) / 1024 + 1) + "g, or a coarser resolution.voxel"
                    + (atOnce == 1 ? "" : ", or fewer --threads"));
        }
    }

    /** A sentence if so many runs at once will not fit should they grow to the agents that are planned for; else null. */
    public static String caution(Scenario scenario, int atOnce) {
        AgentPlan agents = AgentPlan.of(scenario);
        double one = megabytesGrown(scenario);
        double there = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return BESIDE + one * atOnce <= there
                ? null
                : "with " + agents.words() + ", a run may grow to " + Math.round(one) + " MB, and Java has "
                        + Math.round(there) + " MB for " + atOnce
                        + (atOnce == 1 ? " run" : " runs at once")
                        + "; more macrophages_per_agent, a coarser voxel or -Xmx would do";
    }

    /** A scenario does not fit into the memory that Java was given. */
    public static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }
}
