package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a run writes beside its usual files; each option is a key of {@code output} in the scenario. */
final class FieldOptions {
    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "FORMAT",
            description = "Write fields and cells as files: npy, hdf5, zarr, vti, nifti, openvt; with commas between.")
    private List<String> formats;

    @Option(
            names = "--days",
            split = ",",
            paramLabel = "DAY",
            description = "On which days, such as 0,30,90; default: the last, which is always written.")
    private List<String> days;

    @Option(
            names = "--substances",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Which substances, such as mmp3,tnf. Where nothing is named, all fields and cells are written.")
    private List<String> substances;

    @Option(
            names = "--matrix",
            split = ",",
            paramLabel = "NAME",
            description = "What of the matrix, such as water,collagen.")
    private List<String> matrix;

    @Option(
            names = "--images",
            split = ",",
            paramLabel = "NAME",
            description = "Which images: t2_signal, enhanced_t1_signal, fragment_mask.")
    private List<String> images;

    @Option(names = "--cells", description = "The cells one by one.")
    private boolean cells;

    @Option(
            names = "--regions",
            description = "Cells and substances inside, in the rim, outside and at the cover, in timeseries.csv.")
    private boolean regions;

    /** What was given, as values of a scenario. */
    List<ScenarioOptions.Given> given() {
        List<ScenarioOptions.Given> given = new ArrayList<>();
        list(given, "--fields", "output.fields.format", formats);
        list(given, "--days", "output.fields.days", days);
        list(given, "--substances", "output.fields.substances", substances);
        list(given, "--matrix", "output.fields.matrix", matrix);
        list(given, "--images", "output.fields.images", images);
        if (cells) {
            given.add(new ScenarioOptions.Given("--cells", "output.fields.cells", "true"));
        }
        if (regions) {
            given.add(new ScenarioOptions.Given("--regions", "output.regions", "true"));
        }
        return given;
    }

    private static void list(List<ScenarioOptions.Given> given, String option, String path, List<String> words) {
        if (words != null) {
            String list = "[" + String.join(", ", words) + "]";
            given.add(new ScenarioOptions.Given(option, path, list));
        }
    }
}
