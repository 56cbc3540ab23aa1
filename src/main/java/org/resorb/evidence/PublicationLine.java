package org.resorb.evidence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.resorb.evidence.Publication.Read;
import org.resorb.evidence.Publication.Topic;
import org.resorb.evidence.Publication.Use;
import org.resorb.table.TableRow;

/** Reads one line of a file of sources; what is wrong is reported with the line. */
final class PublicationLine {
    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String DOI = "10\\.[0-9]{4,9}/\\S+";

    private final TableRow row;

    PublicationLine(TableRow row) {
        this.row = row;
    }

    Publication read() {
        form("key", "[a-z][a-z0-9]*", "a word of small letters and digits");
        form("gives", ".+", "what is taken from it, in words");
        form("year", "([0-9]{4})?", "a year, or nothing");
        form("doi", "(" + DOI + ")?", "a DOI such as 10.1186/s12891-020-03548-z, or nothing");
        form("pmid", "([1-9][0-9]*)?", "a number of PubMed, or nothing");
        Read read = row.oneOf("read", List.of(Read.values()));
        Topic topic = row.oneOf("topic", List.of(Topic.values()));
        identified(read);
        return new Publication(
                row.text("key"),
                topic,
                row.text("authors"),
                row.text("year"),
                row.text("title"),
                row.text("journal"),
                row.text("doi"),
                row.text("pmid"),
                row.text("address"),
                row.text("n"),
                row.text("gives"),
                read,
                row.text("checked"),
                uses());
    }

    /** Whoever says that a paper was read says which, and when. */
    private void identified(Read read) {
        boolean isPaper = read == Read.TEXT || read == Read.ABSTRACT;
        if (isPaper && row.text("doi").isEmpty() && row.text("pmid").isEmpty()) {
            String expected = "doi or pmid for a paper that was read as " + read + ", or the word recalled";
            row.fault("read", "names no paper", expected, "");
        }
        if (read == Read.PAGE && row.text("address").isEmpty()) {
            row.fault("address", "is empty", "where the page is", "");
        }
        if (read == Read.RECALLED) {
            form("checked", "", "nothing for what is recalled");
        } else {
            form("checked", DAY, "the day on which it was read, such as 2026-11-28");
        }
    }

    private Set<Use> uses() {
        Set<Use> uses = EnumSet.noneOf(Use.class);
        for (String word : row.text("use").split(" ")) {
            List<Use> known = List.of(Use.values());
            known.stream().filter(use -> use.word().equals(word)).forEach(uses::add);
            if (known.stream().noneMatch(use -> use.word().equals(word))) {
                String wrong = word.isEmpty() ? "is empty" : "is unknown: " + word;
                String expected = "some of " + Arrays.toString(Use.values()).replaceAll("[\\[\\],]", "");
                row.fault("use", wrong, expected + " with blanks between", "");
            }
        }
        return uses;
    }

    private void form(String column, String pattern, String expected) {
        if (!row.text(column).matches(pattern)) {
            String wrong = row.text(column).isEmpty() ? "is empty" : "is not right: " + row.text(column);
            row.fault(column, wrong, expected, "");
        }
    }
}
