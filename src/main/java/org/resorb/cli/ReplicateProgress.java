package org.resorb.cli;

import org.resorb.run.Replicates;

/** Adds up how far replicates are that go on side by side. */
final class ReplicateProgress implements Replicates.Watcher, AutoCloseable {
    private final Progress progress;
    private final int[] parts;
    private long sum;

    ReplicateProgress(String name, int count, Console console) {
        progress = Progress.of(name, Progress.Unit.REPLICATES, console);
        parts = new int[count + 1];
        progress.starts((long) count * Progress.Unit.REPLICATES.parts(), 0);
    }

    @Override
    public synchronized void at(int replicate, double part) {
        int now = (int) (part * Progress.Unit.REPLICATES.parts());
        if (now != parts[replicate]) {
            sum += now - parts[replicate];
            parts[replicate] = now;
            progress.at(sum, 0);
        }
    }

    @Override
    public void close() {
        progress.close();
    }
}
