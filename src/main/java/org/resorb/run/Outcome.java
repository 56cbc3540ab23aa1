package org.resorb.run;

import java.util.List;
import org.resorb.measure.Course;
import org.resorb.measure.FragmentShape;
import org.resorb.measure.Plane;
import org.resorb.measure.Section;

/**
 * What one run leaves behind.
 *
 * @param seed of the run
 * @param course one row a day
 * @param sections looks at the planes of the tissue at the asked times, in order of time
 * @param shapes the fragment in space at the same times; none of a run in two dimensions
 * @param cautions what is allowed but odd, a sentence each
 */
public record Outcome(
        long seed, Course course, List<Section> sections, List<FragmentShape> shapes, List<String> cautions) {
    /** The sections of one plane. */
    public List<Section> sections(Plane plane) {
        return sections.stream().filter(section -> section.plane() == plane).toList();
    }
}
