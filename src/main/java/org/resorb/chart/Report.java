package org.resorb.chart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;

/** One page with everything in it: pictures, summary, scenario. Nothing is fetched when it is read. */
public final class Report {
    private static final Pattern NUMBER =
            Pattern.compile("[<>\u2248]?\\s*[-+\u2212]?\\d[\\d.,\u2009 ]*\\s*%?([(\u2013].*)?");

    /** A picture of the result folder with what to say about it. */
    private record Figure(String heading, String file, String alternative, String caption, String ofSeveral) {
        String caption(int replicates) {
            return replicates > 1 ? caption + ofSeveral : caption;
        }
    }

    private static final List<Figure> FIGURES = List.of(
            new Figure(
                    "The segmentation",
                    "segmentation.png",
                    "Three cuts through the fragment, disc, bones and dural sac: sagittal, coronal and axial",
                    "The fragment as it was labelled (outline) and as the run starts (colour), cut where most of it is."
                            + " A front, P back, R right, L left, I below, S above. If front and back or the labels"
                            + " are wrong here, nothing below means anything.",
                    ""),
            new Figure(
                    "Fragment volume",
                    "volume.svg",
                    "Line chart of the fragment volume in cubic millimetres over the months since herniation",
                    "Volume of the fragment over time. The broken line is the volume that a reader would outline on MRI."
                            + " Upright lines mark interventions.",
                    " The band holds 5 to 95 % of the replicates."),
            new Figure(
                    "Chance and parameters",
                    "ensemble.svg",
                    "Three line charts of the fragment volume over time with bands: all, chance alone, parameters alone",
                    "How far replicates spread in all, how far they would if all had the same parameters (chance alone),"
                            + " and how far the parameter sets' expected volumes do (parameters alone), by the law of"
                            + " total variance.",
                    ""),
            new Figure(
                    "What changed the volume",
                    "mechanisms.svg",
                    "Stacked areas of the volume that each process added or removed over time",
                    "What each process added (above zero) and removed (below zero) since day 0."
                            + " The black line is their sum, the change of the fragment's volume.",
                    " Means over the replicates."),
            new Figure(
                    "The tissue",
                    "panels.png",
                    "Grid of virtual T2-weighted and contrast-enhanced T1-weighted MRI and histology, and in three dimensions of"
                            + " the fragment's surface, one column per time",
                    "The first replicate: what MRI and a microscope would show in the midsagittal slice, and in three dimensions"
                            + " in slices through the fragment in all planes, with its surface from behind, left and above.",
                    ""),
            new Figure(
                    "Cells, vessels, signals, pain",
                    "courses.svg",
                    "Six small line charts: macrophages, vessels, enzymes and signals, water and matrix, pain, rim enhancement",
                    "What went on in and around the fragment. Enzymes and signals are drawn relative to their own peaks;"
                            + " upright lines mark interventions.",
                    " Bands hold 5 to 95 % of the replicates."));

    private Report() {}

    /**
     * Writes {@code report.html} with those of the known pictures that lie in {@code folder}.
     *
     * @param summary the first row holds the heads of the columns, the first cell of each row is its head
     * @param warnings one sentence each; may be empty
     * @param start how what the run started from differs from what the model would begin with, one sentence each; may be empty
     * @param scenarioYaml the resolved scenario
     */
    public static void write(
            Path folder,
            RunFigures run,
            List<String[]> summary,
            List<String> warnings,
            List<String> start,
            String scenarioYaml)
            throws IOException {
        StringBuilder page = new StringBuilder(1 << 20);
        open(page, escape(run.about().title()));
        if (!run.about().caption().isEmpty()) {
            page.append("<p>").append(escape(run.about().caption())).append("</p>\n");
        }
        list(page, "Warnings", warnings);
        list(page, "Beside the reference anatomy", start);
        tabulate(page, summary);
        for (Figure figure : FIGURES) {
            show(page, figure, folder, run.replicates().size());
        }
        page.append("<h2>Scenario</h2>\n<p>Saved as a file, this text gives the same run again.</p>\n")
                .append("<pre tabindex=\"0\">")
                .append(escape(scenarioYaml))
                .append("</pre>\n</main>\n</body>\n</html>\n");
        Folders.create(folder);
        FileAccess.write(folder.resolve("report.html"), page);
    }

    private static void open(StringBuilder page, String title) throws IOException {
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\"")
                .append(" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n<p class=\"purpose\">For research and teaching; not for clinical decisions.</p>\n");
    }

    private static String style() throws IOException {
        try (InputStream file = Report.class.getResourceAsStream("report.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void list(StringBuilder page, String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        page.append("<h2>").append(heading).append("</h2>\n<ul>\n");
        for (String sentence : sentences) {
            page.append("<li>").append(escape(sentence)).append("</li>\n");
        }
        page.append("</ul>\n");
    }

    private static void tabulate(StringBuilder page, List<String[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("<h2>Summary</h2>\n<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead><tr>");
        for (String head : rows.get(0)) {
            page.append("<th scope=\"col\">").append(escape(head)).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (String[] row : rows.subList(1, rows.size())) {
            page.append("<tr><th scope=\"row\">").append(escape(row[0])).append("</th>");
            for (int i = 1; i < row.length; i++) {
                boolean number = NUMBER.matcher(row[i]).matches();
                page.append(number ? "<td class=\"number\">" : "<td>")
                        .append(escape(row[i]))
                        .append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n</div>\n");
    }

    private static void show(StringBuilder page, Figure figure, Path folder, int replicates) throws IOException {
        Path file = folder.resolve(figure.file());
        if (!Files.exists(file)) {
            return;
        }
        page.append("<h2>").append(escape(figure.heading())).append("</h2>\n<figure>\n");
        if (figure.file().endsWith(".svg")) {
            page.append("<div class=\"picture\" role=\"img\" aria-label=\"")
                    .append(escape(figure.alternative()))
                    .append("\">\n")
                    .append(inlined(FileAccess.read(file), figure.file().replace(".svg", "-")))
                    .append("</div>\n");
        } else {
            page.append("<img alt=\"")
                    .append(escape(figure.alternative()))
                    .append("\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(FileAccess.bytes(file)))
                    .append("\">\n");
        }
        page.append("<figcaption>").append(escape(figure.caption(replicates))).append("</figcaption>\n</figure>\n");
    }

    /** Every picture names its parts alike; within one page names must differ. */
    private static String inlined(String svg, String prefix) {
        return svg.substring(svg.indexOf("<svg")).replaceAll("(\\sid=\"|url\\(#|href=\"#)", "$1" + prefix);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
