package org.resorb.chart.sheet;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.batik.svggen.SVGGraphics2D;
import org.resorb.run.Build;
import org.resorb.storage.AtomicFile;

/**
 * White paper to draw on, kept as PNG, or as SVG or PDF with real text; all say what they show and what they
 * were made from. The same drawing gives the same bytes.
 *
 * @param width in points of 1/72 inch
 * @param height in points
 */
record Canvas(double width, double height, Metadata about) {
    private static final double POINTS_PER_INCH = 72;
    private static final double METRES_PER_INCH = 0.0254;

    /** Draws into a PNG file of so many dots an inch. */
    void png(Path file, int dpi, Consumer<Graphics2D> drawing) throws IOException {
        write(image(dpi / POINTS_PER_INCH, drawing), dpi, file);
    }

    /** Draws into a picture of so many dots a point. */
    BufferedImage image(double dots, Consumer<Graphics2D> drawing) {
        BufferedImage image =
                new BufferedImage((int) (width * dots + 0.5), (int) (height * dots + 0.5), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        smooth(pen);
        pen.scale(dots, dots);
        drawing.accept(pen);
        pen.dispose();
        return image;
    }

    /** Draws into an SVG file. */
    void svg(Path file, Consumer<Graphics2D> drawing) throws IOException {
        SVGGraphics2D pen = Svg.pen();
        pen.setSVGCanvasSize(new Dimension((int) width, (int) height));
        smooth(pen);
        drawing.accept(pen);
        StringWriter text = new StringWriter();
        pen.stream(Svg.finished(pen, width, height, about, software()), text, false, false);
        AtomicFile.write(file, Svg.clean(text.toString()));
    }

    /** Draws into a PDF file. */
    void pdf(Path file, Consumer<Graphics2D> drawing) throws IOException {
        Pdf.write(file, (float) width, (float) height, about, software(), pen -> {
            smooth(pen);
            drawing.accept(pen);
        });
    }

    private static void smooth(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private static String software() {
        Build build = Build.current();
        return "Resorb " + build.version() + " (" + build.commit() + ")";
    }

    private void write(BufferedImage image, int dpi, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
        ImageWriteParam most = writer.getDefaultWriteParam();
        most.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        most.setCompressionQuality(0);
        metadata.mergeTree(metadata.getNativeMetadataFormatName(), tree(metadata.getNativeMetadataFormatName(), dpi));
        try (AtomicFile whole = new AtomicFile(file)) {
            try (ImageOutputStream out = new MemoryCacheImageOutputStream(whole.out())) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, metadata), most);
            }
            whole.publish();
        } finally {
            writer.dispose();
        }
    }

    private IIOMetadataNode tree(String format, int dpi) {
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        String dots = String.valueOf(Math.round(dpi / METRES_PER_INCH));
        size.setAttribute("pixelsPerUnitXAxis", dots);
        size.setAttribute("pixelsPerUnitYAxis", dots);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode plain = new IIOMetadataNode("tEXt");
        IIOMetadataNode wide = new IIOMetadataNode("iTXt");
        text(plain, wide, "Title", about.title());
        text(plain, wide, "Description", about.description());
        text(plain, wide, "Comment", about.caption());
        text(plain, wide, "Source", about.source());
        text(plain, wide, "Software", software());
        IIOMetadataNode tree = new IIOMetadataNode(format);
        for (IIOMetadataNode chunk : new IIOMetadataNode[] {wide, size, plain}) {
            if (chunk == size || chunk.hasChildNodes()) {
                tree.appendChild(chunk);
            }
        }
        return tree;
    }

    /** A text chunk knows Latin-1 alone; what has other letters goes into an international one. */
    private static void text(IIOMetadataNode plain, IIOMetadataNode wide, String keyword, String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean isLatin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        IIOMetadataNode entry = new IIOMetadataNode(isLatin ? "tEXtEntry" : "iTXtEntry");
        entry.setAttribute("keyword", keyword);
        if (isLatin) {
            entry.setAttribute("value", text);
            plain.appendChild(entry);
            return;
        }
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "en");
        entry.setAttribute("translatedKeyword", keyword);
        entry.setAttribute("text", text);
        wide.appendChild(entry);
    }
}
