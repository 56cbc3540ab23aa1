package org.resorb.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.InvalidFileException;
import org.resorb.run.ModelFingerprint;
import org.resorb.tissue.Declared;

/** Whatever is wrong with a plug-in is said in a sentence that names its file, and nothing of it becomes part of the model. */
class BrokenPluginsTest {
    private static final String MECHANISM = """
            package tried;

            import org.resorb.mechanism.*;
            import org.resorb.quantity.*;

            @Claim(says = "It does nothing.", equations = "dP/dt = -rate * P", sources = "%s")
            public record %s(
                    @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Rate of nothing") double rate)
                    implements Mechanism {}
            """;
    private static final String DEFAULTS = """
            mechanisms:
              idling:
                rate: %s
            """;

    @TempDir
    private Path folder;

    private static String said(Path... given) {
        String before = ModelFingerprint.current();
        InvalidFileException thrown =
                catchThrowableOfType(InvalidFileException.class, () -> Plugins.install(List.of(given)));
        assertThat(thrown).isNotNull();
        assertThat(ModelFingerprint.current()).isEqualTo(before);
        assertThat(Plugins.files()).isEmpty();
        assertThat(thrown.getMessage()).doesNotContain("java.lang.", "\tat ");
        return thrown.getMessage();
    }

    private PluginJar idling(String name, String source, String rate) {
        return PluginJar.tried(folder, name, Plugin.INTERFACE, "into.mechanism(Idling.class);")
                .source("tried/Idling.java", MECHANISM.formatted(source, "Idling"))
                .resource("tried/defaults.yaml", DEFAULTS.formatted(rate));
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Path none = folder.resolve("none.jar");
        assertThat(said(none))
                .isEqualTo(none + ": does not exist; expected a jar with a plug-in, or a folder of such jars");
    }

