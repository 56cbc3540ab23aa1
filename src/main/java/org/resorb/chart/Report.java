package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resorb.chart.sheet.HtmlPage;
import org.resorb.run.ResultFolder;
import org.resorb.storage.Folders;

/** One page with everything in it: pictures, summary, scenario. Nothing is fetched when it is read. */
public final class Report {
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
        HtmlPage page = new HtmlPage(run.about().title()).paragraph(run.about().caption());
        list(page, "Warnings", warnings);
        list(page, "Beside the reference anatomy", start);
        if (!summary.isEmpty()) {
            page.section("Summary").table(summary);
        }
        for (Figure figure : FIGURES) {
            if (Files.exists(folder.resolve(figure.file()))) {
                page.section(figure.heading())
                        .figure(
                                folder,
                                figure.file(),
                                figure.alternative(),
                                figure.caption(run.replicates().size()));
            }
        }
        page.section("Scenario")
                .paragraph("Saved as a file, this text gives the same run again.")
                .preformatted(scenarioYaml);
        Folders.create(folder);
        page.write(folder.resolve(ResultFolder.REPORT));
    }

    private static void list(HtmlPage page, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            page.section(heading).list(sentences);
        }
    }
}
