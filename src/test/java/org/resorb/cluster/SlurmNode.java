package org.resorb.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Slurm of two nodes on this machine, as {@code .ci/slurm} starts it; it ends with this process, however that ends. */
final class SlurmNode {
    private static final List<String> NEEDED = List.of("sbatch", "squeue", "scancel", "slurmctld", "slurmd", "munged");

    private final Path folder;
    private final Process process;

    private SlurmNode(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** The programs of Slurm that this machine lacks. */
    static List<String> missing() {
        String path = System.getenv("PATH") + ":/usr/sbin:/sbin";
        return NEEDED.stream()
                .filter(name -> Stream.of(path.split(":"))
                        .noneMatch(place -> Files.isExecutable(Path.of(place).resolve(name))))
                .toList();
    }

    /** Starts it, and waits until it takes jobs. */
    static SlurmNode start(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(".ci/slurm", folder.toString()).redirectErrorStream(true);
        SlurmNode node = new SlurmNode(folder, builder.start());
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(node.process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new AssertionError("Slurm does not start:\n" + said);
            }
            said.append(line).append('\n');
        }
        return node;
    }

    /** A command that talks to it. */
    ProcessBuilder command(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("SLURM_CONF", folder.resolve("slurm.conf").toString());
        return builder;
    }

    /** Ends all of it. */
    void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
