package org.resorb.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.measure.Imaging;
import org.resorb.quantity.Time;
import org.resorb.scenario.Anatomy.Shape;
import org.resorb.scenario.Herniation.Composition;
import org.resorb.scenario.Herniation.Ligament;

/** What has to hold between values of a scenario; each value on its own is in range already. */
final class ScenarioCheck {
    private static final double TOLERANCE = 0.001 * (1 + 1e-9);

    private final Block scenario;
    private final Problems problems;

    ScenarioCheck(Block scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    /** Checks what was read; a null section was wrong already and is left alone. */
    void check(
            Herniation herniation, Segmentation segmentation, Anatomy anatomy, Imaging imaging, Resolution resolution) {
        if (herniation != null) {
            sumsToOne(herniation.composition());
        }
        if (anatomy != null) {
            ligament("bulge", anatomy.bulge());
            ligament("protrusion", anatomy.protrusion());
            ligament("extrusion", anatomy.extrusion());
            ligament("sequestration", anatomy.sequestration());
        }
        fragment(herniation, segmentation, anatomy, resolution);
        if (imaging != null && imaging.partialRim() > imaging.completeRim()) {
            add("imaging.partial_rim", "is above complete_rim", "at most complete_rim");
        }
        if (resolution != null) {
            steps(resolution.step(), resolution.longestStep());
        }
    }

    private void steps(double step, double longest) {
        if (!divides(step, Time.HOURS_PER_DAY)) {
            add("resolution.step", "does not divide a day", "1, 2, 3, 4, 6, 8, 12 or 24 h");
        } else if (longest > step && !(divides(step, longest) && divides(longest, Time.HOURS_PER_DAY))) {
            add(
                    "resolution.longest_step",
                    "is no multiple of resolution.step that divides a day",
                    "24 h, or the step itself");
        }
    }

    private static boolean divides(double part, double whole) {
        return whole / part == Math.floor(whole / part);
    }

    private void fragment(Herniation herniation, Segmentation segmentation, Anatomy anatomy, Resolution resolution) {
        if (problems.count() > 0 || herniation == null || anatomy == null || resolution == null) {
            return;
        }
        FragmentRules rules = new FragmentRules(this::addToTheOneSet);
        rules.phases(anatomy);
        rules.contents(anatomy, herniation.composition());
        rules.voxels(Layout.of(herniation, anatomy, segmentation, resolution), anatomy, resolution);
    }

    private void sumsToOne(Composition parts) {
        double sum = parts.nucleus() + parts.annulus() + parts.endplateCartilage();
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            String percent = new BigDecimal(sum * 100)
                    .round(new MathContext(4))
                    .stripTrailingZeros()
                    .toPlainString();
            add(
                    "herniation.composition",
                    "adds up to " + percent + " %",
                    "100 %, for which one part may be the word rest");
        }
    }

    private void ligament(String type, Shape shape) {
        if (shape.ligament() == Ligament.BY_TYPE) {
            add("anatomy." + type + ".ligament", "is by_type, but this is the type", "intact, perforated or bypassed");
        }
    }

    private void addToTheOneSet(List<String> paths, String message, String expected) {
        String set = paths.stream()
                .filter(path -> !place(path).file().endsWith(Reference.NAME + ".yaml"))
                .findFirst()
                .orElse(paths.get(0));
        add(set, message, expected);
    }

    private void add(String path, String message, String expected) {
        problems.add(place(path), path, message, expected, "");
    }

    private Place place(String path) {
        Node node = scenario;
        for (String key : path.split("\\.")) {
            node = ((Block) node).get(key);
        }
        return node.place();
    }
}
