package org.resorb.chart;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

/** Names of columns, parameters, groups and results as people write them. */
public final class NameWords {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("il1", "IL-1"),
            Map.entry("il6", "IL-6"),
            Map.entry("m1", "M1"),
            Map.entry("m2", "M2"),
            Map.entry("mmp", "MMP"),
            Map.entry("mri", "MRI"),
            Map.entry("nsaid", "NSAID"),
            Map.entry("nsaids", "NSAIDs"),
            Map.entry("pge2", "PGE2"),
            Map.entry("pll", "PLL"),
            Map.entry("t1", "T1"),
            Map.entry("t2", "T2"),
            Map.entry("timp", "TIMP"));

    private NameWords() {}

    /** {@code inside_mmp3} as {@code inside MMP-3}, {@code oxygen} as {@code Oxygen tension}. */
    static String of(String name) {
        return words(name, Substance::words).replace("pain vas", "leg pain");
    }

    /** What somebody called a group or a result: {@code anti_tnf} as {@code anti-TNF}, {@code low_oxygen} as it is. */
    public static String called(String name) {
        return words(name, substance -> isAcronym(substance.words()) ? substance.words() : substance.name())
                .replaceAll("\\b([Aa])nti (?=\\p{Lu})", "$1nti-");
    }

    private static String words(String name, Function<Substance, String> called) {
        return Arrays.stream(name.split("[_ ]")).map(word -> word(word, called)).collect(Collectors.joining(" "));
    }

    private static String word(String word, Function<Substance, String> called) {
        Substance substance = Declared.SUBSTANCES.named(word);
        return substance != null ? called.apply(substance) : KNOWN.getOrDefault(word, word);
    }

    private static boolean isAcronym(String words) {
        return words.length() > 1 && Character.isUpperCase(words.charAt(1));
    }
}
