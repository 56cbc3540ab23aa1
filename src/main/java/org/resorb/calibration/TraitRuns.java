package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;
import org.resorb.statistics.LatinHypercube;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Factor;
import org.resorb.study.Study;
import org.resorb.study.StudyFolder;
import org.resorb.study.SweepTable;

/**
 * Runs that differ in the traits of patients, spread evenly over all ranges, each with chance of its own.
 *
 * @param study name of the study
 * @param scenarioYaml that all runs are made of
 * @param traits what they differ in
 * @param points runs × traits, in the unit cube
 * @param logDensities logarithms of the density by which the points were drawn, 0 where that is even
 * @param courses the MRI volume of each
 */
public record TraitRuns(
        String study,
        String scenarioYaml,
        List<Factor> traits,
        double[][] points,
        double[] logDensities,
        List<Course> courses) {
    private static final String VOLUME = "mri_volume_mm3";
    private static final int FEWEST = 20;

    /**
     * Reads them from the folder of a sweep.
     *
     * @throws WrongFolderException if it is no sweep, or one whose runs cannot stand for patients
     */
    public static TraitRuns of(Path folder) throws IOException, InvalidFileException {
        Study study = new StudyFolder(folder).study();
        String wrong = wrong(study);
        if (!wrong.isEmpty()) {
            throw new WrongFolderException(folder + ": " + wrong);
        }
        TraitRuns runs = read(
                folder,
                study,
                IntStream.range(0, (int) study.design().rows())
                        .mapToObj(study.design()::at)
                        .toList());
        if (runs.courses.size() < FEWEST) {
            throw new WrongFolderException(folder + ": " + runs.courses.size() + " runs are done; expected " + FEWEST
                    + " at least, and better a hundred for each trait");
        }
        return runs;
    }

    /**
     * These and the runs of another sweep, whose rows were drawn next by what these say of the same patients.
     *
     * @param fit by these runs alone
     * @throws WrongFolderException if the rows of the other sweep were drawn otherwise
     */
    public TraitRuns and(Path folder, TraitFit fit) throws IOException, InvalidFileException {
        Study study = new StudyFolder(folder).study();
        List<double[]> next = new ArrayList<>();
        for (int row = 0; row < study.design().rows(); row++) {
            next.add(fit.next(row));
            if (!fit.settings(row).equals(study.settings(row))) {
                throw new WrongFolderException(folder + ": its rows were not drawn by a fit of these runs to these"
                        + " patients; expected a sweep of " + TraitTables.NEXT + " in the folder of that fit");
            }
        }
        TraitRuns second = read(folder, study, next);
        List<double[]> all = new ArrayList<>(List.of(points));
        all.addAll(List.of(second.points));
        List<Course> both = new ArrayList<>(courses);
        both.addAll(second.courses);
        double part = points.length / (double) all.size();
        double[] densities = all.stream()
                .mapToDouble(point ->
                        FastMath.log(part + (1 - part) * fit.population().density(point)))
                .toArray();
        return new TraitRuns(this.study, scenarioYaml, traits, all.toArray(double[][]::new), densities, both);
    }

    private static TraitRuns read(Path folder, Study study, List<double[]> rows) throws IOException {
        SweepTable table = new SweepTable(folder, rows.size(), 1);
        if (!table.curves().contains(VOLUME)) {
            throw new WrongFolderException(
                    folder + ": no curve of " + VOLUME + " was kept; expected a study with outputs: {curves: [" + VOLUME
                            + "]}, all of whose runs are done");
        }
        SweepTable.Curve curve = table.curve(VOLUME);
        List<double[]> points = new ArrayList<>();
        List<Course> courses = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Course course = course(curve, row);
            if (course.size() > 0) {
                points.add(rows.get(row));
                courses.add(course);
            }
        }
        double[][] found = points.toArray(double[][]::new);
        return new TraitRuns(
                study.name(), study.scenarioYaml(), study.factors(), found, new double[found.length], courses);
    }

    private static String wrong(Study study) {
        if (!(study.design() instanceof LatinHypercube)) {
            return "its rows are not spread evenly; expected design: {type: latin_hypercube, rows: 400}";
        }
        for (Factor factor : study.factors()) {
            if (!factor.isNumber()) {
                return factor.path() + " is one of several values; expected a range or a distribution of numbers";
            }
        }
        if (study.replicates() > 1) {
            return "each row has " + study.replicates() + " replicates; expected one, and more rows";
        }
        return study.paired() && study.design().rows() > 1
                ? "all rows have the same seed, so they know no chance; expected paired: false"
                : "";
    }

    /** As far as the run went; empty if it failed. */
    private static Course course(SweepTable.Curve curve, int row) {
        Course course = new Course(List.of(new Variable("time_d", "d", ""), new Variable(VOLUME, "mm3", "")));
        for (int i = 0; i < curve.days().length; i++) {
            double volume = curve.means().get(i)[row];
            if (volume == volume && course.size() == i) {
                course.add(new double[] {curve.days()[i], volume});
            }
        }
        return course;
    }
}
