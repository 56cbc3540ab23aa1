package org.resorb.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One name has one meaning: a reader who searches for it finds one thing. */
class SimpleNamesTest {
    @Test
    void noTwoTypesOfDifferentRoomsShareASimpleName() {
        TreeMap<String, TreeSet<String>> rooms = new TreeMap<>();
        for (JavaClass type : Rooms.ALL) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                rooms.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                        .add(type.getPackageName());
            }
        }
        rooms.values().removeIf(homes -> homes.size() == 1);
        assertThat(rooms).as("shared names and their rooms").isEmpty();
    }
}
