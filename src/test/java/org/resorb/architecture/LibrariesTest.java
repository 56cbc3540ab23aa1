package org.resorb.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The list of libraries that goes into the jar, and what THIRD-PARTY.md says of each. */
class LibrariesTest {
    private static final String LIST = "/META-INF/sbom/resorb.cdx.json";

    /** What THIRD-PARTY.md calls a licence; poms that say no more than BSD are listed as if they had four clauses. */
    private static final Map<String, String> LICENCES = Map.of(
            "Apache-2.0", "Apache 2.0",
            "MIT", "MIT",
            "BSD-2-Clause", "BSD, 2 clauses",
            "BSD-3-Clause", "BSD, 3 clauses",
            "BSD-4-Clause", "BSD, 3 clauses",
            "EPL-2.0", "EPL 2.0",
            "Most of MASON", "Academic Free License 3.0",
            "GNU Lesser General Public Licence", "LGPL 2.1 or later");

    private static List<JsonNode> libraries() throws IOException {
        try (InputStream in = LibrariesTest.class.getResourceAsStream(LIST)) {
            assumeTrue(in != null, "the list of libraries is made by Maven");
            List<JsonNode> all = new ArrayList<>();
            new ObjectMapper().readTree(in.readAllBytes()).get("components").forEach(all::add);
            return all;
        }
    }

    @Test
    void everyLibraryInTheJarIsNamedWithItsVersionAndLicence() throws IOException {
        List<String> rows = rows();
        assertThat(libraries())
                .isNotEmpty()
                .allSatisfy(library -> assertThat(rows)
                        .as("%s %s", library.get("name"), library.get("version"))
                        .anyMatch(row -> isOf(row, library)));
    }

    private static List<String> rows() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("THIRD-PARTY.md"))) {
            return lines.filter(line -> line.startsWith("| ")).toList();
        }
    }

    private static boolean isOf(String row, JsonNode library) {
        String[] cells = row.split("\\|");
        String name = library.get("name").asString();
        String group = library.get("group").asString();
        boolean named = Stream.of(cells[2].split("[`, ]+")).anyMatch(words -> isNamed(words, group, name));
        return named && cells[1].contains(version(library)) && isUnder(cells[3], library);
    }

    private static boolean isNamed(String words, String group, String name) {
        String artefact = words.contains(":") ? group + ":" + name : name;
        return words.endsWith("*")
                ? artefact.startsWith(words.substring(0, words.length() - 1))
                : artefact.equals(words);
    }

    /** The trailing zero of {@code 2.0.0} is left out in prose. */
    private static String version(JsonNode library) {
        return library.get("version").asString().replaceFirst("^(\\d+\\.\\d+)\\.0$", "$1");
    }

    private static boolean isUnder(String licence, JsonNode library) {
        JsonNode first = library.get("licenses").get(0).get("license");
        JsonNode id = first.has("id") ? first.get("id") : first.get("name");
        return licence.contains(LICENCES.getOrDefault(id.asString(), id.asString()));
    }

    /** Everything on the class path of this test that is no library of the jar is there to build or to test. */
    @Test
    void everyLibraryThatTheProgramIsCompiledWithIsListed() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        for (JsonNode library : libraries()) {
            listed.add(library.get("name").asString() + "-"
                    + library.get("version").asString() + ".jar");
        }
        TreeSet<String> used = new TreeSet<>();
        Rooms.ALL.stream()
                .filter(LibrariesTest::isOfProgram)
                .forEach(type -> type.getDirectDependenciesFromSelf()
                        .forEach(dependency -> dependency
                                .getTargetClass()
                                .getSource()
                                .map(source -> source.getUri().toString())
                                .filter(uri -> uri.startsWith("jar:"))
                                .map(uri -> uri.replaceFirst("!.*", "").replaceFirst(".*/", ""))
                                .filter(jar -> !jar.startsWith("teavm-"))
                                .ifPresent(used::add)));
        assertThat(listed).containsAll(used);
    }

    private static boolean isOfProgram(JavaClass type) {
        return type.getSource().stream()
                .noneMatch(source -> source.getUri().toString().contains("/test-classes/"));
    }
}
