package org.resorb.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documents, and what a reader finds in it. */
public record MarkdownPage(Path file, String text) {
    private static final Pattern FENCE = Pattern.compile(
            "(?:<!-- (?<mark>[^\\n]*?) -->\\s*\\n)? *```(?<language>\\w*)\\n(?<text>.*?)\\n *```", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
    private static final Pattern ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?\\)");
    private static final Pattern INLINE_CODE = Pattern.compile("`([^`\\n]+)`");

    /** Every page that is written for readers, in the order of their names; what is built is not among them. */
    public static List<MarkdownPage> all() throws IOException {
        List<MarkdownPage> pages = new ArrayList<>();
        for (String place : List.of(".", "docs", "results", "examples", "clients", "paper", ".github", "src/site")) {
            Path folder = Path.of(place);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder, place.equals(".") ? 1 : Integer.MAX_VALUE)) {
                    for (Path file : files.filter(MarkdownPage::isPage).sorted().toList()) {
                        pages.add(new MarkdownPage(file.normalize(), Files.readString(file)));
                    }
                }
            }
        }
        return pages;
    }

    /** Of the results only those in numbered folders are kept. */
    private static boolean isPage(Path file) {
        String name = file.toString().replace('\\', '/');
        return name.endsWith(".md") && !name.contains("/target/") && !name.matches("results/[^0-9/]+/.*");
    }

    /** A part between fences, with the comment on the line before it, or an empty one. */
    public record Block(int line, String mark, String language, String text) {}

    /** The parts between fences. */
    public List<Block> blocks() {
        return FENCE.matcher(text)
                .results()
                .map(found -> {
                    Matcher block = FENCE.matcher(text);
                    block.find(found.start());
                    String mark = block.group("mark") == null ? "" : block.group("mark");
                    int line =
                            (int) text.substring(0, block.start("text")).lines().count() + 1;
                    return new Block(
                            line,
                            mark,
                            block.group("language"),
                            block.group("text").stripIndent());
                })
                .toList();
    }

    /** All but the parts between fences. */
    public String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    /** What stands in backticks outside of fences. */
    public List<String> inlineCode() {
        return INLINE_CODE
                .matcher(prose())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Where links lead, as they are written. */
    public List<String> links() {
        String words = INLINE_CODE.matcher(prose()).replaceAll("`code`");
        return LINK.matcher(words).results().map(found -> found.group(1)).toList();
    }

    /** Places on the page that a link can name, as GitHub makes them of headings. */
    public Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        HEADING.matcher(prose()).results().forEach(heading -> {
            String slug = slug(heading.group(1));
            int earlier = seen.merge(slug, 1, Integer::sum) - 1;
            anchors.add(earlier == 0 ? slug : slug + "-" + earlier);
        });
        ANCHOR.matcher(prose()).results().forEach(place -> anchors.add(place.group(1)));
        return anchors;
    }

    private static String slug(String heading) {
        return heading.strip()
                .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                .replace(' ', '-');
    }
}
