package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.Python;

/** The scripts that make tables of kept results. */
class ResultScriptsTest {
    private static final Path RESULTS = Path.of("results");

    @TempDir
    Path folder;

    @Test
    void eachFindsWhatItImports() throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.walk(RESULTS, 2)) {
            scripts = files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
        assertThat(scripts).hasSizeGreaterThan(3);
        Python.run(
                "import runpy, sys\nfor script in sys.argv[1:]:\n    runpy.run_path(script, run_name='imported')",
                scripts.toArray());
    }

    @Test
    void studentsReachIsThatOfPrintedTables() throws IOException {
        double[] reach = Python.numbers(Python.run(
                "import sys\nsys.path.insert(0, sys.argv[1])\nimport student\nprint(*(student.reach(n) for n in (2, 7, 29)))",
                RESULTS));
        assertThat(reach[0]).isCloseTo(4.302653, Offset.offset(1e-5));
        assertThat(reach[1]).isCloseTo(2.364624, Offset.offset(1e-5));
        assertThat(reach[2]).isCloseTo(2.045230, Offset.offset(1e-5));
    }

    @Test
    void aCohortWithoutItsGroupsGivesTablesWithoutRows() throws IOException {
        for (String script : List.of("conversion", "voxels_and_steps")) {
            String said = Python.run(
                    "import runpy, sys\nsys.argv = sys.argv[1:]\nrunpy.run_path(sys.argv[0], run_name='__main__')",
                    RESULTS.resolve("0008-two-or-three-dimensions").resolve(script + ".py"),
                    folder);
            assertThat(said.lines()).as(said).hasSize(1);
            assertThat(said).startsWith("type,");
        }
    }
}
