package org.resorb.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.resorb.measure.Course;
import org.resorb.measure.Summary;
import org.resorb.measure.Variable;
import org.resorb.quantity.Spelling;
import org.resorb.run.Outcome;
import org.resorb.run.TimeSeries;

/** What a run measured: one row a day. It is the same to the last bit for the same model, scenario and seed. */
public final class RunResult {
    private final String scenario;
    private final long seed;
    private final Course course;
    private final Summary summary;
    private final List<String> warnings;
    private final List<VoxelArray> fields;

    RunResult(String scenario, Outcome outcome, List<String> warnings, List<VoxelArray> fields) {
        this.scenario = scenario;
        this.seed = outcome.seed();
        this.course = outcome.course();
        this.summary = Summary.of(course);
        this.warnings = warnings;
        this.fields = fields;
    }

    /** Name of the scenario. */
    public String scenario() {
        return scenario;
    }

    /** Seed of the run. */
    public long seed() {
        return seed;
    }

    /** All columns, the time in days first, in the order of {@code timeseries.csv}. */
    public List<MeasuredColumn> columns() {
        List<MeasuredColumn> columns = new ArrayList<>();
        course.columns().forEach(one -> columns.add(column(one)));
        return List.copyOf(columns);
    }

    /** One column. Unknown name: {@link IllegalArgumentException} that says the nearest. */
    public MeasuredColumn column(String name) {
        for (Variable one : course.columns()) {
            if (one.name().equals(name)) {
                return column(one);
            }
        }
        String near = Spelling.nearest(
                name, course.columns().stream().map(Variable::name).toList());
        throw new IllegalArgumentException("there is no column " + name + Spelling.suggestion(near));
    }

    private MeasuredColumn column(Variable one) {
        return new MeasuredColumn(one.name(), one.unit(), one.meaning(), course.series(one.name()));
    }

    /** The file {@code timeseries.csv} that {@code resorb run} writes of this run. */
    public String csv() {
        return TimeSeries.text(course);
    }

    /** What the run comes to, by name; {@link Double#NaN} where it ends before or it never happened. */
    public Map<String, Double> summary() {
        return Collections.unmodifiableMap(summary.values());
    }

    /** Class of resorption by the volume on MRI on the last day: {@code none}, {@code partial} and so on. */
    public String resorption() {
        return summary.resorption().toString();
    }

    /** What is allowed in the scenario or the run but odd, a sentence each. */
    public List<String> warnings() {
        return warnings;
    }

    /** Every field on every day that {@code output.fields} of the scenario asks for; none without it. */
    public List<VoxelArray> fields() {
        return fields;
    }

    /** One of the {@link #fields()}. What is not there: {@link IllegalArgumentException} that says what is. */
    public VoxelArray field(String name, int day) {
        for (VoxelArray one : fields) {
            if (one.name().equals(name) && one.day() == day) {
                return one;
            }
        }
        throw new IllegalArgumentException("there is no field " + name + " of day " + day + "; there "
                + (fields.isEmpty()
                        ? "are none, since the scenario asks for none with output.fields"
                        : "are "
                                + fields.stream()
                                        .map(one -> one.name() + " of day " + one.day())
                                        .toList()));
    }
}
