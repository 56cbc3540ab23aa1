package org.resorb.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.quantity.Time;
import org.resorb.statistics.Design;
import org.resorb.statistics.MorrisTrajectories;
import org.resorb.statistics.Saltelli;

/** The factors of a study as numbers. */
final class SweptFactors {
    private SweptFactors() {}

    /** What the rows of a study allow to be said. */
    static SamplingScheme scheme(Study study) {
        Design design = study.design();
        if (design instanceof MorrisTrajectories) {
            return SamplingScheme.TRAJECTORIES;
        }
        if (design instanceof Saltelli sobol) {
            return sobol.pairs() ? SamplingScheme.PAIR_BLOCKS : SamplingScheme.BLOCKS;
        }
        return SamplingScheme.SAMPLE;
    }

    /** The runs of a study with these outputs. */
    static StudyOutputs runs(Study study, Map<String, double[][]> outputs, List<String> warnings)
            throws InvalidFileException {
        SamplingScheme scheme = scheme(study);
        double[][] points = new double[(int) study.design().rows()][];
        Arrays.setAll(points, row -> study.design().at(row));
        if (scheme == SamplingScheme.SAMPLE) {
            points = values(study, points, warnings);
        }
        List<String> factors = study.factors().stream().map(Factor::path).toList();
        return new StudyOutputs(scheme, factors, points, study.paired(), outputs, end(study));
    }

    /** The same with values in place of coordinates, as a sample of rows, whatever the design. */
    static StudyOutputs sample(Study study, StudyOutputs runs) {
        double[][] points = runs.scheme() == SamplingScheme.SAMPLE
                ? runs.points()
                : values(study, runs.points(), new ArrayList<>());
        return new StudyOutputs(
                SamplingScheme.SAMPLE, runs.factors(), points, runs.paired(), runs.outputs(), runs.end());
    }

    /** Days of the shortest run. */
    private static double end(Study study) throws InvalidFileException {
        boolean varies =
                study.factors().stream().anyMatch(factor -> factor.path().equals("duration"));
        double end = Double.POSITIVE_INFINITY;
        for (long run = 0; run < (varies ? study.runs() : 1); run++) {
            end = Math.min(end, study.scenario(run).duration() / Time.HOURS_PER_DAY);
        }
        return end;
    }

    /** Values in place of coordinates: in a list they are all that there is, and elsewhere their order is the same. */
    private static double[][] values(Study study, double[][] points, List<String> warnings) {
        double[][] values = new double[points.length][study.factors().size()];
        for (int i = 0; i < study.factors().size(); i++) {
            Factor factor = study.factors().get(i);
            int index = i;
            String[] cells = Arrays.stream(points)
                    .map(point -> factor.value(point[index]))
                    .toArray(String[]::new);
            double[] column = numbers(cells, factor.path(), warnings);
            for (int row = 0; row < points.length; row++) {
                values[row][i] = column[row];
            }
        }
        return values;
    }

    private static double[] numbers(String[] cells, String factor, List<String> warnings) {
        try {
            return Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException words) {
            List<String> known =
                    new ArrayList<>(Arrays.stream(cells).distinct().sorted().toList());
            if (known.size() > 2) {
                warnings.add(factor + " has words for values, taken in the order " + String.join(", ", known));
            }
            return Arrays.stream(cells).mapToDouble(known::indexOf).toArray();
        }
    }
}
