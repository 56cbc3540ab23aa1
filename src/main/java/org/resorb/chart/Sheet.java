package org.resorb.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * White paper to draw on, kept as PNG of 300 dots an inch or as SVG with real text. The same drawing gives the same
 * bytes.
 *
 * @param width in points of 1/72 inch
 * @param height in points
 */
record Sheet(double width, double height) {
    private static final double DOTS_PER_POINT = 300 / 72.0;
    private static final String DOTS_PER_METRE = "11811";
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Draws into a PNG file. */
    void png(Path file, Consumer<Graphics2D> drawing) throws IOException {
        BufferedImage image = new BufferedImage(pixels(width), pixels(height), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        smooth(pen);
        pen.scale(DOTS_PER_POINT, DOTS_PER_POINT);
        drawing.accept(pen);
        pen.dispose();
        write(image, file);
    }

    /** Draws into an SVG file that says in words what it shows. */
    void svg(Path file, String title, String description, Consumer<Graphics2D> drawing) throws IOException {
        Document document = blank();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(4);
        SVGGraphics2D pen = new SVGGraphics2D(context, false);
        pen.setSVGCanvasSize(new Dimension((int) width, (int) height));
        smooth(pen);
        drawing.accept(pen);
        Element root = pen.getRoot();
        describe(root, title, description);
        fix(root, root);
        StringWriter text = new StringWriter();
        pen.stream(root, text, false, false);
        Files.writeString(file, clean(text.toString()));
    }

    private static int pixels(double points) {
        return (int) (points * DOTS_PER_POINT + 0.5);
    }

    private static void smooth(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", DOTS_PER_METRE);
        size.setAttribute("pixelsPerUnitYAxis", DOTS_PER_METRE);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode tree = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        tree.appendChild(size);
        metadata.mergeTree(metadata.getNativeMetadataFormatName(), tree);
        // The stream writes into a file as it is: a longer picture of an earlier run must not leave its tail.
        Files.deleteIfExists(file);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    private static Document blank() throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IOException(impossible);
        }
    }

    private void describe(Element root, String title, String description) {
        root.setAttributeNS(null, "viewBox", "0 0 " + (int) width + " " + (int) height);
        root.setAttributeNS(null, "width", (int) width + "pt");
        root.setAttributeNS(null, "height", (int) height + "pt");
        root.setAttributeNS(null, "role", "img");
        root.removeAttributeNS(null, "contentScriptType");
        root.removeAttributeNS(null, "contentStyleType");
        root.removeAttributeNS(null, "zoomAndPan");
        Document document = root.getOwnerDocument();
        Element words = document.createElementNS(SVG, "desc");
        words.setTextContent(description);
        root.insertBefore(words, root.getFirstChild());
        Element head = document.createElementNS(SVG, "title");
        head.setTextContent(title);
        root.insertBefore(head, root.getFirstChild());
    }

    /** Says how wide each text is, so that it keeps its place in a reader that sets it in another face. */
    private static void fix(Element element, Element sized) {
        Element font = element.hasAttribute("font-size") ? element : sized;
        if (element.getTagName().equals("text")) {
            double size = Double.parseDouble(font.getAttribute("font-size").replace("px", ""));
            double width = Look.width(element.getTextContent(), Look.font(size));
            element.setAttributeNS(null, "textLength", Double.toString(Math.floor(width * 100) / 100));
            element.setAttributeNS(null, "lengthAdjust", "spacingAndGlyphs");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                fix(inner, font);
            }
        }
    }

    /** Readers without the face get one of the same widths. */
    private static String clean(String svg) {
        return svg.replace("\r\n", "\n")
                .replaceAll("<!DOCTYPE[^>]*>\\s*", "")
                .replace("&apos;Liberation Sans&apos;", "Liberation Sans, Arial, Helvetica, sans-serif")
                .replace("'Liberation Sans'", "Liberation Sans, Arial, Helvetica, sans-serif");
    }
}
