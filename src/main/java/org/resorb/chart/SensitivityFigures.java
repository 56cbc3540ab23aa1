package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resorb.chart.theme.Fonts;
import org.resorb.measure.Variable;
import org.resorb.study.Factor;
import org.resorb.study.Outputs;
import org.resorb.study.PairMap;
import org.resorb.study.PrccCourse;
import org.resorb.study.SamplingScheme;
import org.resorb.study.Sensitivities;
import org.resorb.study.SensitivityIndex;

/** Draws the charts of a sensitivity analysis. */
public final class SensitivityFigures {
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Path folder;

    /** Charts in a folder; columns say what the outputs are. */
    SensitivityFigures(List<Variable> columns, Path folder) {
        Fonts.prepare();
        this.folder = folder;
        for (Variable column : columns) {
            subjects.put(column.name(), Subject.of(column));
            for (String before : List.of(SensitivityIndex.RESTRICTED_MEAN, SensitivityIndex.RANK)) {
                String unit = before.equals(SensitivityIndex.RANK) ? "1" : column.unit();
                Variable other = new Variable(before + column.name(), unit, column.meaning());
                subjects.put(other.name(), Subject.of(other));
            }
        }
    }

    /** Writes the charts of all that was found. */
    public static void write(Sensitivities found, Path folder) throws IOException {
        Outputs outputs = found.study().outputs();
        List<Variable> columns = Stream.concat(outputs.variables().stream(), outputs.curves().stream())
                .toList();
        SensitivityFigures figures = new SensitivityFigures(columns, folder);
        figures.factors(found.runs().scheme(), found.factors());
        if (!found.noise().isEmpty()) {
            figures.noise(found.noise(), found.study().replicates());
        }
        figures.courses(found.courses());
        figures.maps(found.maps(), found.study().factors());
    }

    /** One chart an output of which anything is known. */
    void factors(SamplingScheme scheme, List<SensitivityIndex> findings) throws IOException {
        Map<String, List<SensitivityIndex>> outputs = findings.stream()
                .collect(Collectors.groupingBy(SensitivityIndex::output, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<SensitivityIndex>> output : outputs.entrySet()) {
            Subject subject = subjects.get(output.getKey());
            if (output.getValue().stream()
                    .noneMatch(finding -> finding.estimate().isKnown())) {
                continue;
            }
            switch (scheme) {
                case TRAJECTORIES -> MorrisChart.write(subject, output.getValue(), folder);
                case BLOCKS, PAIR_BLOCKS -> SensitivityBars.sobol(subject, output.getValue(), folder);
                case SAMPLE -> SensitivityBars.prcc(subject, output.getValue(), folder);
            }
        }
    }

    /** One chart of all outputs. */
    private void noise(List<SensitivityIndex> findings, int replicates) throws IOException {
        SensitivityBars.noise(findings, output -> subjects.get(output).title(), replicates, folder);
    }

    /** One chart an output, of the two factors that do most together. */
    private void maps(List<PairMap> maps, List<Factor> factors) throws IOException {
        Map<String, PairMap> strongest = new LinkedHashMap<>();
        Map<String, String> units = factors.stream().collect(Collectors.toMap(Factor::path, Factor::unit));
        maps.forEach(map -> strongest.putIfAbsent(map.output(), map));
        for (PairMap map : strongest.values()) {
            TwoWayChart.write(subjects.get(map.output()), map, units, folder);
        }
    }

    /** One chart a curve. */
    private void courses(List<PrccCourse> courses) throws IOException {
        for (PrccCourse course : courses) {
            PrccChart.write(subjects.get(course.output()), course, folder);
        }
    }
}
