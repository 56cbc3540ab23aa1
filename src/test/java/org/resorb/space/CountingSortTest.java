package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingSortTest {
    private static final int KEYS = 1000;

    /** The last piece first, as workers might. */
    private static Parallel workers(int workers) {
        return new Parallel() {
            @Override
            public int workers() {
                return workers;
            }

            @Override
            public void run(int[][] after, Task task) {
                for (int i = after.length - 1; i >= 0; i--) {
                    task.run(i, i % workers);
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void placesThingsByKeyInTheirOrderWithRoomForThoseWhoJoinTimeAfterTime(int workers) {
        Random random = new Random(workers);
        CountingSort sort = new CountingSort(KEYS, workers(workers));
        Joining joining = new Joining(KEYS);
        for (int times = 0; times < 20; times++) {
            // Few and many take turns, and many are shared by the workers; most keys have nothing, others each time.
            int things = times % 3 == 0 ? 50 : 40_000;
            int from = random.nextInt(KEYS - 100);
            int[] keys = random.ints(things, from, from + 100).toArray();
            for (int gone = 0; gone < things / 10; gone++) {
                keys[random.nextInt(things)] = KEYS;
            }
            int[] joins = new int[KEYS];
            for (int i = 0; i < 30; i++) {
                int key = random.nextInt(KEYS);
                int count = random.nextInt(3);
                joins[key] += count;
                joining.add(key, count);
            }
            check(sort, keys, joining, joins);
        }
    }

    private static void check(CountingSort sort, int[] keys, Joining joining, int[] joins) {
        List<List<Integer>> byKey = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            byKey.add(new ArrayList<>());
        }
        int[] names = new int[keys.length];
        Arrays.setAll(names, i -> 7 * i);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] < KEYS) {
                byKey.get(keys[i]).add(names[i]);
            }
        }
        int[] first = new int[KEYS + 1];
        int[] sortedKeys = new int[2 * keys.length + KEYS];
        int[] sortedNames = new int[sortedKeys.length];
        sort.count(keys.clone(), keys.length, joining, first);
        sort.sort(keys.clone(), sortedKeys, names, sortedNames);
        int at = 0;
        for (int key = 0; key < KEYS; key++) {
            assertThat(first[key]).isEqualTo(at);
            for (int name : byKey.get(key)) {
                assertThat(sortedKeys[at]).isEqualTo(key);
                assertThat(sortedNames[at++]).isEqualTo(name);
            }
            at += joins[key];
        }
        assertThat(first[KEYS]).isEqualTo(at);
        int[] told = new int[KEYS];
        joining.forEach((key, count) -> told[key] += count);
        assertThat(told).isEqualTo(joins);
        joining.forEach((key, count) -> {
            throw new AssertionError("somebody joins key " + key + " twice");
        });
    }
}
