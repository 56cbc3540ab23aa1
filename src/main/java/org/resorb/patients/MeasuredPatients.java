package org.resorb.patients;

import java.nio.file.Path;
import java.util.List;
import org.resorb.document.InvalidFileException;

/**
 * Volumes that were measured in one patient or in many.
 *
 * @param file as the user named it
 * @param patients at least one, in the order in which they first come
 * @param named whether the file tells patients apart; else there is one, without a name
 * @param covariates names of the other columns
 * @param missing how many lines had no volume
 */
public record MeasuredPatients(
        String file, List<MeasuredPatient> patients, boolean named, List<String> covariates, int missing) {
    /**
     * Reads a CSV file or the first sheet of a workbook with the columns time, volume and error, and patient if they are many.
     *
     * @param relative whether volumes are taken as parts of each patient's first one
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static MeasuredPatients read(Path file, boolean relative) throws InvalidFileException {
        return new MeasuredFile(relative).read(file);
    }

    /** What was measured in each. */
    public List<MeasuredCourse> courses() {
        return patients.stream().map(MeasuredPatient::course).toList();
    }

    /** How many volumes there are. */
    public int volumes() {
        return patients.stream()
                .mapToInt(patient -> patient.course().volumes().size())
                .sum();
    }
}
