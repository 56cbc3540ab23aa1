package org.resorb.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.quantity.Length;
import org.resorb.quantity.NineDigits;
import org.resorb.quantity.Time;
import org.resorb.scenario.Scenario;
import org.resorb.statistics.Design;
import org.resorb.statistics.Factorial;
import org.resorb.statistics.LatinHypercube;
import org.resorb.statistics.MorrisTrajectories;
import org.resorb.statistics.Saltelli;

/** How a study was done, in words for a paper: its scenario, what was varied and how, and its seeds. */
public final class StudyMethods {
    private static final int MOST_LEVELS = 12;
    private static final MathContext DIGITS = new MathContext(4);
    private static final double LOW = 0.025;

    private StudyMethods() {}

    /** What was run, for how long and how finely, in a sentence; and in another what was changed in it for all rows. */
    public static String scenario(Study study) {
        Map<String, String> values = study.scenario().values();
        Scenario scenario = study.scenario().scenario();
        StringBuilder text = new StringBuilder("Scenario ")
                .append(study.base())
                .append(", followed for ")
                .append(time(scenario.duration() / Time.HOURS_PER_DAY))
                .append(" in ")
                .append(values.get("resolution.dimensions"))
                .append(" dimensions on voxels of ")
                .append(NineDigits.text(scenario.resolution().voxel() / Length.UM_PER_MM))
                .append(" mm, with steps of at most ")
                .append(values.get("resolution.step"))
                .append('.');
        List<String> changes = new ArrayList<>();
        study.scenario().settings().forEach((path, value) -> changes.add(path + " = " + value));
        return changes.isEmpty() ? text.toString() : text + " Changed: " + String.join("; ", changes) + ".";
    }

    private static String time(double days) {
        double months = days / Time.DAYS_PER_MONTH;
        boolean whole = months == Math.rint(months);
        double number = whole ? months : days;
        return NineDigits.text(number) + (whole ? " month" : " day") + (number == 1 ? "" : "s");
    }

    /** Where its rows are, in a sentence. */
    public static String design(Study study) {
        Design design = study.design();
        long rows = design.rows();
        if (design instanceof Factorial) {
            return "Full factorial design: all " + rows + " combinations of the levels below.";
        } else if (design instanceof Ablation) {
            return "Factors are changed one at a time, and together where the design says so: " + rows
                    + " rows, the first as the scenario is.";
        } else if (design instanceof LatinHypercube) {
            return "Latin hypercube of " + rows + " rows: each factor has one value in each of " + rows
                    + " strata of equal probability.";
        } else if (design instanceof Saltelli) {
            return "Saltelli's design for Sobol' indices, " + rows + " rows.";
        } else if (design instanceof MorrisTrajectories) {
            return "Morris's design for elementary effects, " + rows + " rows.";
        } else if (design instanceof Patients) {
            return "Traits are drawn at random, stratified so that each patient has a stratum of equal probability alone,"
                    + " and tied by a Gaussian copula where rank correlations are given.";
        }
        return rows + " rows as listed in " + StudyFolder.LIST + ".";
    }

    /** How many runs each row has and what their chance is drawn from, in a sentence. */
    public static String seeds(Study study) {
        return study.replicates() + (study.replicates() == 1 ? " replicate" : " replicates") + " of each row, "
                + study.runs() + " runs; " + Seeds.words(study) + "."
                + (study.paired()
                        ? " Rows share their seeds, so that they differ by their factors and not by luck."
                        : "");
    }

    /** Whether factors are drawn from distributions; else they have levels. */
    private static boolean isDrawn(Study study) {
        return study.design() instanceof Patients
                || study.design() instanceof LatinHypercube
                || study.design() instanceof Saltelli;
    }

    /** A table of what was varied, the first row its head; empty if nothing was. */
    public static List<String[]> factors(Study study) {
        List<String[]> rows = new ArrayList<>();
        if (study.factors().isEmpty()) {
            return rows;
        }
        boolean drawn = isDrawn(study);
        rows.add(new String[] {"Factor", drawn ? "Median (2.5 to 97.5 %) of what is drawn, or the choices" : "Values"});
        for (Factor factor : study.factors()) {
            rows.add(new String[] {factor.path(), drawn ? spread(factor) : levels(factor, study)});
        }
        return rows;
    }

    private static String spread(Factor factor) {
        return factor.axis() instanceof FactorAxis.Choice choice
                ? String.join(", ", new LinkedHashSet<>(choice.values()))
                : brief(factor.value(0.5)) + " (" + brief(factor.value(LOW)) + " to " + brief(factor.value(1 - LOW))
                        + ")" + (factor.unit().equals("1") ? "" : " " + factor.unit());
    }

    /** A number in four digits. */
    private static String brief(String number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String levels(Factor factor, Study study) {
        Set<String> values = new LinkedHashSet<>();
        int place = study.factors().indexOf(factor);
        for (long row = 0; row < study.design().rows() && values.size() <= MOST_LEVELS; row++) {
            values.add(factor.text(study.design().at(row)[place]));
        }
        return values.size() <= MOST_LEVELS
                ? String.join(", ", values)
                : factor.text(0) + " to " + factor.text(1) + ", " + "more than " + MOST_LEVELS + " values";
    }

    /** What is kept of each run, in a sentence. */
    public static String outputs(Study study) {
        List<String> kept = new ArrayList<>();
        study.outputs().variables().forEach(one -> kept.add(one.name()));
        String curves = study.outputs().curves().isEmpty()
                ? ""
                : " Curves are kept every " + study.outputs().every() + " d.";
        return "Kept of each run: " + String.join(", ", kept) + "." + curves;
    }
}
