package org.resorb.run;

import java.util.List;
import org.resorb.measure.Course;
import org.resorb.measure.Section;

/**
 * What one run leaves behind.
 *
 * @param seed of the run
 * @param course one row a day
 * @param sections looks at the tissue at the asked times, in order of time
 * @param cautions what is allowed but odd, a sentence each
 */
public record Outcome(long seed, Course course, List<Section> sections, List<String> cautions) {}
