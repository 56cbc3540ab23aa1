package org.resorb.chart;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

/** Names of columns and parameters as people write them. */
final class NameWords {
    private static final Map<String, String> KNOWN =
            Map.of("mri", "MRI", "t1", "T1", "t2", "T2", "m1", "M1", "m2", "M2", "timp", "TIMP");

    private NameWords() {}

    /** {@code inside_mmp3} as {@code inside MMP-3}. */
    static String of(String name) {
        return Arrays.stream(name.split("_"))
                .map(NameWords::word)
                .collect(Collectors.joining(" "))
                .replace("pain vas", "leg pain");
    }

    private static String word(String word) {
        Substance substance = Declared.SUBSTANCES.named(word);
        return substance != null ? substance.words() : KNOWN.getOrDefault(word, word);
    }
}
