package org.resorb.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.patients.FactMarkdown;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** How the facts came out for the patients whose tables are kept. */
final class KeptVerdicts {
    private static final Path KEPT = Path.of("results/0007-do-virtual-patients-agree");
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("calibration.csv", "tuned to, in other patients");
        FILES.put("validation.csv", "never tuned to");
        FILES.put("experiments.csv", "knock-outs and drugs");
    }

    private KeptVerdicts() {}

    /** Keys of the facts that failed, whatever their file. */
    static List<String> failed() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : FILES.keySet()) {
            all.append(keysOfFailed(file)).append('\n');
        }
        return all.toString().lines().toList();
    }

    /** A table of the files, with the count of their verdicts and the keys of what failed. */
    static String markdown() throws IOException {
        StringBuilder table = new StringBuilder("| facts | verdicts | failed |\n|---|---|---|\n");
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            String tally =
                    FactMarkdown.of(read(file.getKey())).lines().findFirst().orElseThrow();
            String failed = keysOfFailed(file.getKey())
                    .lines()
                    .map(key -> "`" + key + "`")
                    .collect(Collectors.joining(", "));
            table.append("| " + file.getValue() + " | " + tally + " | " + failed + " |\n");
        }
        return table.toString();
    }

    private static String keysOfFailed(String file) throws IOException {
        return read(file).rows().stream()
                .filter(row -> row.text("verdict").equals("fail"))
                .map((TableRow row) -> row.text("key"))
                .collect(Collectors.joining("\n"));
    }

    private static DataTable read(String file) throws IOException {
        return DataTable.read(KEPT.resolve(file));
    }
}
