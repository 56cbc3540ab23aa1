package org.resorb.chart;

import java.util.List;
import org.resorb.measure.Course;
import org.resorb.measure.Section;

/**
 * What pictures are drawn from.
 *
 * @param title stands above each picture
 * @param replicates one course per replicate, at least one, all with the same columns and days
 * @param marks dated events; pass the first of a series of doses, not each
 * @param sections looks at the tissue of the first replicate, in order of time
 */
public record Picture(String title, List<Course> replicates, List<Mark> marks, List<Section> sections) {
    /** No replicate: {@link IllegalArgumentException}. */
    public Picture {
        if (replicates.isEmpty()) {
            throw new IllegalArgumentException("a picture needs at least one replicate");
        }
        replicates = List.copyOf(replicates);
        marks = List.copyOf(marks);
        sections = List.copyOf(sections);
    }
}
