package org.resorb.cli;

/** Lines some seconds apart. */
final class LogProgress implements Progress {
    private final String name;
    private final Unit unit;
    private final Console console;
    private long start;
    private long last;
    private long all;
    private long before;

    LogProgress(String name, Unit unit, Console console) {
        this.name = name;
        this.unit = unit;
        this.console = console;
    }

    @Override
    public void starts(long parts, long earlier) {
        all = parts;
        before = earlier;
        start = System.nanoTime();
        last = start;
        console.note(name + ": " + unit.opening(all, before));
    }

    @Override
    public void at(long done, long failed) {
        long now = System.nanoTime();
        if (now - last >= unit.pause()) {
            last = now;
            double perSecond = (done - before) / ((now - start) * 1e-9);
            console.note(name + ": " + unit.line(done, all, perSecond, failed));
        }
    }

    @Override
    public void close() {}
}
