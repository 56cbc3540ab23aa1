package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.resorb.statistics.Estimate;
import org.resorb.study.SensitivityIndex;
import org.resorb.study.SensitivityMeasure;

/**
 * Factors of a Morris screening by the mean size and the spread of their effects: to the right what matters, above the
 * line what bends or acts together with others.
 */
public final class MorrisChart {
    private static final Sheet SHEET = new Sheet(480, 360);
    private static final double LEFT = 54;
    private static final double RIGHT = 24;
    private static final double TOP = 40;
    private static final double DOT = 2.4;
    /** Weaker factors than this part of the strongest are not named. */
    private static final double WEAK = 0.1;

    private static final BasicStroke WHISKER = Look.solid(0.5);

    private MorrisChart() {}

    private record Dot(String label, Estimate muStar, Estimate sigma) {}

    /** Writes {@code morris_NAME.png} and {@code .svg}; {@code words} names a factor for people. */
    public static void write(
            Subject subject, List<SensitivityIndex> findings, Function<String, String> words, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        List<Dot> dots = dots(findings, words);
        String file = "morris_" + subject.name();
        SHEET.png(folder.resolve(file + ".png"), pen -> draw(pen, subject, dots));
        SHEET.svg(
                folder.resolve(file + ".svg"), title(subject), inWords(subject, dots), pen -> draw(pen, subject, dots));
    }

    /** The strongest first. */
    private static List<Dot> dots(List<SensitivityIndex> findings, Function<String, String> words) {
        List<Dot> dots = new ArrayList<>();
        for (SensitivityIndex finding : findings) {
            if (finding.measure() == SensitivityMeasure.MU_STAR
                    && finding.estimate().isKnown()) {
                Estimate sigma = findings.stream()
                        .filter(other -> other.measure() == SensitivityMeasure.SIGMA
                                && other.factor().equals(finding.factor()))
                        .map(SensitivityIndex::estimate)
                        .findFirst()
                        .orElse(Estimate.UNKNOWN);
                dots.add(new Dot(words.apply(finding.factor()), finding.estimate(), sigma));
            }
        }
        dots.removeIf(dot -> !dot.sigma().isKnown());
        dots.sort(Comparator.comparingDouble((Dot dot) -> dot.muStar().value()).reversed());
        return dots;
    }

    private static String title(Subject subject) {
        return "What matters for " + subject.title();
    }

    private static void draw(Graphics2D pen, Subject subject, List<Dot> dots) {
        double right =
                dots.stream().mapToDouble(dot -> upper(dot.muStar())).max().orElse(1);
        double high = dots.stream().mapToDouble(dot -> upper(dot.sigma())).max().orElse(1);
        NumberAxis across = Axes.upTo(subject.in("Mean size of effects, \u03bc*"), right);
        NumberAxis up = Axes.upTo(subject.in("Spread of effects, \u03c3"), high);
        XYPlot plot = Plots.empty(across, List.of(up));
        double width = SHEET.width() - LEFT - RIGHT;
        Rectangle2D inner = new Rectangle2D.Double(LEFT, TOP, width, SHEET.height() - TOP - Stage.FOOT - 4);
        Plots.draw(pen, plot, inner, LEFT - 4, RIGHT - 4, Stage.FOOT);
        diagonal(pen, across, up, inner);
        dots.forEach(dot -> whiskers(pen, dot, across, up, inner));
        List<Point2D> places =
                dots.stream().map(dot -> place(dot, across, up, inner)).toList();
        places.forEach(place -> dot(pen, place));
        head(pen, title(subject), dots.size() - named(pen, dots, places, inner));
    }

    /** Names as many dots as have room, and says how many. */
    private static int named(Graphics2D pen, List<Dot> dots, List<Point2D> places, Rectangle2D inner) {
        DotLabels labels = new DotLabels(inner);
        places.forEach(place -> labels.keepFree(place, DOT));
        int named = 0;
        for (int i = 0; i < dots.size() && !isWeak(dots.get(i), dots.get(0)); i++) {
            named += labels.draw(pen, dots.get(i).label(), places.get(i)) ? 1 : 0;
        }
        return named;
    }

    private static boolean isWeak(Dot dot, Dot strongest) {
        return dot.muStar().value() < WEAK * strongest.muStar().value();
    }

    private static void head(Graphics2D pen, String title, int unnamed) {
        Font large = Look.font(Look.TITLE);
        Words.left(pen, Words.shorten(title, large, SHEET.width() - 16), 8, 17, large, Look.INK);
        String more = unnamed == 0
                ? ""
                : unnamed == 1 ? "; 1 weak one is not named" : "; " + unnamed + " weak ones are not named";
        String text = "One dot a factor over its whole range; crosses: 95 % intervals; line: \u03c3 = \u03bc*" + more;
        Words.left(pen, text, 8, 29, Look.font(Look.SMALL), Look.GREY);
    }

    private static double upper(Estimate estimate) {
        return Double.isFinite(estimate.upper()) ? Math.max(estimate.value(), estimate.upper()) : estimate.value();
    }

    private static Point2D place(Dot dot, NumberAxis across, NumberAxis up, Rectangle2D inner) {
        return new Point2D.Double(
                across.valueToJava2D(dot.muStar().value(), inner, RectangleEdge.BOTTOM),
                up.valueToJava2D(dot.sigma().value(), inner, RectangleEdge.LEFT));
    }

    private static void diagonal(Graphics2D pen, NumberAxis across, NumberAxis up, Rectangle2D inner) {
        double end = Math.min(across.getUpperBound(), up.getUpperBound());
        pen.setColor(Look.GREY);
        pen.setStroke(Look.dashed(0.7, 3, 2));
        pen.draw(new Line2D.Double(
                inner.getX(),
                inner.getMaxY(),
                across.valueToJava2D(end, inner, RectangleEdge.BOTTOM),
                up.valueToJava2D(end, inner, RectangleEdge.LEFT)));
    }

    private static void whiskers(Graphics2D pen, Dot dot, NumberAxis across, NumberAxis up, Rectangle2D inner) {
        if (!Double.isFinite(dot.muStar().lower())
                || !Double.isFinite(dot.sigma().lower())) {
            return;
        }
        Point2D at = place(dot, across, up, inner);
        Path2D cross = new Path2D.Double();
        cross.moveTo(across.valueToJava2D(dot.muStar().lower(), inner, RectangleEdge.BOTTOM), at.getY());
        cross.lineTo(across.valueToJava2D(dot.muStar().upper(), inner, RectangleEdge.BOTTOM), at.getY());
        cross.moveTo(at.getX(), up.valueToJava2D(dot.sigma().lower(), inner, RectangleEdge.LEFT));
        cross.lineTo(at.getX(), up.valueToJava2D(dot.sigma().upper(), inner, RectangleEdge.LEFT));
        pen.setColor(Look.tint(Look.BLUE, 0.35));
        pen.setStroke(WHISKER);
        pen.draw(cross);
    }

    private static void dot(Graphics2D pen, Point2D at) {
        pen.setColor(Look.BLUE);
        pen.fill(new Ellipse2D.Double(at.getX() - DOT, at.getY() - DOT, 2 * DOT, 2 * DOT));
    }

    private static String inWords(Subject subject, List<Dot> dots) {
        return dots.stream()
                .map(dot -> dot.label() + " \u03bc* " + Axes.signed(dot.muStar().value()) + " \u03c3 "
                        + Axes.signed(dot.sigma().value()))
                .collect(Collectors.joining("; ", "", " " + subject.unit() + "."));
    }
}
