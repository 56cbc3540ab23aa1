package org.resorb.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.resorb.quantity.NineDigits;
import org.resorb.scenario.Anatomy.Matrix;
import org.resorb.space.Grid;

/** What must hold for a fragment to be made of tissue at all; says what is broken and which values would do. */
final class FragmentRules {
    /** Fewer voxels have no inside and no outline. */
    private static final int LEAST_VOXELS = 8;

    private static final int TRIED = 2000;

    private static final List<String> CONTENTS = List.of(
            "anatomy.annulus.collagen",
            "anatomy.annulus.proteoglycan",
            "anatomy.annulus.water",
            "anatomy.nucleus.collagen",
            "anatomy.nucleus.proteoglycan",
            "anatomy.nucleus.water");

    /** Takes what is wrong. */
    interface Report {
        /** @param paths that it may be about; the one that was set beside the reference is meant */
        void add(List<String> paths, String message, String expected);
    }

    private final Report report;

    FragmentRules(Report report) {
        this.report = report;
    }

    /** The volumes of a unit of proteoglycan and of collagen follow from nucleus and annulus and must be above 0. */
    void phases(Anatomy anatomy) {
        if (!positivePhases(anatomy.nucleus(), anatomy.annulus())) {
            report.add(
                    CONTENTS,
                    "leaves nucleus and annulus unable to fill their volumes with water, proteoglycan and collagen",
                    whatWouldDo(anatomy));
        }
    }

    private static boolean positivePhases(Matrix nucleus, Matrix annulus) {
        double collagen = FragmentComposition.collagenVolume(nucleus, annulus);
        double proteoglycan = FragmentComposition.proteoglycanVolume(nucleus, annulus);
        return collagen > 0
                && proteoglycan > 0
                && collagen < Double.POSITIVE_INFINITY
                && proteoglycan < Double.POSITIVE_INFINITY;
    }

    private static String whatWouldDo(Anatomy anatomy) {
        Matrix n = anatomy.nucleus();
        Matrix a = anatomy.annulus();
        List<String> ways = new ArrayList<>();
        add(ways, "annulus.collagen", 2, x -> positivePhases(n, new Matrix(a.water(), a.proteoglycan(), x)));
        add(ways, "annulus.proteoglycan", 2, x -> positivePhases(n, new Matrix(a.water(), x, a.collagen())));
        add(ways, "annulus.water", 1, x -> positivePhases(n, new Matrix(x, a.proteoglycan(), a.collagen())));
        add(ways, "nucleus.water", 1, x -> positivePhases(new Matrix(x, n.proteoglycan(), n.collagen()), a));
        return ways.isEmpty() ? "contents as in the reference scenario" : String.join(", or ", ways);
    }

    private static void add(List<String> ways, String key, double highest, DoublePredicate does) {
        int first = -1;
        int last = -1;
        for (int i = 1; i < TRIED; i++) {
            if (does.test(highest * i / TRIED)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first >= 0) {
            ways.add(key + " from " + text(highest * first / TRIED) + " to " + text(highest * last / TRIED));
        }
    }

    private static String text(double value) {
        return NineDigits.text((int) (value * 1000 + 0.5) / 1000.0);
    }

    /** Relative contents need something to be relative to. */
    void contents(Anatomy anatomy, Herniation.Composition composition) {
        double cartilage = composition.endplateCartilage();
        FragmentComposition fresh = new FragmentComposition(anatomy, composition);
        double collagen = (1 - cartilage) * fresh.collagen(0) + cartilage * fresh.collagen(1);
        if (!(collagen > 0)) {
            report.add(
                    List.of("herniation.composition"),
                    "has no part with collagen in it",
                    "a part with collagen above 0");
        }
    }

    /** The grid must be fine enough for the fragment. */
    void voxels(Layout layout, Anatomy anatomy, Resolution resolution) {
        Grid grid = TissueBuilder.grid(resolution, anatomy, layout);
        int inside = layout.fragmentVoxels(grid, LEAST_VOXELS);
        if (inside < LEAST_VOXELS) {
            report.add(
                    List.of("resolution.voxel"),
                    "is too coarse: the fragment has " + inside + (inside == 1 ? " voxel" : " voxels"),
                    "a voxel small enough for at least " + LEAST_VOXELS + ", or a larger or thicker fragment");
        }
    }
}
