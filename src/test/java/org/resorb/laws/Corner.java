package org.resorb.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.chance.Chance;
import org.resorb.scenario.Catalogue;

/**
 * A scenario with one or two parameters at an end of their ranges.
 *
 * @param number by which it is drawn again
 * @param base the shipped scenario around them
 * @param ends of the parameters by their paths
 */
record Corner(int number, String base, Map<String, String> ends) {
    private static final List<String> BASES =
            List.of("bulge", "protrusion", "extrusion", "sequestration", "anti_tnf", "condoliase");

    /** Not numbers of the model, or what makes a run long. */
    private static final Set<String> ELSEWHERE = Set.of("run", "resolution");

    /** Every so-manieth corner has voxels of half the width. */
    private static final int FINER = 5;

    /** Parts of a whole, so none of them moves alone. */
    private static final String COMPOSITION = "herniation.composition";

    /** Every end of every parameter, each once: path and value. */
    static List<Map.Entry<String, String>> all() {
        List<Map.Entry<String, String>> ends = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.entries()) {
            for (Catalogue.Parameter parameter : entry.parameters()) {
                String path = (entry.mechanism() ? "mechanisms." : "") + entry.name() + "." + parameter.name();
                if (!ELSEWHERE.contains(entry.name())
                        && !path.startsWith(COMPOSITION)
                        && !parameter.low().isEmpty()) {
                    ends.add(Map.entry(path, parameter.low()));
                    ends.add(Map.entry(path, parameter.high()));
                }
            }
        }
        ends.add(Map.entry(COMPOSITION, "{nucleus: 100 %, annulus: 0 %, endplate_cartilage: 0 %}"));
        ends.add(Map.entry(COMPOSITION, "{nucleus: 0 %, annulus: 100 %, endplate_cartilage: 0 %}"));
        ends.add(Map.entry(COMPOSITION, "{nucleus: 0 %, annulus: 0 %, endplate_cartilage: 100 %}"));
        return List.copyOf(ends);
    }

    /** The corner of a number: the ends in turn, and from the second round on another beside each. */
    static Corner of(int number, long seed, List<Map.Entry<String, String>> ends) {
        Chance chance = Chance.of(seed, "corners", 0, 1);
        Map<String, String> set = new LinkedHashMap<>();
        Map.Entry<String, String> first = ends.get(number % ends.size());
        set.put(first.getKey(), first.getValue());
        if (number >= ends.size()) {
            Map.Entry<String, String> second = ends.get((int) (chance.uniform(number, 0) * ends.size()));
            set.putIfAbsent(second.getKey(), second.getValue());
        }
        String base = BASES.get((int) (chance.uniform(number, 1) * BASES.size()));
        return new Corner(number, base, Map.copyOf(set));
    }

    /** Its settings as {@link Coarse} takes them. */
    String[] settings() {
        String voxel = number % FINER == 0 ? "0.4 mm" : "0.8 mm";
        List<String> all = new ArrayList<>(List.of("resolution.voxel", voxel));
        ends.forEach((path, value) -> all.addAll(List.of(path, value)));
        return all.toArray(String[]::new);
    }
}
