package org.resorb.docs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** {@code pom.xml} as it is written, with its properties not put in. */
record Pom(String raw) {
    static Pom read() {
        try {
            return new Pom(Files.readString(Path.of("pom.xml")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The text at a path below the project, such as {@code scm/url}; empty where there is none. */
    String text(String path) {
        return nodes(path).getLength() == 0 ? "" : nodes(path).item(0).getTextContent();
    }

    /** The names of all profiles. */
    List<String> profiles() {
        NodeList ids = nodes("profiles/profile/id");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < ids.getLength(); i++) {
            all.add(ids.item(i).getTextContent());
        }
        return all;
    }

    private NodeList nodes(String path) {
        try {
            InputSource pom = new InputSource(new StringReader(raw.replaceFirst(" xmlns=\"[^\"]*\"", "")));
            return (NodeList)
                    XPathFactory.newInstance().newXPath().evaluate("/project/" + path, pom, XPathConstants.NODESET);
        } catch (XPathExpressionException broken) {
            throw new IllegalArgumentException(path, broken);
        }
    }
}
