package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.resorb.quantity.NineDigits;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Prcc;
import org.resorb.study.PrccCourse;
import org.resorb.study.SensitivityIndex;

/** Findings as tidy tables: one finding a line, empty where nothing is known. */
final class SensitivityTables {
    private static final String HEAD = "output,factor,measure,estimate,lower,upper,p_value,n,dropped,note";
    private static final String COURSE_HEAD = "output,time_d,factor,prcc,lower,upper,p_value,n,dropped";

    private SensitivityTables() {}

    static void write(List<SensitivityIndex> findings, Path file) throws IOException {
        StringBuilder table = new StringBuilder(HEAD).append('\n');
        for (SensitivityIndex finding : findings) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            line.add(finding.output())
                    .add(finding.factor())
                    .add(finding.measure().key());
            add(line, finding.estimate());
            line.add(number(finding.probability()));
            line.add(Integer.toString(finding.used())).add(Integer.toString(finding.dropped()));
            table.append(line.add(finding.note()));
        }
        Files.writeString(file, table);
    }

    static void writeCourses(List<PrccCourse> courses, Path file) throws IOException {
        StringBuilder table = new StringBuilder(COURSE_HEAD).append('\n');
        for (PrccCourse course : courses) {
            for (int time = 0; time < course.days().length; time++) {
                addTime(table, course, time);
            }
        }
        Files.writeString(file, table);
    }

    private static void addTime(StringBuilder table, PrccCourse course, int time) {
        Prcc prcc = course.correlations().get(time);
        for (int i = 0; i < course.factors().size(); i++) {
            Prcc.Coefficient coefficient = prcc.coefficients().get(i);
            StringJoiner line = new StringJoiner(",", "", "\n");
            line.add(course.output()).add(number(course.days()[time]));
            line.add(course.factors().get(i));
            add(line, coefficient.correlation());
            line.add(number(coefficient.probability()));
            line.add(Integer.toString(prcc.used())).add(Integer.toString(prcc.dropped()));
            table.append(line);
        }
    }

    private static void add(StringJoiner line, Estimate estimate) {
        line.add(number(estimate.value())).add(number(estimate.lower())).add(number(estimate.upper()));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? NineDigits.text(value) : "";
    }
}
