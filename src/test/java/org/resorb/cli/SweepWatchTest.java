package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.study.Shard;
import org.resorb.study.Studies;
import org.resorb.study.Study;
import org.resorb.study.Sweep;

@Timeout(120)
class SweepWatchTest {
    private static final String WITH_FAILURE = Studies.HEAD + """
            factors:
              imaging.partial_rim: {values: [20 %, 60 %]}
              imaging.complete_rim: {values: [75 %, 40 %]}
            design: factorial
            """;

    @TempDir
    Path folder;

    private static String asked(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void thePageTellsWhatIsDoneFailedAndMissing() throws Exception {
        Study study = Studies.of(folder, WITH_FAILURE);
        Path out = folder.resolve("out");
        try (SweepWatch watch = new SweepWatch(study, out, 0)) {
            assertThat(asked(watch.address())).contains("<progress", "/state.json");
            assertThat(asked(watch.address() + "state.json")).contains("\"done\": 0", "\"to_go\": \"\"");
            Sweep.of(study, out).run(watch);
            assertThat(asked(watch.address() + "state.json"))
                    .contains("\"runs\": 4", "\"done\": 3", "\"failed\": 1", "\"missing\": 0", "\"to_go\": \"0 s\"")
                    .contains("row 4, replicate 1", "\"over\": false");
            watch.ends();
            assertThat(asked(watch.address() + "state.json")).contains("\"over\": true");
        }
    }

    @Test
    void aFirstPictureIsDrawnOfTheRunsThatAreDoneAndTheFolderIsLeftAlone() throws Exception {
        Study study = Studies.of(folder, Studies.SIX);
        Path out = folder.resolve("out");
        try (SweepWatch watch = new SweepWatch(study, out, 0)) {
            Sweep.of(study, out).run(watch);
            while (asked(watch.address() + "state.json").contains("\"pictures\": 0")) {
                assertThat(asked(watch.address() + "state.json")).contains("\"no_picture\": \"\"");
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(asked(watch.address() + "figure.svg"))
                    .startsWith("<?xml")
                    .contains("<svg");
            assertThat(asked(watch.address() + "state.json")).contains("\"no_picture\": \"\"");
        }
        assertThat(out.resolve("runs.csv")).doesNotExist();
    }

    @Test
    void aPictureThatComesLateDoesNotCoverTheLastOne() throws Exception {
        Study study = Studies.of(folder, Studies.SIX);
        Files.writeString(folder.resolve("figure.svg"), "<svg>of all runs</svg>");
        try (SweepWatch watch = new SweepWatch(study, folder, 0)) {
            watch.show("<svg>of some runs</svg>".getBytes(StandardCharsets.UTF_8));
            assertThat(asked(watch.address() + "figure.svg")).contains("of some runs");
            watch.ends();
            watch.show("<svg>of some more</svg>".getBytes(StandardCharsets.UTF_8));
            assertThat(asked(watch.address() + "figure.svg")).contains("of all runs");
            assertThat(asked(watch.address() + "state.json")).contains("\"pictures\": 2");
        }
    }

    @Test
    void aSweepIsWatchedWhileItRunsAndEndsAsWithoutThat() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String study = Studies.file(folder, Studies.SIX).toString();
        String out = folder.resolve("out").toString();
        Said said = Said.by("sweep", study, "--out", out, "--watch", "--port", Integer.toString(port));
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("Watch: http://127.0.0.1:" + port + "/");
        assertThat(said.out()).contains("12 of 12 runs done");
        assertThat(Said.by("sweep", study, "--out", out, "--status", "--watch").out())
                .contains("done     12");
    }

    @Test
    void whoLooksAtASweepOfOthersSeesItsEnd() throws Exception {
        Study study = Studies.of(folder, Studies.SIX);
        Path out = folder.resolve("out");
        Sweep.of(study, out).shard(Shard.of("1/2")).run((run, failed) -> {});
        CompletableFuture<Said> looks = CompletableFuture.supplyAsync(() -> Said.by(
                "sweep", folder.resolve("small.yaml").toString(), "--out", out.toString(), "--status", "--watch"));
        Sweep.of(study, out).shard(Shard.of("2/2")).run((run, failed) -> {});
        assertThat(looks.get(60, TimeUnit.SECONDS).out()).contains("done     12", "missing  0");
    }
}
