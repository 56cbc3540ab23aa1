package org.resorb.patients;

import java.util.List;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Place;
import org.resorb.document.Problems;

/**
 * What a cohort file says of one group.
 *
 * @param patientsOf the group whose patients these are, itself unless it says otherwise
 * @param scenario what differs from the cohort's scenario
 * @param traits beside the cohort's, or in place of them
 */
record GroupKeys(String name, Place place, String patientsOf, Block scenario, Block traits) {
    static final String PATIENTS_OF = "patients_of";
    private static final List<String> KEYS = List.of(ExtendedCohort.EXTENDS, "scenario", "traits", PATIENTS_OF);
    private static final String NAME = "[a-z0-9_]+";

    /** The group, or null if it is wrong, which is reported. */
    static GroupKeys read(String name, Node node, Binder binder, Problems problems) {
        String path = "groups." + name;
        if (!name.matches(NAME)) {
            problems.add(node.place(), path, "is not a name: " + name, "small letters, digits and underscores", "");
            return null;
        }
        Block block = binder.section(node, path, KEYS);
        if (block == null) {
            return null;
        }
        Node other = block.get(PATIENTS_OF);
        String of = other == null ? name : binder.text(other, path + "." + PATIENTS_OF, "a group of this file");
        if (other != null && name.equals(of)) {
            String expected = "another group of this file, or no such key";
            problems.add(other.place(), path + "." + PATIENTS_OF, "names the group itself", expected, "");
        }
        Block scenario = binder.optional(block, "scenario", path, "a section");
        Block traits = binder.optional(block, "traits", path, "a section");
        return of == null || scenario == null || traits == null
                ? null
                : new GroupKeys(name, block.place(), of, scenario, traits);
    }
}
