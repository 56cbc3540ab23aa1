package org.resorb.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.plugin.PluginJar;
import org.resorb.study.Gathering;
import org.resorb.study.Shard;
import org.resorb.study.Studies;
import org.resorb.study.Study;
import org.resorb.study.Sweep;

/** The job on a real Spark: a master and two workers on this machine, one of which is killed. */
@Tag("spark")
class SparkSweepTest {
    /** Sixty runs of a tenth of a second. */
    private static final String SIXTY =
            Studies.SIX.replace("replicates: 2", "replicates: 10").replace("4 d", "30 d");

    @TempDir
    Path folder;

    private Path out;
    private Study study;
    private Cluster cluster;

    @BeforeEach
    void setUp() throws Exception {
        out = folder.resolve("out");
        study = Studies.of(folder, SIXTY);
        cluster = new Cluster(folder.resolve("spark"));
    }

    @AfterEach
    void endAllProcesses() throws IOException {
        cluster.close();
    }

    /** Sixty runs, of which those of the first row fail. */
    private static final String WITH_FAILURE = Studies.HEAD + """
            factors:
              imaging.partial_rim: {values: [60 %, 20 %]}
              imaging.complete_rim: {values: [40 %, 75 %]}
            design: factorial
            replicates: 15
            """;

    private static final String WITH_PLUGIN = """
            name: first_days
            extends: sequestration
            plugins: [neutrophils 1.0]
            duration: 4 d
            resolution: {voxel: 0.4 mm, step: 24 h}
            """;

    private Process submit(String name, String... more) throws IOException {
        return cluster.submit(name, folder.resolve("small.yaml"), out, more);
    }

    /** Runs in the shard files, one as often as it is there. */
    private List<String> runs() throws IOException {
        List<String> runs = new ArrayList<>();
        if (Files.isDirectory(out.resolve("shards"))) {
            try (Stream<Path> files = Files.list(out.resolve("shards"))) {
                for (Path file :
                        files.filter(name -> name.toString().endsWith(".tsv")).toList()) {
                    Files.readAllLines(file).forEach(line -> runs.add(line.split("\t")[1]));
                }
            }
        }
        return runs;
    }

    private void awaitRuns(int count) throws Exception {
        cluster.await(() -> runs().size() >= count ? true : null);
    }

    private void assertSameAsLocal() throws IOException {
        Path local = folder.resolve("local");
        Sweep.of(study, local).threads(2).run((run, failed) -> {});
        Gathering.of(study, local);
        for (String name : List.of("runs.csv", "failed.csv", "columns.csv", "sweep.json")) {
            assertThat(out.resolve(name)).as(name).hasSameBinaryContentAs(local.resolve(name));
        }
        Path curves = local.resolve("curves.csv.gz");
        assertThat(Files.exists(curves)).isEqualTo(!study.outputs().curves().isEmpty());
        if (Files.exists(curves)) {
            assertThat(out.resolve("curves.csv.gz")).hasSameBinaryContentAs(curves);
        }
    }

    @Test
    void aWorkerAndThenTheDriverKilledInTheMiddleLoseAndDoubleNothing() throws Exception {
        Sweep.of(study, out).shard(new Shard(1, 6)).run((run, failed) -> {});
        Process doomed = cluster.worker("one");
        cluster.worker("two");
        Process first = submit("first");
        awaitRuns(20);
        Cluster.kill(doomed);
        assertThat(runs()).hasSizeLessThan(35);
        cluster.await(() -> cluster.said("first").contains("Lost executor") ? true : null);
        awaitRuns(35);
        Cluster.kill(first);
        assertThat(runs()).hasSizeLessThan(55);
        assertThat(cluster.said("first")).contains("60 runs, 10 of them done before");

        assertThat(cluster.end("second", submit("second")))
                .as(cluster.said("second"))
                .isZero();
        assertThat(cluster.said("second"))
                .containsPattern("60 runs, [345][0-9] of them done before")
                .contains("60 of 60 runs done, 0 failed");
        assertThat(runs()).hasSize(60).doesNotHaveDuplicates();
        assertSameAsLocal();
    }

