package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.measure.Course;
import org.resorb.run.Replicates;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/** One seed, one course, to the last bit: whoever watches, however many threads, in whatever order the file is. */
class SameBytesTest {
    private static final int DAYS = 60;

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBitsAgainAndAnotherSeedDoesNot() {
        long[] first = Coarse.bits(Coarse.run("sequestration", DAYS));
        assertThat(Coarse.bits(Coarse.run("sequestration", DAYS))).isEqualTo(first);
        assertThat(Coarse.bits(Coarse.run("sequestration", DAYS, "seed", "2"))).isNotEqualTo(first);
    }

    private static List<long[]> replicates(int threads) throws IOException {
        List<long[]> bits = new ArrayList<>();
        Replicates replicates = new Replicates(Coarse.scenario("sequestration", DAYS), 5, threads);
        assertThat(replicates.run(
                        (replicate, part) -> {}, (replicate, outcome) -> bits.add(Coarse.bits(outcome.course()))))
                .isEmpty();
        return bits;
    }

    @Test
    void threadsDoNotMatter() throws IOException {
        List<long[]> one = replicates(1);
        for (int threads : new int[] {2, 4}) {
            List<long[]> many = replicates(threads);
            assertThat(many).hasSize(5);
            for (int i = 0; i < 5; i++) {
                assertThat(many.get(i))
                        .as("replicate %d on %d threads", i + 1, threads)
                        .isEqualTo(one.get(i));
            }
        }
        assertThat(one.get(1)).isNotEqualTo(one.get(0));
    }

    @Test
    void whoWatchesDoesNotMatter() {
        Scenario scenario = Coarse.scenario("l5s1_case", DAYS);
        long[] unwatched = Coarse.bits(Coarse.run(scenario));
        List<Double> seen = new ArrayList<>();
        Course watched = Simulation.of(scenario)
                .watchedBy((tissue, hours) -> seen.add(tissue.newVesselLength()))
                .watchedBy((tissue, hours) -> tissue.relativeDiffusivity(0.65))
                .run()
                .course();
        assertThat(Coarse.bits(watched)).isEqualTo(unwatched);
        assertThat(seen).hasSize(DAYS + 1);
    }

    @Test
    void theOrderOfKeysInTheFileDoesNotMatter() throws IOException {
        ScenarioFile file = Coarse.file("l5s1_case", DAYS);
        String turned = String.join("\n", turned(List.of(file.toYaml().split("\n")))) + "\n";
        assertThat(turned).isNotEqualTo(file.toYaml()).hasSameSizeAs(file.toYaml());
        Path path = Files.writeString(folder.resolve("turned.yaml"), turned);
        assertThat(Coarse.bits(Coarse.run(path.toString(), DAYS))).isEqualTo(Coarse.bits(Coarse.run(file.scenario())));
    }

    /** Keys last to first at every depth; the order of a list has a meaning and stays. */
    private static List<String> turned(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        int margin = lines.isEmpty() ? 0 : indent(lines.get(0));
        for (String line : lines) {
            if (indent(line) <= margin && !line.strip().startsWith("-")) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(line);
        }
        Collections.reverse(blocks);
        List<String> result = new ArrayList<>();
        for (List<String> block : blocks) {
            result.add(block.get(0));
            List<String> rest = block.subList(1, block.size());
            boolean list = rest.stream().anyMatch(line -> line.strip().startsWith("-"));
            result.addAll(list ? rest : turned(rest));
        }
        return result;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    @Test
    void aShorterRunIsTheBeginningOfALongerOne() {
        for (String name : new String[] {"sequestration", "l5s1_case"}) {
            Course shorter = Coarse.run(name, 30);
            Course longer = Coarse.run(name, DAYS);
            assertThat(Coarse.bits(shorter)).as(name).isEqualTo(Coarse.bits(longer, 31));
        }
    }
}
