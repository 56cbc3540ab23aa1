package org.resorb.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A process that works in a folder.
 *
 * @param host name of its machine
 * @param pid its number there
 * @param started when it was started, so that a later process with the same number is another
 * @param threads on which it runs
 * @param beat a number that grows while it lives
 */
public record Owner(String host, long pid, String started, int threads, long beat) {
    private static final int FIELDS = 5;
    private static final String HERE = hostName();

    /** This process. */
    public static Owner self(int threads) {
        ProcessHandle own = ProcessHandle.current();
        return new Owner(HERE, own.pid(), started(own), threads, 0);
    }

    private static String hostName() {
        String named = System.getenv("HOSTNAME");
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException nameless) {
            return named == null ? "localhost" : named;
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** The owner that a lock file names, or null if it names none. */
    static Owner of(String text) {
        String[] fields = text.strip().split(" ");
        try {
            return fields.length < FIELDS
                    ? null
                    : new Owner(
                            fields[0],
                            Long.parseLong(fields[1]),
                            fields[2],
                            Integer.parseInt(fields[3]),
                            Long.parseLong(fields[4]));
        } catch (NumberFormatException halfWritten) {
            return null;
        }
    }

    /** The owner that a lock file names, or null if it names none: one that is no text is of nobody. */
    static Owner in(Path lock) throws IOException {
        try (InputStream in = FileAccess.in(lock)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The line in the lock file, as long for every beat. */
    public String line() {
        return String.format(Locale.ROOT, "%s %d %s %d %012d%n", host, pid, started, threads, beat);
    }

    Owner next() {
        return new Owner(host, pid, started, threads, beat + 1);
    }

    /** True if it runs on this machine, as far as the name tells. */
    boolean isHere() {
        return host.equals(HERE);
    }

    /** True if a process with its number runs here that was started when it was. */
    boolean lives() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isPresent() && started.equals(started(process.get()));
    }

    /** True for this process itself. */
    boolean isSelf() {
        return isHere() && pid == ProcessHandle.current().pid();
    }

    @Override
    public String toString() {
        return "process " + pid + " on " + host;
    }
}