    @Test
    void aFailingRowIsToldAndTheOthersGoOnOrNoMoreBegin() throws Exception {
        study = Studies.of(folder, WITH_FAILURE);
        cluster.worker("one");
        assertThat(cluster.end("stopped", submit("stopped", "--on-error", "stop")))
                .isEqualTo(1);
        assertThat(cluster.said("stopped"))
                .contains("Stopped at the first failed run; the same command goes on from here.")
                .containsPattern("[0-9]+ of 60 runs done, [0-9]+ failed, [0-9]+ missing")
                .doesNotContain("\tat ");
        assertThat(runs()).hasSizeBetween(1, 59);

        assertThat(cluster.end("whole", submit("whole"))).isEqualTo(1);
        assertThat(cluster.said("whole"))
                .contains("45 of 60 runs done, 15 failed", "Failed: " + out.resolve("failed.csv"));
        assertThat(out.resolve("failed.csv")).content().contains("imaging.partial_rim: is above complete_rim");
        assertSameAsLocal();
    }

    @Test
    void valuesAndReplicatesOfTheCommandLineTravelToTheExecutors() throws Exception {
        cluster.worker("one");
        String[] more = {"--set", "duration=2 d", "--replicates", "1"};
        assertThat(cluster.end("changed", submit("changed", more)))
                .as(cluster.said("changed"))
                .isZero();
        assertThat(cluster.said("changed")).contains("6 of 6 runs done, 0 failed");
        assertThat(out.resolve("scenario.yaml")).content().contains("duration: 2 d");
    }

    @Test
    void plugInsTravelToTheExecutors() throws Exception {
        Path jar = PluginJar.ofExample(folder.resolve("jars"), "neutrophils-1.0.jar");
        Files.writeString(folder.resolve("first_days.yaml"), WITH_PLUGIN);
        Path file = Studies.file(folder, """
                name: small
                base: first_days.yaml
                factors:
                  mechanisms.neutrophil_infiltration.recruitment: {values: [500 /mm3/d, 5000 /mm3/d]}
                design: factorial
                outputs: {summary: [resorption], curves: [neutrophils]}
                """);
        cluster.worker("one");
        assertThat(cluster.end("plugged", submit("plugged", "--plugins", jar.toString())))
                .as(cluster.said("plugged"))
                .isZero();
        Path local = folder.resolve("local");
        List<String> sweep = List.of("sweep", file.toString(), "--out", local.toString(), "--plugins", jar.toString());
        assertThat(cluster.end("local", cluster.command("local", sweep)))
                .as(cluster.said("local"))
                .isZero();
        for (String name : List.of("runs.csv", "curves.csv.gz")) {
            assertThat(out.resolve(name)).as(name).hasSameBinaryContentAs(local.resolve(name));
        }
        assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(3);
    }

    @Test
    void aPlugInThatSparkCannotSendIsToldBeforeAnythingStarts() throws Exception {
        PluginJar.ofExample(folder.resolve("jars"), "neutrophils-1.0.jar");
        Path classes;
        try (Stream<Path> all = Files.walk(folder.resolve("jars"))) {
            classes = all.filter(one -> one.endsWith("classes")).findFirst().orElseThrow();
        }
        assertThat(cluster.end("folder", submit("folder", "--plugins", classes.toString())))
                .isEqualTo(2);
        assertThat(cluster.said("folder"))
                .contains(classes + " is a folder of classes, which Spark cannot send to its executors; expected a jar")
                .doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void aMistakeInTheStudyIsToldBeforeAnythingStarts() throws Exception {
        Studies.file(folder, SIXTY.replace("design: factorial", "design: factorail"));
        assertThat(cluster.end("wrong", submit("wrong"))).isEqualTo(2);
        assertThat(cluster.said("wrong")).contains("did you mean factorial?").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }
}
