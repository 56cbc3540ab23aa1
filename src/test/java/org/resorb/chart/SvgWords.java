package org.resorb.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Words of an SVG file that lie straight, and the paper they take. */
public record SvgWords(Rectangle2D paper, List<Word> words) {
    private static final double HEIGHT_OF_CAPITALS = 0.7;

    public record Word(String text, Rectangle2D box) {}

    public static SvgWords of(Path svg) throws IOException {
        try {
            Element root = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(svg.toFile())
                    .getDocumentElement();
            String[] box = root.getAttribute("viewBox").split(" ");
            List<Word> words = new ArrayList<>();
            collect(root, 12, words);
            return new SvgWords(
                    new Rectangle2D.Double(0, 0, Double.parseDouble(box[2]), Double.parseDouble(box[3])), words);
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static void collect(Element element, double inherited, List<Word> words) {
        if (element.hasAttribute("transform")) {
            return;
        }
        String own = element.getAttribute("font-size").replace("px", "");
        double size = own.isEmpty() ? inherited : Double.parseDouble(own);
        if (element.getTagName().equals("text") && !element.getTextContent().isEmpty()) {
            double height = HEIGHT_OF_CAPITALS * size;
            double y = number(element, "y") - height;
            words.add(new Word(
                    element.getTextContent(),
                    new Rectangle2D.Double(number(element, "x"), y, number(element, "textLength"), height)));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, size, words);
            }
        }
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** Words that leave the paper or touch others. */
    public List<String> misplaced() {
        List<String> misplaced = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!paper.contains(word.box())) {
                misplaced.add(word.text() + " leaves the paper");
            }
            for (Word other : words.subList(0, i)) {
                if (word.box().intersects(other.box())) {
                    misplaced.add(word.text() + " meets " + other.text());
                }
            }
        }
        return misplaced;
    }
}
