package org.resorb.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.measure.Plane;
import org.resorb.measure.Section;
import org.resorb.measure.Summary;
import org.resorb.measure.Variable;
import org.resorb.storage.FileAccess;
import org.resorb.table.DataDictionary;

/** The data files of a result folder. They are the same bytes whatever else is written beside them. */
public final class DataFiles implements Closeable {
    /** The scenario with every number. */
    public static final String SCENARIO = "scenario.yaml";

    /** The courses of all replicates. */
    public static final String TIME_SERIES = "timeseries.csv";

    /** Parameter sets of a run or of patients that have several. */
    public static final String MEMBERS = "members.csv";

    private final Path folder;
    private final TimeSeries series;
    private final Sections sections;
    private final SummaryFile summary = new SummaryFile();

    /**
     * Starts the files.
     *
     * @param scenarioYaml the resolved scenario
     * @param columns of every course that will be added
     * @param withSections whether sections are written too
     */
    public DataFiles(Path folder, String scenarioYaml, List<Variable> columns, boolean withSections)
            throws IOException {
        this.folder = folder;
        FileAccess.write(folder.resolve(SCENARIO), scenarioYaml);
        writeDictionary(columns);
        series = new TimeSeries(folder, columns);
        sections = withSections ? new Sections(folder) : null;
    }

    /**
     * Writes {@code members.csv} and makes the summary tell chance from parameters; before any replicate is added.
     *
     * @param csv parameter sets that take turns, as a file
     * @param count how many sets there are
     */
    public void members(String csv, int count) throws IOException {
        FileAccess.write(folder.resolve(MEMBERS), csv);
        summary.members(count);
    }

    /** Appends one replicate; replicates come in order. */
    public void add(int replicate, Outcome outcome) throws IOException {
        series.add(replicate, outcome.course());
        summary.add(replicate, outcome.seed(), Summary.of(outcome.course()));
        for (String caution : outcome.cautions()) {
            summary.warn("replicate " + replicate + ": " + caution);
        }
        if (sections != null) {
            for (Section section : outcome.sections(Plane.SAGITTAL)) {
                sections.add(replicate, section);
            }
        }
    }

    /** What the added replicates come to; at least one was added. */
    public SummaryFile summary() {
        return summary;
    }

    /** Ends the time series and writes the summary; at least one replicate was added. */
    public void finish() throws IOException {
        close();
        summary.write(folder.resolve(SummaryFile.FILE));
    }

    @Override
    public void close() throws IOException {
        try (series;
                sections) {
            // Closing is all there is to do.
            return;
        }
    }

    private void writeDictionary(List<Variable> columns) throws IOException {
        DataDictionary.COLUMNS.write(
                folder.resolve(DataDictionary.FILE), DataDictionary.of(TimeSeries.columns(columns)));
    }
}
