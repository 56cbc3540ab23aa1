package org.resorb.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = new Checkout(folder);
    }

    @Test
    void theFirstStartBuildsAndLaterOnesDoNot() throws Exception {
        Checkout.Ran first = checkout.run("run", "a file.yaml", "");
        assertThat(first.code()).isZero();
        assertThat(first.said()).contains("resorb: building", "|run|a file.yaml|");
        assertThat(checkout.root().resolve("target/resorb.jar")).exists();
        Checkout.Ran second = checkout.run("--version");
        assertThat(second.said()).doesNotContain("building").endsWith("|--version\n");
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void itBuildsAgainOnlyWhenASourceIsNewer() throws Exception {
        checkout.run();
        for (String source : List.of("pom.xml", "src/main/java/A.java", "scenarios/a.yaml")) {
            int before = checkout.builds();
            checkout.touch(source);
            checkout.run();
            assertThat(checkout.builds()).as(source).isGreaterThan(before);
            Files.setLastModifiedTime(
                    checkout.root().resolve(source), java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        }
        int before = checkout.builds();
        Files.writeString(checkout.root().resolve("README.md"), "new");
        checkout.run();
        assertThat(checkout.builds()).isEqualTo(before);
    }

    @Test
    void manyStartsAtOnceBuildOnce() throws Exception {
        checkout.with("MAVEN_TAKES=1");
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            starts.add(
                    checkout.process(checkout.root().resolve("resorb"), "hello").start());
        }
        for (Process start : starts) {
            Checkout.Ran ran = Checkout.Ran.of(start);
            assertThat(ran.code()).as(ran.said()).isZero();
            assertThat(ran.said()).endsWith("|hello\n");
        }
        assertThat(checkout.builds()).isEqualTo(1);
        assertThat(checkout.root().resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void aRebuildDoesNotTouchTheJarOfARunningProcess() throws Exception {
        Process running =
                checkout.process(checkout.root().resolve("resorb"), "wait").start();
        BufferedReader out = new BufferedReader(new InputStreamReader(running.getInputStream()));
        String line = out.readLine();
        while (!line.contains("|")) {
            line = out.readLine();
        }
        Path jar = Path.of(line.substring(0, line.indexOf('|')));
        byte[] before = Files.readAllBytes(jar);
        checkout.touch("pom.xml");
        Checkout.Ran next = checkout.run();
        assertThat(next.jar()).isNotEmpty().isNotEqualTo(jar.toString());
        assertThat(jar).hasBinaryContent(before);
        running.destroy();
        assertThat(running.waitFor()).isEqualTo(143);
    }

    @Test
    void aJarThatAPlainMavenMadeIsStartedFromACopy() throws Exception {
        Path jar = checkout.root().resolve("target/resorb.jar");
        checkout.writeJar(jar);
        Checkout.Ran ran = checkout.run();
        assertThat(checkout.builds()).isZero();
        assertThat(ran.jar()).contains("target/jars/").isNotEqualTo(jar.toString());
    }

    @Test
    void aLockOfAProcessThatIsGoneIsBroken() throws Exception {
        Path lock = Files.createDirectories(checkout.root().resolve("target/build.lock"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        String host = new String(new ProcessBuilder("uname", "-n")
                        .start()
                        .getInputStream()
                        .readAllBytes())
                .trim();
        Files.writeString(lock.resolve("owner"), gone.pid() + " " + host + "\n");
        assertThat(checkout.run("hello").said()).endsWith("|hello\n");
        assertThat(lock).doesNotExist();
    }

    @Test
    void withoutALocaleFilesWithAnyLettersAreFound() throws Exception {
        Path file = Files.writeString(folder.resolve("größe.yaml"), "name: a");
        for (String locale : List.of("LC_ALL=C", "LC_ALL=POSIX", "LANG=")) {
            ProcessBuilder start = checkout.process(checkout.root().resolve("resorb"), "exists", file.toString());
            start.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
            start.environment().put(locale.split("=", -1)[0], locale.split("=", -1)[1]);
            assertThat(Checkout.Ran.of(start.start()).said()).as(locale).endsWith("true\n");
        }
    }

    @Test
    void javaIsAskedToUseLargePagesWhereTheSystemHasThem() throws Exception {
        Path system = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean has = Files.exists(system) && !Files.readString(system).contains("[never]");
        Checkout.Ran ran = checkout.run("options");
        assertThat(ran.code()).isZero();
        assertThat(ran.said().contains("-XX:+UseTransparentHugePages")).isEqualTo(has);
        assertThat(ran.said()).doesNotContain("warning");
    }

    @Test
    void onAMacTheJavaThatOnlySaysThereIsNoneIsPassedOver() throws Exception {
        checkout.tool("uname", "#!/bin/sh\n[ \"${1:-}\" = -n ] && echo mac || echo Darwin\n");
        String home = System.getProperty("java.home");
        checkout.tool("java_home", "#!/bin/sh\necho '" + home + "'\n");
        ProcessBuilder start = checkout.process(checkout.root().resolve("resorb"), "hello");
        String path = start.environment().get("PATH").replace(home + "/bin:", "");
        start.environment().put("PATH", path);
        assertThat(Checkout.Ran.of(start.start()).said()).endsWith("|hello\n");
        checkout.tool("java_home", "#!/bin/sh\nexit 1\n");
        Path prefix = Files.createDirectories(folder.resolve("brew/opt"));
        Files.createSymbolicLink(prefix.resolve("openjdk"), Path.of(home));
        checkout.tool("brew", "#!/bin/sh\necho '" + folder.resolve("brew") + "'\n");
        assertThat(Checkout.Ran.of(start.start()).said()).endsWith("|hello\n");
    }

    @Test
    void exitCodesArePassedOn() throws Exception {
        assertThat(checkout.run("exit", "2").code()).isEqualTo(2);
        assertThat(checkout.run("exit", "0").code()).isZero();
    }

    @Test
    void itWorksThroughLinksAndFromAnyFolder() throws Exception {
        Path link =
                Files.createSymbolicLink(folder.resolve("link"), checkout.root().resolve("resorb"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));
        ProcessBuilder elsewhere =
                checkout.process(second, "hello").directory(Path.of("/").toFile());
        assertThat(Checkout.Ran.of(elsewhere.start()).said()).endsWith("|hello\n");
    }

    @Test
    void aReadOnlyCheckoutIsJustRun() throws Exception {
        checkout.writeJar(checkout.root().resolve("target/resorb.jar"));
        String root = checkout.root().toString();
        assumeTrue(
                new ProcessBuilder("mount", "--bind", root, root).start().waitFor() == 0,
                "cannot mount read-only here");
        try {
            new ProcessBuilder("mount", "-o", "remount,ro,bind", root).start().waitFor();
            assertThat(checkout.run("hello").said()).endsWith("|hello\n").doesNotContain("resorb:");
        } finally {
            new ProcessBuilder("umount", root).start().waitFor();
        }
        assertThat(checkout.builds()).isZero();
    }

    @Test
    void withoutANetworkTheEarlierBuildIsRunAndThatIsSaid() throws Exception {
        checkout.run();
        checkout.touch("pom.xml");
        checkout.with("MAVEN_FAILS=Could not transfer artifact: Unknown host");
        Checkout.Ran ran = checkout.run("hello");
        assertThat(ran.code()).isZero();
        assertThat(ran.said())
                .contains("cannot be built here; starting what is there")
                .endsWith("|hello\n");
    }

    @Test
    void aMistakeInTheSourcesIsNotPassedOver() throws Exception {
        checkout.run();
        checkout.touch("src/main/java/A.java");
        checkout.with("MAVEN_FAILS=COMPILATION ERROR : A.java:3: ';' expected");
        Checkout.Ran ran = checkout.run("hello");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("';' expected").doesNotContain("|hello");
        assertThat(checkout.root().resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void aMissingOrOldMavenIsOneSentenceWithTheLineToInstallIt() throws Exception {
        checkout.with("MAVEN_VERSION=3.6.3");
        assertHelp(checkout.run(), "Building needs Maven 3.8 or newer; this machine has 3.6.3.");
        assertThat(checkout.builds()).isZero();
    }

    @Test
    void anOldJavaIsOneSentenceWithTheLineToInstallIt() throws Exception {
        checkout.tool("java", "#!/bin/sh\necho 'openjdk version \"11.0.20\" 2023-07-18' >&2\n");
        assertHelp(checkout.run(), "This is Java 11.0.20; Resorb needs a JDK 17 or newer.");
        checkout.tool("java", "#!/bin/sh\necho 'java version \"1.8.0_202\"' >&2\n");
        assertHelp(checkout.run(), "This is Java 1.8.0_202; Resorb needs a JDK 17 or newer.");
    }

    @Test
    void aJavaHomeWithoutJavaIsTold() throws Exception {
        checkout.with("JAVA_HOME=" + folder);
        assertHelp(checkout.run(), "JAVA_HOME is " + folder + " but has no Java in it");
    }

    @Test
    void javaHomeGoesBeforeThePath() throws Exception {
        checkout.tool("java", "#!/bin/sh\necho 'openjdk version \"11.0.20\"' >&2\n");
        checkout.with("JAVA_HOME=" + System.getProperty("java.home"));
        assertThat(checkout.run("hello").said()).endsWith("|hello\n");
    }

    private static void assertHelp(Checkout.Ran ran, String sentence) {
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("resorb: " + sentence);
        assertThat(ran.said().lines().filter(line -> line.startsWith("  "))).hasSize(4);
        assertThat(ran.said()).contains("sudo apt install", "sudo dnf install", "brew install", "choco install");
    }
}
