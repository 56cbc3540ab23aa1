package org.resorb.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.resorb.document.InvalidFileException;
import org.resorb.run.AgentPlan;
import org.resorb.run.MemoryNeed;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.TissueBuilder;
import org.resorb.study.Study;
import org.resorb.study.Sweep;

/**
 * A few runs of studies, done to see how long all would take; nothing of them is kept. Some are spread over the rows, the
 * others are at their corners: the shortest and the longest to be expected, and the lowest and the highest in all factors.
 */
final class PilotRuns {
    private static final int FEWEST = 4;
    private static final int MOST_OF_PARTS = 8;
    private static final int MOST_CANDIDATES = 120;

    private final List<Part> parts;
    private final int threads;
    private final List<Candidate> candidates = new ArrayList<>();
    private double work;

    /**
     * Rows of a study that are to be done.
     *
     * @param runs how many there will be like these
     */
    record Part(Study study, double runs) {}

    /**
     * A run that may be tried.
     *
     * @param work voxels times steps, with which its time grows first of all
     * @param height mean place of its factors within their ranges, 0 … 1
     */
    private record Candidate(Study study, long run, double work, double height, double megabytes, AgentPlan agents) {}

    private PilotRuns(List<Part> parts, int threads) {
        this.parts = parts;
        this.threads = threads;
    }

    /** Does the runs, after one to warm up, and says what all runs of these parts would take. */
    static TimeEstimate of(List<Part> parts, int threads) throws InterruptedException {
        PilotRuns pilot = new PilotRuns(parts, threads);
        parts.forEach(pilot::consider);
        return pilot.estimate();
    }

    /** The same for all runs of a study. */
    static TimeEstimate of(Study study, int threads) throws InterruptedException {
        return of(List.of(new Part(study, study.runs())), threads);
    }

    private void consider(Part part) {
        Study study = part.study;
        long rows = study.design().rows();
        long count = Math.min(rows, Math.max(FEWEST, MOST_CANDIDATES / parts.size()));
        double sum = 0;
        int valid = 0;
        for (long i = 0; i < count; i++) {
            long row = (long) ((double) rows * i / count);
            Candidate one = candidate(study, row * study.replicates(), row);
            if (one != null) {
                candidates.add(one);
                sum += one.work;
                valid++;
            }
        }
        work += valid == 0 ? 0 : part.runs * sum / valid;
    }

    /** Null for a row that cannot be run, which takes no time. */
    private static Candidate candidate(Study study, long run, long row) {
        try {
            Scenario scenario = study.scenario(run);
            double steps = scenario.duration() / scenario.resolution().step();
            double height = 0;
            double[] at = study.design().at(row);
            for (double place : at) {
                height += place / at.length;
            }
            double voxels = TissueBuilder.voxels(scenario);
            return new Candidate(
                    study, run, voxels * steps, height, MemoryNeed.megabytes(scenario), AgentPlan.of(scenario));
        } catch (InvalidFileException together) {
            return null;
        }
    }

    private TimeEstimate estimate() throws InterruptedException {
        double runs = parts.stream().mapToDouble(Part::runs).sum();
        double megabytes =
                candidates.stream().mapToDouble(Candidate::megabytes).max().orElse(0);
        AgentPlan agents = candidates.stream()
                .map(Candidate::agents)
                .max(Comparator.comparingDouble(AgentPlan::most))
                .orElse(new AgentPlan(0, 0));
        List<Candidate> chosen = List.copyOf(chosen());
        if (!chosen.isEmpty()) {
            Sweep.rehearse(chosen.get(0).study, chosen.get(0).run);
        }
        return TimeEstimate.of(Math.round(runs), tried(chosen), work, threads, megabytes, agents);
    }

    private Set<Candidate> chosen() {
        Set<Candidate> chosen = new LinkedHashSet<>();
        if (candidates.isEmpty()) {
            return chosen;
        }
        Comparator<Candidate> byWork = Comparator.comparingDouble(Candidate::work);
        Comparator<Candidate> byHeight = Comparator.comparingDouble(Candidate::height);
        for (Comparator<Candidate> order : List.of(byWork, byWork.reversed(), byHeight, byHeight.reversed())) {
            chosen.add(candidates.stream().min(order).orElseThrow());
        }
        int spread = Math.max(Math.max(FEWEST, 2 * threads), Math.min(MOST_OF_PARTS, parts.size()));
        for (int i = 0; i < spread; i++) {
            chosen.add(candidates.get((int) ((i + 0.5) * candidates.size() / spread)));
        }
        return chosen;
    }

    private List<TimeEstimate.Sample> tried(List<Candidate> chosen) throws InterruptedException {
        TimeEstimate.Sample[] samples = new TimeEstimate.Sample[chosen.size()];
        AtomicInteger next = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, chosen.size()); i++) {
            Thread worker = new Thread(() -> work(chosen, next, samples), "sample");
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return List.of(samples);
    }

    private static void work(List<Candidate> chosen, AtomicInteger next, TimeEstimate.Sample[] samples) {
        for (int i = next.getAndIncrement(); i < samples.length; i = next.getAndIncrement()) {
            Candidate one = chosen.get(i);
            long start = System.nanoTime();
            boolean done = Sweep.rehearse(one.study, one.run);
            samples[i] = new TimeEstimate.Sample((System.nanoTime() - start) * 1e-9, one.work, done);
        }
    }
}
