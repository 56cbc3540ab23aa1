package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a release is made of beside the jar: all says the same of Resorb, and nothing is filled in before there is one. */
class ReleaseFilesTest {
    private static final Path RECIPES = Path.of("src/release");

    /** What {@code mvn -Prelease package} fills in. */
    private static final Set<String> BLANKS =
            Set.of("forge", "downloads", "groupId", "artifactId", "version", "sha256");

    private static final Pattern BLANK = Pattern.compile("@([a-zA-Z0-9]+)@");
    private static final Pattern NEEDED = Pattern.compile(
            "(?m)(?:org\\.resorb:resorb:|<resorb\\.version>|^(?:__)?[vV]ersion(?:__)? ?[:=] ?\"?)(\\d+\\.\\d+\\.\\d+)");
    private static final String NOWHERE = ".invalid/";

    private static final Pom POM = Pom.read();

    static List<Path> recipes() throws IOException {
        try (Stream<Path> files = Files.list(RECIPES)) {
            return files.sorted().toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(Path file) throws IOException {
        LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
        return (Map<String, Object>) new Load(settings).loadFromString(Files.readString(file));
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    @Test
    void thePomHasAllThatMavenCentralAsksFor() {
        for (String needed :
                List.of("name", "description", "url", "licenses/license/url", "developers/developer/name")) {
            assertThat(POM.text(needed)).as(needed).isNotBlank();
        }
        assertThat(POM.text("scm/connection")).startsWith("scm:git:");
        assertThat(POM.text("scm/url")).isNotBlank();
    }

    /** Each other file names the version once, where a program reads it; this keeps it that of the pom. */
    @Test
    void whatSaysHowToCiteAgreesWithThePomAndWithEachOther() throws IOException {
        Map<String, Object> citation = yaml(Path.of("CITATION.cff"));
        JsonNode codemeta = json(Path.of("codemeta.json"));
        assertThat(citation.get("version")).isEqualTo(POM.text("version"));
        assertThat(codemeta.get("version").asString()).isEqualTo(POM.text("version"));
        assertThat(codemeta.get("dateModified").asString())
                .isEqualTo(citation.get("date-released").toString());
        assertThat(codemeta.get("description").asString()).isEqualTo(citation.get("abstract"));
        assertThat(codemeta.get("license").asString()).endsWith("/" + citation.get("license"));
        assertThat(POM.text("licenses/license/name")).isEqualTo(citation.get("license"));
        assertThat(codemeta.get("author").get(0).get("name").asString())
                .isEqualTo(POM.text("developers/developer/name"));
        assertThat(citation.get("authors").toString()).contains(POM.text("developers/developer/name"));
        assertThat(codemeta.get("keywords").valueStream().map(JsonNode::asString))
                .hasToString(citation.get("keywords").toString());
    }

    @Test
    void theDateOfTheVersionIsThatOfTheFilesInTheJars() throws IOException {
        assertThat(POM.text("properties/project.build.outputTimestamp"))
                .startsWith(yaml(Path.of("CITATION.cff")).get("date-released") + "T");
    }

    /** Where programs name the Resorb that they use, and clients their own version, which is the same. */
    @ParameterizedTest
    @ValueSource(strings = {"docs", "examples", "clients"})
    void whateverNeedsThisResorbNamesItsVersion(String folder) throws IOException {
        assumeTrue(Files.exists(Path.of(folder)));
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(ReleaseFilesTest::mayNameAVersion).toList()) {
                NEEDED.matcher(Files.readString(file))
                        .results()
                        .forEach(named -> assertThat(named.group(1))
                                .as("%s: %s", file, named.group())
                                .isEqualTo(POM.text("version")));
            }
        }
    }

    private static boolean mayNameAVersion(Path file) {
        return file.toString().matches(".*\\.(java|md|xml|toml|py|R)|.*/DESCRIPTION");
    }

    /** A citation with an address that does not exist is worse than one without. */
    @Test
    void anAddressOfTheRepositoryIsGivenOnlyOnceThereIsOne() throws IOException {
        String forge = POM.text("properties/forge");
        Object cited = yaml(Path.of("CITATION.cff")).get("repository-code");
        JsonNode described = json(Path.of("codemeta.json")).get("codeRepository");
        if (forge.contains(NOWHERE)) {
            assertThat(cited).isNull();
            assertThat(described).isNull();
        } else {
            assertThat(cited).isEqualTo(forge);
            assertThat(described.asString()).isEqualTo(forge);
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipeHasBlanksForVersionChecksumAndAddress(Path recipe) throws IOException {
        String text = Files.readString(recipe);
        Set<String> blanks = new TreeSet<>();
        BLANK.matcher(text).results().forEach(blank -> blanks.add(blank.group(1)));
        assertThat(BLANKS).containsAll(blanks);
        assertThat(blanks).contains("version");
        assertThat(text)
                .doesNotContain(POM.text("version"))
                .doesNotContainPattern("[0-9a-f]{40}")
                .doesNotContainPattern("https?://");
        for (String blank : BLANKS) {
            assertThat(POM.raw()).contains("<filter token=\"" + blank + "\"");
        }
    }

    @Test
    void recipesAreReadByTheLanguageTheyAreIn() throws IOException {
        assertThat(json(RECIPES.resolve("resorb.json")).get("bin").asString()).isEqualTo("resorb.jar");
        assertThat(json(RECIPES.resolve("jbang-catalog.json")).get("aliases").has("resorb"))
                .isTrue();
        assertThat(yaml(RECIPES.resolve("recipe.yaml")))
                .containsKeys("package", "source", "build", "requirements", "tests", "about");
        assertThat(Files.readString(RECIPES.resolve("resorb.def"))).contains("\nBootstrap: ", "\nFrom: ");
    }

    @Test
    void theFormulaIsRuby() throws Exception {
        Process ruby;
        try {
            ruby = new ProcessBuilder("ruby", "-c", RECIPES.resolve("resorb.rb").toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "ruby is not installed");
            return;
        }
        String said = new String(ruby.getInputStream().readAllBytes());
        assertThat(ruby.waitFor()).as(said).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jreleaser.yml", ".gitlab-ci.yml", ".github/workflows/ci.yml", ".github/workflows/release.yml"})
    void whatHostsReadIsYamlAndNamesOnlyProfilesAndScriptsThatAreThere(String name) throws IOException {
        Path file = Path.of(name);
        assertThat(yaml(file)).isNotEmpty();
        String text = Files.readString(file);
        assertThat(text).doesNotContain(POM.text("version"));
        Pattern.compile("-P(\\w+)")
                .matcher(text)
                .results()
                .forEach(profile -> assertThat(POM.profiles()).contains(profile.group(1)));
        Pattern.compile("(?<=[ \"'])\\.ci/\\w+")
                .matcher(text)
                .results()
                .forEach(script -> assertThat(Path.of(script.group())).isExecutable());
    }
}
