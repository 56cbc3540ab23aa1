package org.resorb.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.patients.Fact;
import org.resorb.patients.FactFile;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Usually;

/** Reads what might be measured next: a name, and what a line of a file of facts asks. */
final class MeasurementReader {
    static final String PATH = "measurements";

    /** How many patients are measured. */
    public record Patients(
            @In("1") @Between(low = "2", high = "100000") @Usually("50")
            int patients) {}

    private final Binder binder;
    private final Problems problems;

    MeasurementReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /**
     * What is named; what is wrong is reported and left out.
     *
     * @param studies names of the calibration's cohorts
     */
    List<Measurement> read(Node node, List<String> studies) {
        List<Measurement> measurements = new ArrayList<>();
        Block block = binder.section(
                node,
                PATH,
                "names with what is asked, such as {early: {study: cohort_four_types, observable: loss, time: 6 wk}}");
        if (block == null) {
            return measurements;
        }
        block.entries().forEach((name, form) -> {
            Fact fact = fact(name, form, studies);
            if (fact != null) {
                measurements.add(new Measurement(fact, true));
            }
        });
        return measurements;
    }

    private Fact fact(String name, Node form, List<String> studies) {
        String path = PATH + "." + name;
        Patients patients = binder.record(Patients.class, form, path, FactFile.ASKED.toArray(String[]::new));
        if (patients == null) {
            return null;
        }
        Map<String, String> cells = new HashMap<>();
        for (String column : FactFile.ASKED) {
            Node cell = ((Block) form).get(column);
            String text = cell == null ? null : binder.text(cell, path + "." + column, "a word");
            cells.put(column, text == null ? "" : text);
        }
        Problems found = new Problems();
        Fact fact = FactFile.planned(name, cells, patients.patients, form.place(), studies, found);
        try {
            found.throwIfAny();
        } catch (InvalidFileException wrong) {
            wrong.problems()
                    .forEach(one -> problems.add(
                            form.place(), path + "." + one.path(), one.message(), one.expected(), one.suggestion()));
        }
        return fact;
    }
}
