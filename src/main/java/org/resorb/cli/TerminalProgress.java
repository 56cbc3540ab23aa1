package org.resorb.cli;

import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the time to go. */
final class TerminalProgress implements Progress {
    private static final int WIDTH = 79;
    private static final int WIDTH_WITH_SPEED = 99;

    private final String name;
    private final Unit unit;
    private ProgressBar bar;

    TerminalProgress(String name, Unit unit) {
        this.name = name;
        this.unit = unit;
    }

    @Override
    public void starts(long all, long before) {
        close();
        boolean runs = unit == Unit.RUNS;
        int width = runs ? WIDTH_WITH_SPEED : WIDTH;
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(all)
                .startsFrom(before, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setUnit(runs ? " runs" : "", unit.parts())
                .setConsumer(new DelegatingProgressBarConsumer(line -> System.err.print("\r" + line), width));
        bar = (runs ? builder.showSpeed() : builder).build();
    }

    @Override
    public void at(long done, long failed) {
        bar.stepTo(done);
        bar.setExtraMessage(failed > 0 ? " " + failed + " failed" : "");
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            System.err.println();
            bar = null;
        }
    }
}
