package org.resorb.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what was changed in a study, or whatever else has a meaning key by key, since it was started. */
public final class StudyDifference {
    private static final int MOST = 8;

    private StudyDifference() {}

    /** One line a difference, at most eight of them; none if the studies mean the same. */
    public static List<String> differences(Map<String, String> before, Map<String, String> now) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(now.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            String was = before.get(key);
            String is = now.get(key);
            if (was == null) {
                differences.add(key + ": " + shortened(is) + " is new");
            } else if (is == null) {
                differences.add(key + ": " + shortened(was) + " is gone");
            } else if (!was.equals(is)) {
                differences.add(key + ": was " + shortened(was) + ", is " + shortened(is));
            }
        }
        if (differences.size() > MOST) {
            int more = differences.size() - MOST;
            differences.subList(MOST, differences.size()).clear();
            differences.add("and " + more + " more");
        }
        return differences;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text.strip() : text.substring(0, 57) + "...";
    }
}
