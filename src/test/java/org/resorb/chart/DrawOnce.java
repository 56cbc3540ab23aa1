package org.resorb.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Path;
import org.resorb.chart.theme.Fonts;

/** A program that draws one chart and says which font configuration it had. */
final class DrawOnce {
    private DrawOnce() {}

    public static void main(String[] arguments) throws IOException {
        Fonts.prepare();
        if (System.getProperty("resorb.test.only") == null) {
            // Also a face of the machine's own, which fails where there is none.
            new Font(Font.SANS_SERIF, Font.PLAIN, 8)
                    .getStringBounds("mm\u00b3", new FontRenderContext(null, true, true));
            Synthetic.figures(2, Annotations.CARE).write(Path.of(arguments[0]));
        }
        System.out.println("drawn with " + System.getProperty("sun.awt.fontconfig"));
    }
}
