package org.resorb.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks as Excel does, as small as they may be. */
public final class Sheets {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private Sheets() {}

    /** A workbook whose first sheet, Patients, has the cells of a text: a line a row, tabs between cells. */
    public static Path write(Path file, String text) throws IOException {
        StringBuilder rows = new StringBuilder();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                rows.append("<row r=\"").append(i + 1).append("\">");
                String[] cells = lines[i].split("\t", -1);
                for (int j = 0; j < cells.length; j++) {
                    cell(cells[j], (char) ('A' + j) + "" + (i + 1), rows);
                }
                rows.append("</row>");
            }
        }
        return pack(file, "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** Numbers as such, {@code date:45000} as Excel keeps a date, {@code percent:0.1}, {@code formula:900}; else text. */
    private static void cell(String text, String at, StringBuilder rows) {
        String[] parts = text.split(":", 2);
        if (text.isEmpty()) {
            return;
        }
        if (parts.length == 2 && parts[0].matches("date|percent")) {
            int style = parts[0].equals("date") ? 1 : 2;
            rows.append("<c r=\"" + at + "\" s=\"" + style + "\"><v>" + parts[1] + "</v></c>");
        } else if (parts.length == 2 && parts[0].equals("formula")) {
            rows.append("<c r=\"" + at + "\"><f>2*450</f><v>" + parts[1] + "</v></c>");
        } else if (!Double.isNaN(Cell.number(text))) {
            rows.append("<c r=\"" + at + "\"><v>" + text + "</v></c>");
        } else {
            rows.append("<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        }
    }

    private static Path pack(Path file, String sheet) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
                            + "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + types
                            + "styles+xml\"/></Types>");
            put(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml", ""));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + MAIN + " xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"Patients\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            String styles = "<Relationship Id=\"rId2\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>";
            put(zip, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", styles));
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet " + MAIN + "><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                            + "<xf numFmtId=\"9\"/></cellXfs></styleSheet>");
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return file;
    }

    private static String relations(String type, String target, String more) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/>" + more + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
