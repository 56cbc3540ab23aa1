package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.run.AgentPlan;

/**
 * About how long many runs would take, from a few that were tried.
 *
 * @param runs all there would be
 * @param samples those that were tried
 * @param low seconds of all runs if they went as fast as the faster half of the samples
 * @param high seconds of all runs if they went as slowly as the slower half
 * @param threads at once
 * @param megabytes of the largest run
 * @param agents what to expect of the run with the most
 */
record TimeEstimate(
        long runs, List<Sample> samples, double low, double high, int threads, double megabytes, AgentPlan agents) {
    private static final double SHARE_SECONDS = 1800;

    /**
     * A run that was tried.
     *
     * @param work voxels times steps
     * @param done false if it failed, so that its time says nothing
     */
    record Sample(double seconds, double work, boolean done) {}

    /**
     * The estimate.
     *
     * @param work voxels times steps of all runs together
     */
    static TimeEstimate of(
            long runs, List<Sample> samples, double work, int threads, double megabytes, AgentPlan agents) {
        double[] rates = samples.stream()
                .filter(Sample::done)
                .mapToDouble(sample -> sample.seconds / sample.work)
                .sorted()
                .toArray();
        int half = (rates.length + 1) / 2;
        double low = mean(rates, 0, half) * work / threads;
        return new TimeEstimate(
                runs,
                samples,
                low,
                mean(rates, rates.length - half, rates.length) * work / threads,
                threads,
                megabytes,
                agents);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i] / (to - from);
        }
        return sum;
    }

    /** Runs, sample, time and memory in words. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String at = " on " + threads + (threads == 1 ? " thread" : " threads");
        lines.add("Runs: " + runs);
        long failed = samples.stream().filter(sample -> !sample.done).count();
        double shortest = samples.stream().mapToDouble(Sample::seconds).min().orElse(0);
        double longest = samples.stream().mapToDouble(Sample::seconds).max().orElse(0);
        lines.add("Sample: " + samples.size() + " runs" + at + ", spread over the rows and at their corners, of "
                + seconds(shortest) + " to " + seconds(longest) + (failed > 0 ? ", " + failed + " failed" : ""));
        if (failed == samples.size()) {
            lines.add("Estimated time: unknown, for none of these runs could be done");
            return lines;
        }
        lines.add("Estimated time: " + Progress.time(low) + " to " + Progress.time(high) + at);
        lines.add(String.format(
                Locale.ROOT,
                "Memory: about %.0f MB a run, %.0f MB for %d at once, beside some 80 MB",
                Math.max(1, megabytes),
                Math.max(1, megabytes * threads),
                threads));
        lines.add("Agents: " + agents.words() + (runs == 1 ? "" : ", in the run with the most"));
        return lines;
    }

    /** Seconds from one run to the next, all threads together; the middle of the estimate. */
    double secondsARun() {
        boolean told = samples.stream().anyMatch(Sample::done);
        double tried = samples.stream().mapToDouble(Sample::seconds).sum() / Math.max(1, samples.size());
        return told ? (low + high) / 2 / runs : tried / threads;
    }

    /** Shares of about half an hour, if there is work for more than one. */
    List<String> shares() {
        long shares = (long) Math.ceil(high / SHARE_SECONDS);
        return shares <= 1
                ? List.of()
                : List.of("Shares of at most about 30 min: " + shares + " (--shard 1/" + shares + " to " + shares + "/"
                        + shares + "), each with " + threads + (threads == 1 ? " thread" : " threads"));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
    }
}
