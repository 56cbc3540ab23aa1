package org.resorb.evidence;

import java.util.Collection;
import java.util.List;
import org.resorb.evidence.Publication.Topic;
import org.resorb.table.Columns;
import org.resorb.table.MarkdownTable;

/** Publications as tables. */
public final class PublicationTable {
    /** As the file has them, in the order of {@link Bibliography#COLUMNS}. */
    public static final Columns<Publication> COLUMNS = Columns.of(Publication.class)
            .text("key", "By which claims, numbers and facts name it", Publication::key)
            .text("topic", "Part of the page of sources", Publication::topic)
            .text("authors", "Family names", Publication::authors)
            .text("year", "Of publication", Publication::year)
            .text("title", "Of the paper", Publication::title)
            .text("journal", "With volume and pages, or what else it is", Publication::journal)
            .text("doi", "Digital object identifier", Publication::doi)
            .text("pmid", "Number in PubMed", Publication::pmid)
            .text("address", "Where a page is that has neither", Publication::address)
            .text("n", "How many were studied, and of what", Publication::n)
            .text("gives", "What is taken from it", Publication::gives)
            .text("read", "How far it was read", Publication::read)
            .text("checked", "The day on which that was", Publication::checked)
            .text(
                    "use",
                    "What it may be used for",
                    publication -> publication.usesInOrder().replace(",", ""));

    private static final Columns<Publication> PAGE = Columns.of(Publication.class)
            .text("key", "", publication -> "`" + publication.key() + "`")
            .text("source", "", Publication::citation)
            .text("n", "", Publication::n)
            .text("what it gives", "", Publication::gives)
            .text("read", "", PublicationTable::read)
            .text("for", "", Publication::usesInOrder);

    private PublicationTable() {}

    private static String read(Publication publication) {
        String day = publication.checked().isEmpty() ? "" : ", " + publication.checked();
        return publication.read() + day;
    }

    /** A part of the page; empty if nothing is of its topic. */
    static String markdown(Topic topic, Collection<Publication> all) {
        List<Publication> some =
                all.stream().filter(one -> one.topic() == topic).toList();
        return some.isEmpty() ? "" : "## " + topic.heading() + "\n\n" + MarkdownTable.of(PAGE, some);
    }
}
