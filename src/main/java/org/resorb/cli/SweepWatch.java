package org.resorb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.resorb.chart.figure.FigureSet;
import org.resorb.document.JsonWriter;
import org.resorb.explore.PageServer;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;
import org.resorb.storage.ShellWord;
import org.resorb.study.Gathering;
import org.resorb.study.Study;
import org.resorb.study.StudyFolder;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** A page for this machine that shows how far a sweep is, and its first picture, drawn anew as more runs are done. */
final class SweepWatch implements Sweep.Watcher, AutoCloseable {
    private static final String PAGE = "watch.html";
    private static final int MOST_FAILURES = 10;

    /** So few runs show nothing; from then on a picture is drawn whenever there are half as many runs more. */
    private static final int FIRST_DRAWN = 4;

    private static final double MORE = 1.5;
    private static final long LAST_LOOK_SECONDS = 3;

    private final Study study;
    private final Path folder;
    private final PageServer server;
    private final Thread painter = new Thread(this::paint, "first picture");
    private final CountDownLatch lastLook = new CountDownLatch(1);
    private final List<String> failures = new ArrayList<>();
    private Tally before = new Tally(0, 0, 0, 0);
    private Tally now = before;
    private long start = System.nanoTime();
    private boolean asked;
    private boolean over;
    private int pictures;
    private byte[] picture = new byte[0];
    private String noPicture = "";

    /**
     * Takes a port of 127.0.0.1.
     *
     * @param port 0 for any that is free
     * @throws java.net.BindException if somebody else has it, or it may not be had
     */
    SweepWatch(Study study, Path folder, int port) throws IOException {
        this.study = study;
        this.folder = folder;
        server = new PageServer(port);
        server.offer("/state.json", "application/json", this::state);
        server.offer("/figure.svg", "image/svg+xml", this::picture);
        server.serve(page());
        painter.setDaemon(true);
        painter.start();
    }

    private byte[] page() throws IOException {
        try (InputStream in = SweepWatch.class.getResourceAsStream(PAGE)) {
            return in.readAllBytes();
        }
    }

    /** Where the page is. */
    String address() {
        return server.address().toString();
    }

    @Override
    public synchronized void starts(Tally tally) {
        // What failed before is tried again.
        before = new Tally(tally.runs(), tally.done(), 0, tally.damaged());
        now = before;
        start = System.nanoTime();
        notifyAll();
    }

    @Override
    public synchronized void over(long run, boolean failed) {
        if (failed && failures.size() < MOST_FAILURES) {
            failures.add("row " + (study.row(run) + 1) + ", replicate " + study.replicate(run));
        }
        is(new Tally(now.runs(), now.done() + (failed ? 0 : 1), now.failed() + (failed ? 1 : 0), now.damaged()));
    }

    /** Tells how far it is by now. */
    synchronized void is(Tally tally) {
        now = tally;
        notifyAll();
    }

    /** Tells that nothing more will happen, with the picture of the folder, if there is one. */
    void ends() throws IOException {
        Path last = folder.resolve(StudyFolder.PICTURE);
        byte[] svg = Files.exists(last) ? FileAccess.bytes(last) : new byte[0];
        synchronized (this) {
            if (svg.length > 0) {
                show(svg);
            }
            over = true;
            notifyAll();
        }
    }

    private synchronized byte[] picture() {
        return picture;
    }

    /** Shows a picture, unless the sweep is over: the painter may still draw when the last one is there. */
    synchronized void show(byte[] svg) {
        if (!over) {
            picture = svg;
            pictures++;
        }
    }

    private synchronized byte[] state() {
        asked = true;
        long doneHere = now.done() + now.failed() - before.done() - before.failed();
        double perSecond = doneHere / ((System.nanoTime() - start) * 1e-9);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("title", study.title());
        state.put("folder", folder.toString());
        state.put("runs", now.runs());
        state.put("done", now.done());
        state.put("failed", now.failed());
        state.put("missing", now.missing());
        state.put("to_go", doneHere == 0 || over ? "" : Progress.time(now.missing() / perSecond));
        state.put("failures", List.copyOf(failures));
        state.put("pictures", pictures);
        state.put("no_picture", noPicture);
        state.put("over", over);
        if (over) {
            lastLook.countDown();
        }
        return JsonWriter.text(state).getBytes(StandardCharsets.UTF_8);
    }

    /** Draws until the sweep is over, when it has a picture of its own. */
    private void paint() {
        double next = FIRST_DRAWN;
        try {
            while (waitFor(next)) {
                long drawn = draw();
                next = Math.max(next, MORE * drawn);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean waitFor(double runs) throws InterruptedException {
        while (!over && (now.done() < runs || now.done() > SweepJob.MOST_DRAWN)) {
            wait();
        }
        return !over;
    }

    /** Draws what is done so far; returns how many runs that is. A sweep never fails for a picture. */
    private long draw() {
        long drawn;
        synchronized (this) {
            drawn = now.done();
        }
        try {
            Path aside = Folders.temporary();
            try {
                drawn = Gathering.preview(study, folder, aside).done();
                FigureSet.writeFirst(aside, "resorb plot " + ShellWord.of(folder.toString()));
                show(FileAccess.bytes(aside.resolve(StudyFolder.PICTURE)));
            } finally {
                Folders.delete(aside);
            }
        } catch (Throwable failed) {
            synchronized (this) {
                noPicture = FailureWords.of(failed);
            }
        }
        return drawn;
    }

    /** Ends the page, when whoever looks at it has seen the end. */
    @Override
    public void close() {
        painter.interrupt();
        boolean mayLook;
        synchronized (this) {
            mayLook = asked && over;
        }
        try {
            if (mayLook) {
                lastLook.await(LAST_LOOK_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }
}
