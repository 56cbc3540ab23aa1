package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.resorb.storage.FolderLock;

/**
 * The folder of a sweep whose runs are done elsewhere: says which are missing, and takes in the lines they come to, in
 * whatever order. A line that is damaged, or of a run that it has already, is left out.
 */
public final class ResultCollector implements AutoCloseable {
    private static final int MOST_FILES = 500;

    private final Study study;
    private final StudyFolder folder;
    private final RunSet over = new RunSet();
    private final FolderLock lock;
    private final Tally before;
    private final List<ShardFile> files = new CopyOnWriteArrayList<>();

    /** Files by the last run in them. */
    private final TreeMap<Long, ShardFile> ends = new TreeMap<>();

    private IOException broken;
    private long cursor;
    private long done;
    private long failed;
    private long damaged;

    private ResultCollector(Study study, StudyFolder folder, int threads) throws IOException {
        this.study = study;
        this.folder = folder;
        folder.start(study);
        lock = ShareLock.take(folder.locks(), Shard.WHOLE, threads, this::force);
        try {
            before = Tally.of(folder.shards(), Shard.WHOLE, study.runs(), over);
        } catch (IOException unreadable) {
            lock.close();
            throw unreadable;
        }
    }

    /**
     * Opens the folder, or makes it.
     *
     * @param threads on which runs are done, as far as known
     * @throws org.resorb.storage.WrongFolderException if the folder is something else's or somebody works there
     */
    public static ResultCollector of(Study study, Path folder, int threads) throws IOException {
        return new ResultCollector(study, new StudyFolder(folder), threads);
    }

    /** How far the study was when the folder was opened. */
    public Tally before() {
        return before;
    }

    /** The next runs that are missing, counted from 0, in order, so many at most; none behind the last. */
    public List<Long> next(int most) {
        List<Long> runs = new ArrayList<>();
        for (; cursor < study.runs() && runs.size() < most; cursor++) {
            if (!over.contains(cursor)) {
                runs.add(cursor);
            }
        }
        return runs;
    }

    /**
     * Takes in lines, in the order of their runs, without their line feeds.
     *
     * @throws IOException if one cannot be written; all that were taken in before are kept
     */
    public synchronized void take(byte[]... lines) throws IOException {
        if (broken != null) {
            throw broken;
        }
        List<Entry> entries = new ArrayList<>();
        for (byte[] line : lines) {
            Entry entry = Entry.of(line);
            damaged += entry == null ? 1 : 0;
            if (entry != null && over.add(entry.run())) {
                entries.add(entry);
            }
        }
        try {
            append(entries);
        } catch (IOException full) {
            breakOff(full);
            throw broken;
        }
    }

    private void append(List<Entry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        ShardFile file = fileFor(entries.get(0).run());
        for (Entry entry : entries) {
            file.append(entry);
            done += entry.done() ? 1 : 0;
            failed += entry.done() ? 0 : 1;
        }
        ends.put(entries.get(entries.size() - 1).run(), file);
    }

    /** A file that stays in the order of runs: gathering needs memory for every break in the order. */
    private ShardFile fileFor(long run) throws IOException {
        Map.Entry<Long, ShardFile> behind = ends.lowerEntry(run);
        if (behind == null && files.size() >= MOST_FILES) {
            behind = ends.lastEntry();
        }
        if (behind != null) {
            return ends.remove(behind.getKey());
        }
        String name = Shard.WHOLE.label() + ".worker_" + (files.size() + 1) + ShardFile.ENDING;
        ShardFile file = new ShardFile(folder.shards().resolve(name));
        files.add(file);
        return file;
    }

    private void force() {
        try {
            for (ShardFile file : files) {
                file.force();
            }
        } catch (IOException full) {
            breakOff(full);
        }
    }

    private synchronized void breakOff(IOException reason) {
        broken = new IOException(
                "cannot write " + folder.shards() + ": " + reason.getMessage()
                        + "; what was finished is kept, start again when that is mended",
                reason);
    }

    /** How far the study is now. */
    public synchronized Tally now() {
        return new Tally(before.runs(), before.done() + done, failed, before.damaged() + damaged);
    }

    /** Ends the files and frees the folder. */
    @Override
    public synchronized void close() throws IOException {
        try (lock) {
            for (ShardFile file : files) {
                file.close();
            }
            if (now().missing() == 0) {
                folder.shareIsOver(Shard.WHOLE);
            }
        }
    }
}
