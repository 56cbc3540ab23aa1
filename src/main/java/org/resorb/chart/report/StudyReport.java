package org.resorb.chart.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.sheet.HtmlPage;
import org.resorb.run.Build;
import org.resorb.run.DataFiles;
import org.resorb.run.ResultFolder;
import org.resorb.storage.Checksum;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.Folders;
import org.resorb.study.StudyFolder;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** What the reports of all studies have: figures, short tables, files, where it comes from and how it is cited. */
public final class StudyReport {
    private static final int MOST_ROWS = 40;

    private final Path folder;
    private final HtmlPage page;

    StudyReport(String title, Path folder) {
        this.folder = folder;
        page = new HtmlPage(title);
    }

    HtmlPage page() {
        return page;
    }

    /** A section with those drawings of some that are there. */
    void figures(List<String> stems) throws IOException {
        List<String> there = stems.stream()
                .filter(stem -> Files.exists(folder.resolve(stem + ".svg")))
                .toList();
        if (there.isEmpty()) {
            return;
        }
        page.section("Figures");
        for (String stem : there) {
            page.figure(folder, stem, FileWords.of(stem) + ".")
                    .links("Files: ", folder, List.of(stem + ".svg", stem + ".png", stem + ".csv"));
        }
    }

    /**
     * A table of the folder if it is short, else how long it is and where; nothing if it is not there.
     *
     * @param columns to be shown, by their names in the file
     */
    void table(String heading, String file, List<String> columns) throws IOException {
        if (!Files.exists(folder.resolve(file))) {
            return;
        }
        DataTable table = DataTable.read(folder.resolve(file));
        page.part(heading);
        if (table.rows().size() > MOST_ROWS) {
            page.paragraph("A table of " + table.rows().size() + " rows, not shown here.");
        } else {
            List<String> shown = columns.stream().filter(table::has).toList();
            List<String[]> rows = new ArrayList<>();
            rows.add(shown.stream().map(name -> name.replace('_', ' ')).toArray(String[]::new));
            table.rows().forEach(row -> rows.add(cells(row, shown)));
            page.table(rows);
        }
        page.links("Whole table: ", folder, List.of(file));
    }

    private static String[] cells(TableRow row, List<String> columns) {
        return columns.stream().map(name -> brief(row.text(name))).toArray(String[]::new);
    }

    /** Numbers in about three digits, words as they are. */
    private static String brief(String cell) {
        return cell.matches("-?[0-9]+[.][0-9]{3,}(E-?[0-9]+)?") ? Digits.significant(Double.parseDouble(cell)) : cell;
    }

    /**
     * The last sections, after which it is written.
     *
     * @param build of Resorb that made the study
     * @param inputs files, relative to the folder, on which all else depends
     */
    void finish(Build build, List<String> inputs) throws IOException {
        page.section("Data files").paragraph("All lie beside this page. " + ChecksumFile.NAME + " has their SHA-256.");
        List<String[]> files = new ArrayList<>();
        files.add(new String[] {"File", "What it is"});
        for (String name : Folders.contents(folder)) {
            if (Files.isRegularFile(folder.resolve(name)) && !FileWords.of(name).isEmpty()) {
                files.add(new String[] {name, FileWords.of(name)});
            }
        }
        page.files(files);
        page.section("How to cite, and where it comes from")
                .paragraph(SoftwareCitation.of(build))
                .paragraph(
                        "The model's fingerprint tells models apart by their numbers and what they come to. The same build,"
                                + " input and seed give the same bytes of every table.");
        List<String[]> hashes = new ArrayList<>();
        hashes.add(new String[] {"Input", "SHA-256"});
        for (String input : inputs) {
            if (Files.exists(folder.resolve(input))) {
                hashes.add(new String[] {input, Checksum.sha256(folder.resolve(input))});
            }
        }
        page.files(hashes);
        page.write(folder.resolve(ResultFolder.REPORT));
    }

    /** Files of the groups of patients below a folder on which all else depends. */
    static List<String> ofGroups(List<String> groups) {
        List<String> inputs = new ArrayList<>(List.of(DataFiles.MEMBERS));
        for (String group : groups) {
            for (String name : Arrays.asList(StudyFolder.STUDY, DataFiles.SCENARIO, StudyFolder.LIST)) {
                inputs.add("groups/" + group + "/" + name);
            }
        }
        return inputs;
    }
}