    @Test
    void aFileThatIsNoJarIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.jar"), "These are notes.");
        assertThat(said(file)).startsWith(file + ": is not a jar; expected");
    }

    @Test
    void aFolderWithoutJarsIsSaid() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "These are notes.");
        assertThat(said(folder)).startsWith(folder + ": has no jar in it; expected");
    }

    @Test
    void aJarWithoutAServiceIsSaid() throws IOException {
        Path jar = PluginJar.in(folder).resource("read.me", "nothing").write("empty.jar");
        assertThat(said(jar))
                .contains(jar + ": has no plug-in in it: there is no META-INF/services/org.resorb.plugin.Plugin");
        assertThat(said(folder)).contains("has no jar with a plug-in in it");
    }

    @Test
    void aServiceThatNamesNoClassIsSaid() throws IOException {
        Path jar = PluginJar.in(folder)
                .resource(PluginJar.SERVICE, "tried.Missing\n")
                .write("missing.jar");
        assertThat(said(jar)).isEqualTo(jar + ": names tried.Missing as its plug-in, and has no such class");
    }

    @Test
    void aClassThatIsNoPluginIsSaid() throws IOException {
        Path jar = PluginJar.in(folder)
                .source("tried/Other.java", "package tried; public class Other {}")
                .resource(PluginJar.SERVICE, "tried.Other\n")
                .write("other.jar");
        assertThat(said(jar)).contains("names tried.Other as its plug-in, which does not implement");
    }

    @Test
    void aPluginForAnotherInterfaceIsSaid() throws IOException {
        Path jar = PluginJar.tried(folder, "tried", 7, "").write("newer.jar");
        assertThat(said(jar))
                .isEqualTo(
                        jar + ": was made for version 7 of Resorb's plug-in interface; expected one that was made for"
                                + " version 1");
    }

    @Test
    void aPluginThatNeedsWhatTheModelLacksIsSaid() throws IOException {
        Path jar = PluginJar.tried(folder, "tried", 1, "new tried.Gone();")
                .source("tried/Gone.java", "package tried; final class Gone {}")
                .without("tried/Gone.class")
                .write("lacking.jar");
        assertThat(said(jar))
                .isEqualTo(
                        jar + ": was made for another version of Resorb, or lacks a library: there is no tried.Gone as"
                                + " it needs it");
    }

    @Test
    void aPluginThatFailsWhenItIsAskedIsSaid() throws IOException {
        Path jar = PluginJar.tried(folder, "tried", 1, "throw new IllegalStateException(\"no licence\");")
                .write("failing.jar");
        assertThat(said(jar)).startsWith(jar + ": failed when it was asked what it adds: no licence");
    }

    @Test
    void aNumberWithoutItsUnitIsSaidWithItsLine() throws IOException {
        Path jar = idling("tried", "haro1996", "0.5   # assumed: nothing").write("unit.jar");
        assertThat(said(jar))
                .startsWith(jar + "!tried/defaults.yaml:3: mechanisms.idling.rate: ")
                .contains("unit")
                .contains("expected a number with a unit from 0 /d to 1 /d");
    }

    @Test
    void aNumberOutOfItsRangeIsSaid() throws IOException {
        Path jar = idling("tried", "haro1996", "5 /d   # assumed: nothing").write("range.jar");
        assertThat(said(jar)).contains("mechanisms.idling.rate: is out of range");
    }

    @Test
    void aNumberThatDoesNotSayWhereItComesFromIsSaid() throws IOException {
        Path jar = idling("tried", "haro1996", "0.5 /d").write("origin.jar");
        assertThat(said(jar)).contains("mechanisms.idling.rate: does not say where it comes from; expected # sourced");
    }

    @Test
    void aSourceThatNobodyKnowsIsSaid() throws IOException {
        Path jar = idling("tried", "haro1996", "0.5 /d  # sourced: haro1997x").write("source.jar");
        assertThat(said(jar)).contains("names an unknown source: haro1997x", "did you mean haro1997?");
        Path claim = idling("tried", "nobody2020", "0.5 /d  # assumed: nothing").write("claim.jar");
        assertThat(said(claim)).contains("has a mechanism Idling that names an unknown source: nobody2020");
    }

    @Test
    void aPluginWithoutDefaultsIsSaid() throws IOException {
        Path jar = PluginJar.tried(folder, "tried", 1, "into.mechanism(Idling.class);")
                .source("tried/Idling.java", MECHANISM.formatted("haro1996", "Idling"))
                .write("bare.jar");
        assertThat(said(jar)).contains("has no defaults.yaml beside tried.Tried");
    }

    @Test
    void aNameThatTheModelHasIsSaid() throws IOException {
        Path jar = PluginJar.tried(folder, "tried", 1, "into.mechanism(Autophagy.class);")
                .source("tried/Autophagy.java", MECHANISM.formatted("haro1996", "Autophagy"))
                .resource(
                        "tried/defaults.yaml",
                        DEFAULTS.replace("idling", "autophagy").formatted("1 /d # assumed: no"))
                .write("model.jar");
        assertThat(said(jar))
                .isEqualTo(
                        jar + ": defines the mechanism autophagy, which the model has already; expected a name of its"
                                + " own");
        Path cause = PluginJar.tried(folder, "tried", 1, "into.cause(Cause.of(\"swelling\", \"swelling\"));")
                .write("cause.jar");
        assertThat(said(cause)).contains("defines the cause swelling, which the model has already");
    }

    @Test
    void aColumnThatTheModelHasIsSaidBeforeAnythingIsAdded() throws IOException {
        String measure = "into.measure(TissueMeasure.of(\"%s\", \"1\", \"Tried\", (now, toFragment) -> 0));";
        Path jar = PluginJar.tried(folder, "tried", 1, measure.formatted("tried_1") + measure.formatted("pain_vas"))
                .write("column.jar");
        assertThat(said(jar))
                .isEqualTo(
                        jar + ": defines the column pain_vas, which the model has already; expected a name of its own");
        assertThat(Declared.MEASURES.all()).isEmpty();
    }

    @Test
    void aSubstanceThatDependsOnALaterOneIsSaidBeforeAnythingIsAdded() throws IOException {
        Path jar = PluginJar.tried(
                        folder,
                        "tried",
                        1,
                        "Substance later = Substance.declare(\"later\", \"Later\", \"La\", \"ng/mL\").done();"
                                + "into.substance(Substance.declare(\"earlier\", \"Earlier\", \"Ea\", \"ng/mL\")"
                                + ".dependsOn(later).done()).substance(later);")
                .resource("tried/defaults.yaml", """
                        substances:
                          earlier:
                            diffusivity: 0.2 mm2/h  # assumed: no
                            hindrance: 0.8          # assumed: no
                            clearance: 0.3 /h       # assumed: no
                          later:
                            diffusivity: 0.2 mm2/h  # assumed: no
                            hindrance: 0.8          # assumed: no
                            clearance: 0.3 /h       # assumed: no
                        """)
                .write("order.jar");
        assertThat(said(jar)).contains("defines the substance earlier, which depends on later");
        assertThat(Declared.SUBSTANCES.has("later")).isFalse();
    }

    @Test
    void aNameThatTwoPluginsDefineIsSaid() throws IOException {
        Path one = idling("one", "haro1996", "1 /d # assumed: no").write("one.jar");
        Path two = PluginJar.in(folder)
                .source("second/Second.java", """
                        package second;

                        import org.resorb.plugin.*;

                        public final class Second implements Plugin {
                            public int madeFor() { return 1; }
                            public String name() { return "second"; }
                            public String version() { return "1.0"; }
                            public void declare(Declarations into) { into.mechanism(Idling.class); }
                        }
                        """)
                .source(
                        "second/Idling.java",
                        MECHANISM.formatted("haro1996", "Idling").replace("package tried", "package second"))
                .resource("second/defaults.yaml", DEFAULTS.formatted("1 /d # assumed: no"))
                .resource(PluginJar.SERVICE, "second.Second\n")
                .write("two.jar");
        assertThat(said(one, two))
                .isEqualTo(two + ": defines the mechanism idling, and so does " + one + "; expected one of the two");
    }

    @Test
    void twoVersionsOfOnePluginAreSaid() throws IOException {
        Path one = idling("tried", "haro1996", "1 /d # assumed: no").write("tried-1.0.jar");
        Path two = idling("tried", "haro1996", "0.5 /d # assumed: no").write("tried-1.1.jar");
        assertThat(said(folder)).contains(two + ": offers tried.Tried, and so does " + one);
    }
}
