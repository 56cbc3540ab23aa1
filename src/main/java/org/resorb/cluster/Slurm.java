package org.resorb.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The scheduler, by its own commands. */
public final class Slurm {
    /** A number, and in a federation the name of a cluster. */
    private static final Pattern JOB = Pattern.compile("(?m)^([0-9]+)(;\\S*)?\\s*$");

    private final Path sbatch;

    private Slurm(Path sbatch) {
        this.sbatch = sbatch;
    }

    /** The one on the path, if there is any. */
    public static Optional<Slurm> onPath() {
        return find("sbatch").map(Slurm::new);
    }

    private static Optional<Path> find(String command) {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            Path file = Path.of(folder.isEmpty() ? "." : folder, command).toAbsolutePath();
            if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * Hands a script over.
     *
     * @return the number of the job
     * @throws IOException with what sbatch says if it does not take it
     */
    String submit(Path script, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(sbatch.toString(), "--parsable"));
        command.addAll(List.of(options));
        command.add(script.toString());
        Answer answer = ask(command);
        List<String> jobs =
                JOB.matcher(answer.text).results().map(Slurm::number).toList();
        if (answer.code != 0 || jobs.isEmpty()) {
            String words = answer.text.isBlank() ? "exit code " + answer.code : answer.text.strip();
            throw new IOException("sbatch did not take " + script + ": " + words);
        }
        return jobs.get(jobs.size() - 1);
    }

    private static String number(MatchResult job) {
        return job.group(1);
    }

    /** True if a job waits or runs; false also if nobody can tell. */
    boolean isQueued(String job) throws IOException {
        Optional<Path> squeue = find("squeue");
        if (squeue.isEmpty()) {
            return false;
        }
        Answer answer = ask(List.of(squeue.get().toString(), "-h", "-j", job, "-t", "PD,CF,R,S", "-o", "%i"));
        return answer.code == 0 && !answer.text.isBlank();
    }

    private record Answer(int code, String text) {}

    private static Answer ask(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Answer(process.waitFor(), text);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }
}
