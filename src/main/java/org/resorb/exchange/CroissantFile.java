package org.resorb.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.JsonWriter;
import org.resorb.table.DataDictionary;
import org.resorb.table.TableReader;

/**
 * {@code croissant.json}: the tables of a result in Croissant 1.0, as libraries of machine learning read them: files with
 * SHA-256, a record set for each table, a field for each column with its type, unit and meaning.
 */
public final class CroissantFile {
    /** Its name. */
    public static final String FILE = "croissant.json";

    private static final String TABLE = ".csv";

    private final DescribedResult result;
    private final PublicationDetails publication;
    private final Map<String, String> meanings = new LinkedHashMap<>();

    private CroissantFile(DescribedResult result, PublicationDetails publication) {
        this.result = result;
        this.publication = publication;
    }

    /**
     * Puts the description into the folder of a result.
     *
     * @param kind as an inspection of the folder tells
     * @return how many tables it describes; with none, nothing is written
     */
    public static int write(Path folder, String kind, PublicationDetails publication) throws IOException {
        DescribedResult result = DescribedResult.of(folder, kind);
        List<String> tables = result.files().stream()
                .filter(file -> file.endsWith(TABLE) && !file.contains("/") && !file.equals(DataDictionary.FILE))
                .toList();
        if (!tables.isEmpty()) {
            result.put(FILE, new CroissantFile(result, publication).text(tables));
        }
        return tables.size();
    }

    private String text(List<String> tables) throws IOException {
        Path dictionary = result.folder().resolve(DataDictionary.FILE);
        if (Files.isRegularFile(dictionary)) {
            TableReader.forEach(
                    dictionary,
                    row -> meanings.put(row.text("column"), meaning(row.text("unit"), row.text("meaning"))));
        }
        List<Object> files = new ArrayList<>();
        List<Object> records = new ArrayList<>();
        for (String table : tables) {
            files.add(file(table));
            records.add(records(table));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", context());
        json.put("@type", "sc:Dataset");
        json.put("conformsTo", "http://mlcommons.org/croissant/1.0");
        json.put("name", result.name());
        json.put("description", result.description());
        json.put("license", publication.license());
        json.put("url", publication.url());
        json.put(
                "creator",
                publication.creators().stream()
                        .map(one -> one.json("sc:Person"))
                        .toList());
        json.put("datePublished", publication.date().toString());
        json.put("distribution", files);
        json.put("recordSet", records);
        return JsonWriter.text(json);
    }

    private static String meaning(String unit, String meaning) {
        return unit.equals("1") ? meaning : meaning + " (unit: " + unit + ")";
    }

    /** That of the specification, as far as it is used. */
    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@language", "en");
        context.put("@vocab", "https://schema.org/");
        context.put("sc", "https://schema.org/");
        context.put("cr", "http://mlcommons.org/croissant/");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("conformsTo", "dct:conformsTo");
        for (String term : List.of("column", "extract", "field", "fileObject", "recordSet", "source")) {
            context.put(term, "cr:" + term);
        }
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("@id", "cr:dataType");
        type.put("@type", "@vocab");
        context.put("dataType", type);
        return context;
    }

    private Map<String, Object> file(String table) throws IOException {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("@type", "cr:FileObject");
        file.put("@id", table);
        file.put("name", table);
        file.put("contentUrl", DescribedResult.address(table));
        file.put("encodingFormat", DescribedResult.format(table));
        file.put("contentSize", result.bytes(table) + " B");
        file.put("sha256", result.sha256(table));
        return file;
    }

    private Map<String, Object> records(String table) throws IOException {
        String name = table.substring(0, table.length() - TABLE.length());
        List<Object> fields = new ArrayList<>();
        columns(table).forEach((column, type) -> fields.add(field(table, name, column, type)));
        Map<String, Object> records = new LinkedHashMap<>();
        records.put("@type", "cr:RecordSet");
        records.put("@id", name);
        records.put("name", name);
        records.put("description", "Rows of " + table);
        records.put("field", fields);
        return records;
    }

    private Map<String, Object> field(String table, String records, String column, ColumnType type) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("fileObject", Map.of("@id", table));
        source.put("extract", Map.of("column", column));
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("@type", "cr:Field");
        field.put("@id", records + "/" + column);
        field.put("name", column);
        field.put("description", meanings.getOrDefault(column, column.replace('_', ' ')));
        field.put("dataType", "sc:" + type.type());
        field.put("source", source);
        return field;
    }

    /** The narrowest type that all cells of each column have. */
    private Map<String, ColumnType> columns(String table) throws IOException {
        Path file = result.folder().resolve(table);
        Map<String, ColumnType> types = new LinkedHashMap<>();
        try (TableReader head = TableReader.open(file)) {
            head.names().forEach(name -> types.put(name, new ColumnType()));
        }
        TableReader.forEach(
                file, row -> row.texts().forEach((name, cell) -> types.get(name).take(cell)));
        return types;
    }

    /** What the cells of a column are so far; empty ones fit all. */
    private static final class ColumnType {
        private static final List<String> FORMS =
                List.of("-?[0-9]{1,18}", "-?([0-9.]+([eE][-+]?[0-9]+)?|NaN|Infinity)");
        private static final List<String> TYPES = List.of("Integer", "Float", "Text");

        private int widest;
        private boolean seen;

        void take(String cell) {
            while (!cell.isEmpty() && widest < FORMS.size() && !cell.matches(FORMS.get(widest))) {
                widest++;
            }
            seen |= !cell.isEmpty();
        }

        String type() {
            return seen ? TYPES.get(widest) : "Text";
        }
    }
}
