package org.resorb.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.LauncherScript;
import org.resorb.Python;

/** {@code clients/python}: its own tests, its installation, its notebooks and the examples of docs/clients.md. */
@Tag("slow")
class PythonClientTest {
    private static final Path CLIENT = Path.of("clients/python").toAbsolutePath();

    /** Arguments: the launcher, where the package is. */
    private static final String START = String.join(
            "\n",
            "import os, sys",
            "sys.dont_write_bytecode = True",
            "os.environ.update(RESORB=sys.argv[1], PYTHONPATH=sys.argv[2], PYTHONDONTWRITEBYTECODE='1')",
            "sys.path.insert(0, sys.argv[2])",
            "");

    @TempDir
    Path folder;

    private Path resorb;

    @BeforeEach
    void writeLauncher() throws IOException {
        resorb = LauncherScript.in(folder);
    }

    @Test
    void itsOwnTestsPass() throws IOException {
        Python.needs("pandas", "xarray");
        String script = START
                + "import unittest\n"
                + "suite = unittest.defaultTestLoader.discover(os.path.join(sys.argv[2], 'tests'))\n"
                + "result = unittest.TextTestRunner(verbosity=2).run(suite)\n"
                + "sys.exit(not result.wasSuccessful())\n";
        assertThat(Python.run(script, resorb, CLIENT)).contains("OK").doesNotContain("skipped");
    }

    @Test
    void itsTypesAreRightToMypy() throws IOException {
        Python.needs("mypy", "pandas");
        String script = "import os, sys\n"
                + "from mypy import api\n"
                + "os.chdir(sys.argv[1])\n"
                + "print(*api.run(['--strict', '--cache-dir', sys.argv[2], 'resorb', 'tests']))\n";
        assertThat(Python.run(script, CLIENT, folder)).startsWith("Success: no issues found");
    }

    @Test
    void pipInstallsItWithoutANetwork() throws IOException {
        Python.needs("pip", "setuptools", "wheel");
        Path copy = folder.resolve("python");
        copy(CLIENT, copy);
        Path site = folder.resolve("site");
        String install =
                "import runpy, sys\nsys.argv = ['pip', 'install', '--quiet', '--no-index', '--no-build-isolation',"
                        + " '--no-deps', '--target', sys.argv[2], sys.argv[1]]\nrunpy.run_module('pip', run_name='__main__')\n";
        Python.run(install, copy, site);
        String script = START
                + "import resorb\n"
                + "with resorb.Resorb() as model:\n"
                + "    print(model.about['protocol'], os.path.exists(os.path.join(sys.argv[2], 'resorb', 'py.typed')))\n";
        assertThat(Python.run(script, resorb, site)).isEqualTo("1 True\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first_run", "sweep_and_sensitivity", "fields_to_xarray"})
    void itsNotebooksRun(String name) throws IOException {
        Python.needs("nbclient", "ipykernel", "pandas", "xarray");
        String script = START
                + "import nbformat\n"
                + "from nbclient import NotebookClient\n"
                + "book = nbformat.read(sys.argv[3], 4)\n"
                + "NotebookClient(book, timeout=100, kernel_name='python3').execute()\n"
                + "print(sum(len(cell.outputs) for cell in book.cells if cell.cell_type == 'code'))\n";
        String said = Python.run(script, resorb, CLIENT, CLIENT.resolve("notebooks/" + name + ".ipynb"));
        assertThat(Integer.parseInt(said.strip().replaceAll("(?s).*\\s", ""))).isGreaterThan(3);
    }

    @Test
    void theExamplesInTheDocumentRun() throws IOException {
        Python.needs("pandas", "xarray");
        String said = Python.run(START + Examples.of("python"), resorb, CLIENT);
        assertThat(said).contains("herniation.volum: is an unknown key; did you mean volume?");
    }
}
