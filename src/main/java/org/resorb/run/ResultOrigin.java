package org.resorb.run;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How a result with a run record came about.
 *
 * @param scenario name of the scenario, study or result that it is of
 * @param command that makes it anew, named from within its folder and without where it goes
 * @param build what made it
 */
public record ResultOrigin(String scenario, String command, Build build) {
    /** That of a folder that {@link ResultInspection#isResult}. */
    public static ResultOrigin of(Path folder) {
        ExistingRecord record = ExistingRecord.in(folder);
        return new ResultOrigin(record.text(RunRecord.SCENARIO), ResultInspection.command(folder), record.build());
    }

    /** Notes in its record a file that was put beside its others, or that it is another one now. */
    public static void include(Path folder, String file) throws IOException {
        RunRecord.include(folder, file);
    }
}
