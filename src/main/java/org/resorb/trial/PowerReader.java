package org.resorb.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.quantity.Usually;

/** Reads how power is found, and whether there are participants for all arms. */
final class PowerReader {
    static final String PATH = "power";
    private static final String SIZES = "sizes";

    /** How power is found. */
    public record Simulation(
            @In("1") @Between(low = "20", high = "100000") @Usually("400") @Means("Trials simulated at each size")
            int trials,

            @In("1")
            @Between(low = "0.01 %", high = "50 %")
            @Usually("5 %")
            @Means("Bound of the probability below which arms are said to differ")
            double alpha,

            @In("1") @Between(low = "10 %", high = "99.9 %") @Usually("80 %") @Means("Power that is wanted")
            double target) {}

    private final Binder binder;
    private final Problems problems;
    private final Collection<ArmsReader.Written> arms;

    PowerReader(Binder binder, Problems problems, Collection<ArmsReader.Written> arms) {
        this.binder = binder;
        this.problems = problems;
        this.arms = arms;
    }

    /** Its schema. */
    static Schema schema() {
        Map<String, Schema> keys = Schema.keys(Simulation.class);
        keys.put(SIZES, Schema.list(Schema.quantity()).filled());
        return Schema.section(keys);
    }

    /** How power is found: 400 trials at five sizes if the file does not say, null where it or the numbers are wrong. */
    Trial.PowerPlan read(Block trial, TrialFile.Numbers numbers) {
        Block block = trial.get(PATH) == null
                ? new Block(trial.place(), Map.of())
                : binder.section(trial.get(PATH), PATH, "keys: trials, alpha, target, sizes");
        Simulation simulation = block == null ? null : binder.record(Simulation.class, block, PATH, SIZES);
        List<Integer> sizes = block == null || block.get(SIZES) == null ? null : sizes(block.get(SIZES), numbers);
        if (simulation == null || numbers == null) {
            return null;
        }
        sizes = sizes == null ? usual(numbers) : sizes;
        return new Trial.PowerPlan(simulation.trials(), simulation.alpha(), simulation.target(), sizes);
    }

    /** A quarter of the participants to four times as many. */
    private List<Integer> usual(TrialFile.Numbers numbers) {
        Set<Integer> sizes = new LinkedHashSet<>();
        for (double times : new double[] {0.25, 0.5, 1, 2, 4}) {
            sizes.add(Math.max(least(numbers), (int) Math.round(times * numbers.participants())));
        }
        return List.copyOf(sizes);
    }

    private List<Integer> sizes(Node node, TrialFile.Numbers numbers) {
        String path = PATH + "." + SIZES;
        List<Integer> sizes = new ArrayList<>();
        List<Node> items = binder.items(node, path, "a list such as [50, 100, 200]");
        if (node instanceof Items && items.isEmpty()) {
            problems.add(node.place(), path, "is empty", "a list such as [50, 100, 200]", "");
        }
        int least = least(numbers);
        int before = 0;
        for (int i = 0; i < items.size(); i++) {
            Double size = binder.number(items.get(i), "1", path + "[" + i + "]", "a number of participants");
            if (size != null && (size != Math.rint(size) || size < least || size > 100_000 || size <= before)) {
                String expected =
                        "rising whole numbers from " + least + " to 100000, so that no arm is without patients";
                problems.add(items.get(i).place(), path + "[" + i + "]", "is no size of this trial", expected, "");
            } else if (size != null) {
                sizes.add(size.intValue());
                before = size.intValue();
            }
        }
        return sizes;
    }

    /** Fewest participants; of numbers that are wrong what suits every design. */
    private int least(TrialFile.Numbers numbers) {
        Trial.Comparison design = numbers == null ? Trial.Comparison.PAIRED : numbers.design();
        return design.fewest(arms.stream().mapToInt(arm -> arm.arm().ratio()).sum());
    }

    /** Tells where the participants, if they are known, do not fill the arms. */
    void enough(Block trial, TrialFile.Numbers numbers) {
        if (numbers != null && !arms.isEmpty() && numbers.participants() < least(numbers)) {
            String wrong = "are too few: with " + numbers.participants() + " in " + arms.size()
                    + " arms, one may be without a patient";
            String expected = "at least " + least(numbers);
            problems.add(trial.get("participants").place(), "participants", wrong, expected, "");
        }
    }
}
