package org.resorb.chart.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.quantity.Disclaimer;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.FileAccess;

/**
 * A page of HTML in sections, with a table of contents. Pictures are in it, so nothing is fetched when it is read; text that
 * is put in is text, never markup.
 */
public final class HtmlPage {
    private static final Pattern NUMBER =
            Pattern.compile("[<>\u2248]?\\s*[-+\u2212]?\\d[\\d.,\u2009 ]*\\s*%?([(\u2013].*)?");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TITLE = Pattern.compile("<title\\s*>([^<]*)</title");
    private static final Pattern DESCRIPTION = Pattern.compile("<desc\\s*>([^<]*)</desc");

    /** A drawing of more marks is put in as pixels: browsers grow slow of it. */
    private static final long MOST_BYTES = 2_000_000;

    private final String title;
    private final StringBuilder contents = new StringBuilder();
    private final StringBuilder body = new StringBuilder(1 << 16);

    /** A page without a section. */
    public HtmlPage(String title) {
        this.title = escape(title);
    }

    /** Begins a section; headings within a page differ. */
    public HtmlPage section(String heading) {
        String name = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        contents.append("<li><a href=\"#")
                .append(name)
                .append("\">")
                .append(escape(heading))
                .append("</a></li>\n");
        body.append("<h2 id=\"")
                .append(name)
                .append("\">")
                .append(escape(heading))
                .append("</h2>\n");
        return this;
    }

    /** Begins a part of a section. */
    public HtmlPage part(String heading) {
        body.append("<h3>").append(escape(heading)).append("</h3>\n");
        return this;
    }

    /** A paragraph; nothing if it is empty. */
    public HtmlPage paragraph(String text) {
        if (!text.isEmpty()) {
            body.append("<p>").append(escape(text)).append("</p>\n");
        }
        return this;
    }

    /** A list; nothing if it is empty. */
    public HtmlPage list(List<String> sentences) {
        if (!sentences.isEmpty()) {
            body.append("<ul>\n");
            sentences.forEach(
                    sentence -> body.append("<li>").append(escape(sentence)).append("</li>\n"));
            body.append("</ul>\n");
        }
        return this;
    }

    /** Text with lines of its own. */
    public HtmlPage preformatted(String text) {
        body.append("<pre tabindex=\"0\">").append(escape(text)).append("</pre>\n");
        return this;
    }

    /** A sentence that ends with links to files beside the page; nothing if none of them is there. */
    public HtmlPage links(String text, Path folder, List<String> files) {
        List<String> there = files.stream()
                .filter(file -> Files.exists(folder.resolve(file)))
                .map(HtmlPage::link)
                .toList();
        if (!there.isEmpty()) {
            body.append("<p>")
                    .append(escape(text))
                    .append(String.join(", ", there))
                    .append("</p>\n");
        }
        return this;
    }

    private static String link(String file) {
        return "<a href=\"" + escape(file.replace("%", "%25").replace(" ", "%20")) + "\">" + escape(file) + "</a>";
    }

    /** A table; the first row holds the heads of the columns, the first cell of each row is its head. */
    public HtmlPage table(List<String[]> rows) {
        tabulate(rows, HtmlPage::escape);
        return this;
    }

    /** The same where the head of each row is the name of a file beside the page. */
    public HtmlPage files(List<String[]> rows) {
        tabulate(rows, HtmlPage::link);
        return this;
    }

    private void tabulate(List<String[]> rows, UnaryOperator<String> first) {
        if (rows.isEmpty()) {
            return;
        }
        body.append("<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead><tr>");
        for (String head : rows.get(0)) {
            body.append("<th scope=\"col\">").append(escape(head)).append("</th>");
        }
        body.append("</tr></thead>\n<tbody>\n");
        for (String[] row : rows.subList(1, rows.size())) {
            body.append("<tr><th scope=\"row\">").append(first.apply(row[0])).append("</th>");
            for (int i = 1; i < row.length; i++) {
                body.append(cell(row[i])).append(escape(row[i])).append("</td>");
            }
            body.append("</tr>\n");
        }
        body.append("</tbody>\n</table>\n</div>\n");
    }

    private static String cell(String text) {
        boolean isHash = HASH.matcher(text).matches();
        return isHash ? "<td class=\"hash\">" : NUMBER.matcher(text).matches() ? "<td class=\"number\">" : "<td>";
    }

    /**
     * A picture of a folder.
     *
     * @param file SVG or PNG
     * @param alternative for those who cannot see it
     */
    public HtmlPage figure(Path folder, String file, String alternative, String caption) throws IOException {
        if (file.endsWith(".svg")) {
            drawing(FileAccess.read(folder.resolve(file)), file, escape(alternative));
        } else {
            pixels(folder.resolve(file), escape(alternative));
        }
        body.append("<figcaption>").append(escape(caption)).append("</figcaption>\n</figure>\n");
        return this;
    }

    /** A drawing that is there as SVG and PNG, with what it says of itself for those who cannot see it. */
    public HtmlPage figure(Path folder, String stem, String caption) throws IOException {
        String file = stem + ".svg";
        String svg = FileAccess.read(folder.resolve(file));
        String alternative =
                (said(TITLE, svg) + ": " + said(DESCRIPTION, svg)).strip().replace("\"", "&quot;");
        Path png = folder.resolve(stem + ".png");
        if (svg.length() > MOST_BYTES && Files.exists(png)) {
            pixels(png, alternative);
        } else {
            drawing(svg, file, alternative);
        }
        body.append("<figcaption>").append(escape(caption)).append("</figcaption>\n</figure>\n");
        return this;
    }

    /** What a drawing says of itself, still as markup. */
    private static String said(Pattern where, String svg) {
        Matcher found = where.matcher(svg);
        return found.find() ? found.group(1).strip() : "";
    }

    private void drawing(String svg, String file, String alternative) {
        body.append("<figure>\n<div class=\"picture\" role=\"img\" aria-label=\"")
                .append(alternative)
                .append("\">\n")
                .append(inlined(svg, file.replace(".svg", "-")))
                .append("</div>\n");
    }

    private void pixels(Path png, String alternative) throws IOException {
        body.append("<figure>\n<img alt=\"")
                .append(alternative)
                .append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(FileAccess.bytes(png)))
                .append("\">\n");
    }

    /** Every picture names its parts alike; within one page names must differ. Where it comes from the page says itself. */
    private static String inlined(String svg, String prefix) {
        return svg.substring(svg.indexOf("<svg"))
                .replaceAll("(?s)<metadata.*</metadata\\s*>", "")
                .replaceAll("(\\sid=\"|url\\(#|href=\"#)", "$1" + prefix);
    }

    /** Writes it, so that it is whole or not there. */
    public void write(Path file) throws IOException {
        StringBuilder page = new StringBuilder(body.length() + (1 << 14));
        open(page);
        page.append("<nav aria-label=\"Contents\">\n<ul>\n").append(contents).append("</ul>\n</nav>\n");
        page.append(body).append("</main>\n</body>\n</html>\n");
        AtomicFile.write(file, page);
    }

    private void open(StringBuilder page) throws IOException {
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
                .append("</h1>\n<p class=\"purpose\">")
                .append(Disclaimer.PURPOSE)
                .append("</p>\n");
    }

    private static String style() throws IOException {
        try (InputStream file = HtmlPage.class.getResourceAsStream("page.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
