package org.resorb.patients;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import org.resorb.chance.Shuffle;
import org.resorb.document.InvalidFileException;
import org.resorb.quantity.Time;
import org.resorb.run.Failure;
import org.resorb.run.Outcome;
import org.resorb.run.Recording;
import org.resorb.run.Replicates;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/**
 * Simulated twins of one patient: the same herniation, but another course of chance and, where there is an ensemble, other
 * parameters that agree with the targets as well, and other traits where these are not known.
 */
public final class PatientReplicates {
    private static final String PURPOSE = "member of the ensemble";

    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Visit> visits;
    private final int threads;

    /**
     * Twins 1 to the size of the design; the first has the scenario's own seed.
     *
     * @param members parameters by dotted path, of which as many as the design has sets are drawn; what the file was read with
     *     stays. Empty: the parameters of the file
     * @param persons traits by dotted path, as many as the design has persons; empty for those of the file
     * @param visits at which to look, counted from the first image, at least one
     * @throws InvalidFileException if a member or person does not fit the scenario
     */
    public PatientReplicates(
            ScenarioFile file,
            List<Map<String, String>> members,
            List<Map<String, String>> persons,
            List<Visit> visits,
            TwinDesign design,
            int threads)
            throws InvalidFileException {
        this.visits = List.copyOf(visits);
        this.threads = Math.min(threads, design.size());
        long seed = file.scenario().seed();
        int last = visits.stream().mapToInt(PatientReplicates::day).max().orElseThrow();
        Shuffle drawn = members.isEmpty() ? null : Shuffle.of(seed, PURPOSE, 0, members.size());
        Map<List<Integer>, Scenario> read = new HashMap<>();
        for (int twin = 0; twin < design.size(); twin++) {
            int set = drawn == null ? -1 : drawn.at(design.set(twin));
            int person = design.person(twin);
            Scenario scenario = read.get(List.of(set, person));
            if (scenario == null) {
                ScenarioFile one = persons.isEmpty() ? file : file.with(persons.get(person));
                scenario = set < 0 ? one.scenario() : with(one, members.get(set));
                read.put(List.of(set, person), scenario);
            }
            scenarios.add(scenario.until(last * Time.HOURS_PER_DAY).withSeed(Replicates.seed(seed, twin + 1)));
        }
    }

    /** Of the twins, in their order. */
    List<Long> seeds() {
        return scenarios.stream().map(Scenario::seed).toList();
    }

    private static Scenario with(ScenarioFile file, Map<String, String> member) throws InvalidFileException {
        Map<String, String> free = new LinkedHashMap<>(member);
        free.keySet()
                .removeIf(path -> file.settings().keySet().stream()
                        .anyMatch(set -> path.equals(set) || path.startsWith(set + ".")));
        return file.with(free).scenario();
    }

    /**
     * What came of them.
     *
     * @param left part of the MRI volume of the first image that is left, a row for each twin that did not fail, a column a
     *     visit
     * @param failures in order
     * @param cautions what is allowed in a twin but odd, a sentence each
     */
    public record Fates(List<double[]> left, List<Failure> failures, List<String> cautions) {}

    private record Fate(double[] left, List<String> cautions) {}

    /** Simulates them all. The same whatever the number of threads. Interrupted: {@link IllegalStateException}. */
    public Fates run(Replicates.Watcher watcher) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Fate>> running = new ArrayList<>();
            for (int i = 0; i < scenarios.size(); i++) {
                int twin = i + 1;
                running.add(pool.submit(() -> one(twin, watcher)));
            }
            Fates fates = new Fates(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < running.size(); i++) {
                take(i, running.get(i), fates);
            }
            return fates;
        } finally {
            pool.shutdownNow();
        }
    }

    private void take(int index, Future<Fate> one, Fates fates) {
        try {
            fates.left().add(one.get().left());
            one.get().cautions().forEach(caution -> fates.cautions().add("replicate " + (index + 1) + ": " + caution));
        } catch (ExecutionException failed) {
            fates.failures().add(new Failure(index + 1, scenarios.get(index).seed(), failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    /** Since herniation; visits count from the first image. */
    private static int day(Visit visit) {
        return FirstImage.DAY + visit.wholeDay();
    }

    private Fate one(int twin, Replicates.Watcher watcher) {
        IntPredicate images = day -> day == FirstImage.DAY || visits.stream().anyMatch(visit -> day(visit) == day);
        Outcome outcome = Simulation.of(scenarios.get(twin - 1))
                .run(part -> watcher.at(twin, part), new Recording(false, images));
        double[] volumes = outcome.course().series("mri_volume_fraction");
        double first = volumes[FirstImage.DAY];
        double[] left = visits.stream()
                .mapToDouble(visit -> first > 0 ? volumes[day(visit)] / first : 0)
                .toArray();
        return new Fate(left, outcome.cautions());
    }
}
