package org.resorb.chart.sheet;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SimpleImageHandler;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.theme.Typeface;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A drawing as an SVG document: real text whose place is fixed, and words for those who cannot see it. */
final class Svg {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private Svg() {}

    static SVGGraphics2D pen() throws IOException {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            context.setPrecision(4);
            context.setGenericImageHandler(new SimpleImageHandler(new EmbeddedPng()));
            return new SVGGraphics2D(context, false);
        } catch (ParserConfigurationException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Batik would look for an encoder of its own, in a module that is not there. */
    private static final class EmbeddedPng extends ImageHandlerBase64Encoder {
        @Override
        public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException broken) {
                throw new SVGGraphics2DIOException(broken);
            }
        }
    }

    /** What was drawn with its size and metadata. */
    static Element finished(SVGGraphics2D pen, double width, double height, Metadata about, String software) {
        Element root = pen.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + Digits.exact(width) + " " + Digits.exact(height));
        root.setAttributeNS(null, "width", Digits.exact(width) + "pt");
        root.setAttributeNS(null, "height", Digits.exact(height) + "pt");
        root.setAttributeNS(null, "role", "img");
        root.removeAttributeNS(null, "contentScriptType");
        root.removeAttributeNS(null, "contentStyleType");
        root.removeAttributeNS(null, "zoomAndPan");
        Element metadata = root.getOwnerDocument().createElementNS(SVG, "metadata");
        child(metadata, DUBLIN_CORE, "dc:description", about.caption());
        child(metadata, DUBLIN_CORE, "dc:source", about.source());
        child(metadata, DUBLIN_CORE, "dc:creator", software);
        root.insertBefore(metadata, root.getFirstChild());
        Element description = root.getOwnerDocument().createElementNS(SVG, "desc");
        description.setTextContent(about.description());
        root.insertBefore(description, root.getFirstChild());
        Element title = root.getOwnerDocument().createElementNS(SVG, "title");
        title.setTextContent(about.title());
        root.insertBefore(title, root.getFirstChild());
        fix(root, root);
        return root;
    }

    private static void child(Element parent, String space, String name, String text) {
        if (!text.isEmpty()) {
            Element child = parent.getOwnerDocument().createElementNS(space, name);
            child.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:dc", space);
            child.setTextContent(text);
            parent.appendChild(child);
        }
    }

    /** Says how wide each text is, so that it keeps its place in a reader that sets it in another face. */
    private static void fix(Element element, Element sized) {
        Element font = element.hasAttribute("font-size") ? element : sized;
        if (element.getTagName().equals("text")) {
            double size = Double.parseDouble(font.getAttribute("font-size").replace("px", ""));
            double width = Typeface.width(element.getTextContent(), Typeface.of(size));
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
    static String clean(String svg) {
        return svg.replace("\r\n", "\n")
                .replaceAll("<!DOCTYPE[^>]*>\\s*", "")
                .replace("&apos;Liberation Sans&apos;", "Liberation Sans, Arial, Helvetica, sans-serif")
                .replace("'Liberation Sans'", "Liberation Sans, Arial, Helvetica, sans-serif");
    }
}
