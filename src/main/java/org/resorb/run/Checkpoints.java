package org.resorb.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.space.Archive;
import org.resorb.storage.Checksum;
import org.resorb.storage.UnfinishedWork;

/**
 * The checkpoints of a run, one file a replicate, kept until the result is whole. Whoever starts the same run again goes on from
 * them, to the same bytes.
 */
public final class Checkpoints implements AutoCloseable {
    private static final String ENDING = ".checkpoint";
    private static final String FIRST = "run" + ENDING;
    private static final String LOOK = "_step_";

    private final UnfinishedWork kept;
    private final String work;
    private final long every;
    private final LongSupplier nanoseconds;
    private final Thread onShutdown = new Thread(this::leave, "give back checkpoints");

    /**
     * Checkpoints for a result that will stand at a place.
     *
     * @param work all that decides the course of the run and what is recorded of it, in any text
     * @param every shortest time between two checkpoints of a replicate
     * @param nanoseconds a clock
     * @throws org.resorb.storage.WrongFolderException if another process works on the same result, or what was kept is damaged
     *     or of another run or model
     */
    public Checkpoints(Path place, String work, Duration every, LongSupplier nanoseconds) throws IOException {
        kept = UnfinishedWork.of(place, place + " with checkpoints");
        this.work = Checksum.sha256(work.getBytes(StandardCharsets.UTF_8));
        this.every = every.toNanos();
        this.nanoseconds = nanoseconds;
        try {
            believe();
        } catch (IOException refused) {
            kept.close();
            throw refused;
        }
        Runtime.getRuntime().addShutdownHook(onShutdown);
    }

    /** Of another run or model nothing is believed, and nothing is lost. */
    private void believe() throws IOException {
        if (Files.exists(first())) {
            CheckpointFile.read(first(), work, nothing -> {});
        }
    }

    private Path first() {
        return kept.path().resolve(FIRST);
    }

    /** Says which run they are of as soon as there is one, so that a run that ends before leaves nothing. */
    private synchronized void begin() throws IOException {
        if (!Files.exists(first())) {
            CheckpointFile.write(first(), work, nothing -> {});
        }
    }

    /** Whether an earlier start left some for a result that will stand at a place. */
    public static boolean areThere(Path place) throws IOException {
        return UnfinishedWork.isThere(place);
    }

    /** Where they are kept. */
    public Path path() {
        return kept.path();
    }

    /** Replicates from whose checkpoints this run goes on. */
    public long found() throws IOException {
        return kept.contents().stream()
                .filter(name -> !name.equals(FIRST) && !name.contains(LOOK))
                .count();
    }

    /** The checkpoint of a replicate, counted from 1. */
    public Checkpoint of(int replicate) {
        return new OfReplicate(replicate);
    }

    /** The result is whole. */
    public void remove() throws IOException {
        kept.remove();
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException shuttingDown) {
            return;
        }
        kept.close();
    }

    /** Stopped by Ctrl-C. */
    private synchronized void leave() {
        try {
            kept.close();
        } catch (IOException stays) {
            // The next start takes it over.
            return;
        }
    }

    private final class OfReplicate implements Checkpoint {
        private final int replicate;
        private long last = nanoseconds.getAsLong();

        OfReplicate(int replicate) {
            this.replicate = replicate;
        }

        private Path file(String name) {
            return kept.path().resolve("replicate_" + replicate + name + ENDING);
        }

        private String look(long step) {
            return LOOK + step;
        }

        private void write(String name, Consumer<Archive> state) {
            try {
                begin();
                CheckpointFile.write(file(name), work + name + " " + replicate, state);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        private void read(String name, Consumer<Archive> state) {
            try {
                CheckpointFile.read(file(name), work + name + " " + replicate, state);
            } catch (IOException unusable) {
                throw new UncheckedIOException(unusable);
            }
        }

        @Override
        public boolean restore(Consumer<Archive> state) {
            if (!Files.exists(file(""))) {
                return false;
            }
            read("", state);
            return true;
        }

        @Override
        public void keep(boolean finished, Consumer<Archive> state) {
            if (finished || nanoseconds.getAsLong() - last >= every) {
                write("", state);
                last = nanoseconds.getAsLong();
            }
        }

        @Override
        public void keepLook(long step, Consumer<Archive> state) {
            write(look(step), state);
        }

        @Override
        public long[] looks() {
            Pattern name = Pattern.compile("replicate_" + replicate + LOOK + "([0-9]+)" + Pattern.quote(ENDING));
            try {
                return kept.contents().stream()
                        .map(name::matcher)
                        .filter(Matcher::matches)
                        .mapToLong(look -> Long.parseLong(look.group(1)))
                        .sorted()
                        .toArray();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public void restoreLook(long step, Consumer<Archive> state) {
            read(look(step), state);
        }
    }
}
