package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resorb.document.InvalidFileException;
import org.resorb.quantity.Spelling;
import org.resorb.statistics.Prcc;
import org.resorb.statistics.Shapley;
import org.resorb.storage.FileAccess;
import org.resorb.storage.WrongFolderException;

/**
 * What the runs of a study tell of its factors.
 *
 * @param factors findings about factors, by the study's design
 * @param sample findings about factors by more than one measure, where rows owe each other nothing
 * @param pairs findings about two factors together, where the design tells them
 * @param maps means over two factors
 * @param noise findings about chance, none without replicates
 * @param courses rank correlations of curves, none if no curves were kept or the design has measures of its own
 * @param warnings in plain words
 */
public record Sensitivities(
        Study study,
        StudyOutputs runs,
        List<SensitivityIndex> factors,
        List<SensitivityIndex> sample,
        List<PairIndex> pairs,
        List<PairMap> maps,
        List<SensitivityIndex> noise,
        List<PrccCourse> courses,
        List<String> warnings) {
    private static final int STRONGEST = 3;
    private static final double MUCH_CHANCE = 0.5;
    private static final double LITTLE_CHANCE = 0.2;
    private static final int MOST_REPLICATES = 1000;
    private static final Map<SamplingScheme, SensitivityMeasure> FIRST = Map.of(
            SamplingScheme.TRAJECTORIES,
            SensitivityMeasure.MU_STAR,
            SamplingScheme.BLOCKS,
            SensitivityMeasure.TOTAL,
            SamplingScheme.PAIR_BLOCKS,
            SensitivityMeasure.TOTAL,
            SamplingScheme.SAMPLE,
            SensitivityMeasure.PRCC);
    private static final Map<SamplingScheme, String> FILES = Map.of(
            SamplingScheme.TRAJECTORIES,
            "morris.csv",
            SamplingScheme.BLOCKS,
            "sobol.csv",
            SamplingScheme.PAIR_BLOCKS,
            "sobol.csv",
            SamplingScheme.SAMPLE,
            "prcc.csv");

    /** In the order of writing. */
    private static final Map<SensitivityMeasure, String> SAMPLE_FILES = new EnumMap<>(Map.of(
            SensitivityMeasure.SHAPLEY,
            "shapley.csv",
            SensitivityMeasure.PAWN,
            "pawn.csv",
            SensitivityMeasure.HAZARD_RATIO,
            "hazard_ratios.csv"));

    /**
     * Reads and analyses a sweep.
     *
     * @param wanted outputs and curves, empty for all
     * @throws InvalidFileException if a row of the study makes no scenario
     * @throws WrongFolderException if nothing was gathered, or a wanted output is not there
     */
    public static Sensitivities of(Study study, Path folder, List<String> wanted)
            throws IOException, InvalidFileException {
        mustBeAnalysable(study, folder);
        SweepTable table = new SweepTable(folder, (int) study.design().rows(), study.replicates());
        SweepTable.Outputs outputs = table.outputs(study.outputs());
        List<String> curves = SweptFactors.scheme(study) == SamplingScheme.SAMPLE ? table.curves() : List.of();
        isThere(wanted, outputs, curves);
        Map<String, double[][]> kept = new LinkedHashMap<>(outputs.numbers());
        kept.keySet().removeIf(name -> !wanted.isEmpty() && !wanted.contains(name));
        List<String> warnings = leftOut(study, outputs);
        isTold(study, folder, kept, outputs.runs());
        StudyOutputs runs = SweptFactors.runs(study, kept, warnings);
        SensitivityAnalysis analysis = new SensitivityAnalysis(runs, study.seed());
        List<PrccCourse> courses = new ArrayList<>();
        for (String name : curves) {
            if (wanted.isEmpty() || wanted.contains(name)) {
                courses.add(course(name, table.curve(name), runs));
            }
        }
        List<SensitivityIndex> noise = analysis.noise();
        warnings.addAll(ofChance(study, noise));
        List<SensitivityIndex> factors = analysis.factors();
        warnings.addAll(ofCensoring(factors));
        SampleAnalysis sample = new SampleAnalysis(SweptFactors.sample(study, runs), study.seed());
        boolean isSample = runs.scheme() == SamplingScheme.SAMPLE;
        if (isSample && runs.factors().size() > Shapley.MOST_FACTORS) {
            warnings.add("no Shapley effects of more than " + Shapley.MOST_FACTORS + " factors");
        }
        return new Sensitivities(
                study,
                runs,
                factors,
                isSample ? sample.findings() : List.of(),
                analysis.pairs(),
                runs.scheme() == SamplingScheme.TRAJECTORIES ? List.of() : sample.maps(),
                noise,
                courses,
                warnings);
    }

    private static void mustBeAnalysable(Study study, Path folder) throws WrongFolderException {
        if (study.design().rows() > Integer.MAX_VALUE) {
            throw new WrongFolderException(folder + " has more rows than can be analysed at once");
        }
        if (study.factors().isEmpty()) {
            throw new WrongFolderException(folder + " is of a study without factors, so nothing depends on any");
        }
    }

    private static PrccCourse course(String name, SweepTable.Curve curve, StudyOutputs runs) {
        List<Prcc> correlations = Prcc.overTime(runs.points(), curve.means());
        return new PrccCourse(name, runs.factors(), curve.days(), correlations);
    }

    private static List<String> ofCensoring(List<SensitivityIndex> factors) {
        return factors.stream()
                .filter(index -> index.censored() > 0)
                .map(index -> index.output() + ": " + index.note())
                .distinct()
                .toList();
    }

    private static List<String> leftOut(Study study, SweepTable.Outputs outputs) {
        List<String> warnings = new ArrayList<>(DesignAdvice.of(study));
        if (!outputs.words().isEmpty()) {
            warnings.add("left out, as they are words: " + String.join(", ", outputs.words()));
        }
        if (outputs.runs() < study.runs()) {
            warnings.add((study.runs() - outputs.runs()) + " of " + study.runs()
                    + " runs are missing; what rests on them is left out");
        }
        return warnings;
    }

    /** Nothing can be told of factors while no row has all its replicates. */
    private static void isTold(Study study, Path folder, Map<String, double[][]> kept, long runs)
            throws WrongFolderException {
        boolean isNone = kept.values().stream()
                .flatMap(Arrays::stream)
                .allMatch(row -> Arrays.stream(row).anyMatch(Double::isNaN));
        if (isNone && runs < study.runs() && !kept.isEmpty()) {
            throw new WrongFolderException(folder + " has " + runs + " of " + study.runs() + " runs, and "
                    + (study.replicates() == 1
                            ? "none with an output"
                            : "no row with an output of all its " + study.replicates() + " replicates")
                    + ", so nothing can be told of the factors; finish the sweep");
        }
    }

    /** What of the findings is luck, and how many replicates would do. */
    private static List<String> ofChance(Study study, List<SensitivityIndex> noise) {
        if (study.replicates() == 1) {
            return List.of("one replicate a row, so how much of the outputs is chance cannot be told");
        }
        List<String> warnings = new ArrayList<>();
        Map<String, Double> single = new LinkedHashMap<>();
        for (SensitivityIndex index : noise) {
            double part = index.estimate().value();
            if (index.measure() == SensitivityMeasure.NOISE_OF_RUNS) {
                single.put(index.output(), part);
            } else if (part > MUCH_CHANCE) {
                double ofRuns = single.get(index.output());
                String cure = enough(ofRuns) < MOST_REPLICATES
                        ? "; with " + (long) Math.ceil(enough(ofRuns)) + " replicates it would be "
                                + Math.round(100 * LITTLE_CHANCE) + " %"
                        : "; no factor has an effect that can be told from it";
                warnings.add(index.output() + ": " + Math.round(100 * part)
                        + " % of the differences between rows are chance" + cure);
            }
        }
        return warnings;
    }

    /** Replicates after which little is left of the part of chance that single runs have. */
    private static double enough(double ofRuns) {
        return ofRuns * (1 - LITTLE_CHANCE) / (LITTLE_CHANCE * (1 - ofRuns));
    }

    private static void isThere(List<String> wanted, SweepTable.Outputs outputs, List<String> curves)
            throws WrongFolderException {
        List<String> known = Stream.concat(outputs.numbers().keySet().stream(), curves.stream())
                .toList();
        for (String name : wanted) {
            if (!known.contains(name)) {
                String near = Spelling.nearest(name, known);
                throw new WrongFolderException(
                        "--output " + name + ": no such output that is a number" + Spelling.suggestion(near));
            }
        }
    }

    /** Writes a table for each kind of finding that there is. */
    public void writeTables(Path folder) throws IOException {
        SensitivityTables.INDICES.write(folder.resolve(FILES.get(runs.scheme())), factors);
        for (Map.Entry<SensitivityMeasure, String> file : SAMPLE_FILES.entrySet()) {
            List<SensitivityIndex> own = sample.stream()
                    .filter(index -> index.measure() == file.getKey())
                    .toList();
            if (!own.isEmpty()) {
                SensitivityTables.INDICES.write(folder.resolve(file.getValue()), own);
            }
        }
        if (!pairs.isEmpty()) {
            SensitivityTables.PAIRS.write(folder.resolve("sobol_pairs.csv"), pairs);
        }
        if (!maps.isEmpty()) {
            FileAccess.write(folder.resolve("two_way_maps.csv"), SensitivityTables.maps(maps));
        }
        if (!noise.isEmpty()) {
            SensitivityTables.INDICES.write(folder.resolve("noise.csv"), noise);
        }
        if (!courses.isEmpty()) {
            FileAccess.write(folder.resolve("prcc_over_time.csv"), SensitivityTables.overTime(courses));
        }
    }

    /** The strongest factors of each output, one output a line. */
    public List<String> text() {
        SensitivityMeasure first = FIRST.get(runs.scheme());
        Map<String, List<SensitivityIndex>> outputs = factors.stream()
                .filter(finding -> finding.measure() == first)
                .collect(Collectors.groupingBy(SensitivityIndex::output, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        lines.add("Strongest factors (" + first.key() + "):");
        outputs.forEach((output, findings) -> {
            String strongest = findings.stream()
                    .filter(finding -> finding.estimate().isKnown())
                    .sorted(Comparator.comparingDouble((SensitivityIndex finding) ->
                                    Math.abs(finding.estimate().value()))
                            .reversed())
                    .limit(STRONGEST)
                    .map(finding -> finding.factor() + " "
                            + String.format(
                                    Locale.ROOT, "%.3g", finding.estimate().value()))
                    .collect(Collectors.joining(", "));
            lines.add("  " + output + ": "
                    + (strongest.isEmpty() ? findings.get(0).note() : strongest));
        });
        return lines;
    }
}
