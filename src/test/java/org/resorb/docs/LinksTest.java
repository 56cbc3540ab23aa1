package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every link of every page leads somewhere; those into the network are looked at, not followed. */
class LinksTest {
    private static final Pattern NAMED =
            Pattern.compile("(?:docs|scenarios|paper|examples|clients|results/\\d{4}-)[^<>A-Z ]*[/.][^<>A-Z ]*");

    /** What is made when the site is built. */
    private static final Path MADE = Path.of("src/site");

    private final Map<Path, MarkdownPage> pages = MarkdownPage.all().stream()
            .collect(Collectors.toMap(page -> page.file().toAbsolutePath(), Function.identity()));

    LinksTest() throws IOException {}

    @Test
    void everyLinkLeadsToAFileThatIsThereAndToAPlaceInIt() {
        List<String> broken = new ArrayList<>();
        for (MarkdownPage page : pages.values()) {
            for (String link : page.file().startsWith(MADE) ? List.<String>of() : page.links()) {
                String mistake = link.matches("\\w+:.*") ? mistakeIn(link) : mistakeIn(page, link);
                if (!mistake.isEmpty()) {
                    broken.add(page.file() + ": " + link + mistake);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static String mistakeIn(String address) {
        boolean whole = address.startsWith("mailto:")
                || address.startsWith("https://") && URI.create(address).getHost() != null;
        return whole ? "" : " is not an address of https";
    }

    private String mistakeIn(MarkdownPage page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.file().toAbsolutePath()
                : page.file().toAbsolutePath().resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return " is not there";
        }
        MarkdownPage other = pages.get(target);
        boolean found = parts.length == 1 || other != null && other.anchors().contains(parts[1]);
        return found ? "" : " has no such place; there are " + (other == null ? "none" : other.anchors());
    }

    @Test
    void everyPlaceThatAPageNamesExists() {
        List<String> missing = new ArrayList<>();
        for (MarkdownPage page : pages.values()) {
            for (String code : page.inlineCode()) {
                boolean history =
                        page.file().endsWith("CHANGELOG.md") || page.file().startsWith("docs/decisions");
                if (!history
                        && NAMED.matcher(code).matches()
                        && !code.matches(".*[…*{].*")
                        && !Files.exists(Path.of(code))) {
                    missing.add(page.file() + ": " + code);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theListOfDocumentsHasAllOfThem() {
        MarkdownPage list = pages.get(Path.of("docs/README.md").toAbsolutePath());
        Set<Path> linked = new HashSet<>();
        list.links()
                .forEach(link -> linked.add(list.file()
                        .toAbsolutePath()
                        .resolveSibling(link.replaceAll("#.*", ""))
                        .normalize()));
        for (Path page : pages.keySet()) {
            if (page.getParent().equals(list.file().toAbsolutePath().getParent()) && !page.endsWith("README.md")) {
                assertThat(linked).as("linked from docs/README.md").contains(page);
            }
        }
    }
}
