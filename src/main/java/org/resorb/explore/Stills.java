package org.resorb.explore;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.GreyWindow;
import org.resorb.measure.Plane;
import org.resorb.measure.Section;
import org.resorb.run.Outcome;
import org.resorb.run.Simulation;
import org.resorb.scenario.ScenarioFile;

/** A few pictures of one run for browsers that cannot run the model; on a coarse grid, so that a build takes no longer. */
final class Stills {
    private static final Map<String, String> COARSE = Map.of("resolution.voxel", "0.4 mm", "resolution.step", "24 h");
    private static final int GREYS = 32;

    private Stills() {}

    /** Figures with words; the pictures are T2-weighted MRI. */
    static String html() throws IOException, InvalidFileException {
        Outcome outcome = Simulation.of(
                        ScenarioFile.read("sequestration", COARSE).scenario())
                .run();
        double[] volume = outcome.course().series("fragment_volume_fraction");
        StringBuilder html = new StringBuilder();
        for (Section section : outcome.sections(Plane.SAGITTAL)) {
            int day = (int) (section.timeDays() + 0.5);
            int left = (int) (100 * volume[Math.min(day, volume.length - 1)] + 0.5);
            html.append("<figure><img width=\"144\" height=\"176\" alt=\"T2-weighted image on day ")
                    .append(day)
                    .append("\" src=\"data:image/png;base64,")
                    .append(png(section))
                    .append("\"><figcaption>day ")
                    .append(day)
                    .append(": ")
                    .append(left)
                    .append(" % left</figcaption></figure>\n");
        }
        return html.toString();
    }

    private static String png(Section section) throws IOException {
        BufferedImage image = new BufferedImage(section.nx(), section.ny(), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < section.t2().length; i++) {
            int grey = (int) (GreyWindow.T2.grey(section.t2()[i]) * (GREYS - 1) + 0.5) * 255 / (GREYS - 1);
            image.getRaster().setSample(i % section.nx(), section.ny() - 1 - i / section.nx(), 0, grey);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
