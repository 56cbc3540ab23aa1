package org.resorb.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.quantity.Spelling;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** The publications that may be cited, in the order of their file: those that ship, and one's own beside one's facts. */
public final class Bibliography {
    /** Name of the file, which ships among the scenarios and may lie beside a file of facts. */
    public static final String FILE = "sources.csv";

    /** All columns, each of which a file must have. */
    public static final List<String> COLUMNS = List.of(
            "key", "topic", "authors", "year", "title", "journal", "doi", "pmid", "address", "n", "gives", "read",
            "checked", "use");

    private static final String SHIPPED = "scenarios/" + FILE;

    private final Map<String, Publication> publications;

    private Bibliography(Map<String, Publication> publications) {
        this.publications = publications;
    }

    /** Those that ship. */
    public static Bibliography shipped() {
        try (InputStream in = Bibliography.class.getResourceAsStream("/" + SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + SHIPPED);
            }
            return of(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFileException wrong) {
            throw new IllegalStateException(wrong.getMessage(), wrong);
        }
    }

    /**
     * Those that ship, and those of a {@code sources.csv} in the same folder as a file of one's own.
     *
     * @param file may be null, and need not be there
     * @throws InvalidFileException with every mistake in one's own
     */
    public static Bibliography beside(Path file) throws InvalidFileException {
        Path own = file == null ? null : file.resolveSibling(FILE);
        Bibliography shipped = shipped();
        if (own == null || !Files.isRegularFile(own)) {
            return shipped;
        }
        Problems problems = new Problems();
        SourceFile source = SourceFile.file(own, "file of sources", problems);
        problems.throwIfAny();
        return shipped.with(source.name(), source.text());
    }

    /**
     * These, and those of another list, which stand in for these where keys are the same.
     *
     * @param file as shown in messages
     * @throws InvalidFileException with every mistake in the text
     */
    public Bibliography with(String file, String text) throws InvalidFileException {
        Map<String, Publication> all = new LinkedHashMap<>(publications);
        all.putAll(of(file, text).publications);
        return new Bibliography(all);
    }

    /** Publications from the text of a file; throws with every mistake. */
    static Bibliography of(String file, String text) throws InvalidFileException {
        Problems problems = new Problems();
        DataTable table = DataTable.of(file, text, COLUMNS, problems::add);
        Map<String, Publication> all = new LinkedHashMap<>();
        if (table.only(COLUMNS) & table.needs(COLUMNS)) {
            for (TableRow row : table.rows()) {
                Publication publication = new PublicationLine(row).read();
                if (all.putIfAbsent(publication.key(), publication) != null) {
                    row.fault("key", "is repeated: " + publication.key(), "each key once", "");
                }
            }
        }
        problems.throwIfAny();
        return new Bibliography(all);
    }

    /** All of them, in the order of the file. */
    public Collection<Publication> all() {
        return List.copyOf(publications.values());
    }

    /** Their keys, in the order of the file. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(publications.keySet());
    }

    /** The one of a key, if there is one. */
    public Optional<Publication> find(String key) {
        return Optional.ofNullable(publications.get(key));
    }

    /** The key that was probably meant, empty if that is unknown. */
    public String nearest(String key) {
        return Spelling.nearest(key, publications.keySet());
    }

    /** The parts of the page of sources, each a heading and a table in Markdown. */
    public String markdown() {
        return Arrays.stream(Publication.Topic.values())
                .map(topic -> PublicationTable.markdown(topic, all()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
