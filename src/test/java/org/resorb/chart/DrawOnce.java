package org.resorb.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Path;

/** A program that draws one chart and says which font configuration it had. */
final class DrawOnce {
    private DrawOnce() {}

    public static void main(String[] arguments) throws IOException {
        Fonts.prepare();
        if (System.getProperty("resorb.test.only") == null) {
            // Also a face of the machine's own, which fails where there is none.
            new Font(Font.SANS_SERIF, Font.PLAIN, 8)
                    .getStringBounds("mm\u00b3", new FontRenderContext(null, true, true));
            VolumeChart.write(Synthetic.picture(2, Marks.CARE), Path.of(arguments[0]));
        }
        System.out.println("drawn with " + System.getProperty("sun.awt.fontconfig"));
    }
}
