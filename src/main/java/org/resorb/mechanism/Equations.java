package org.resorb.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The equations of a claim as text: a line each, longer ones with a term a line. A word in them is a parameter, a
 * {@link EquationSymbol}, one of {@link #FUNCTIONS}, or stands alone left of an equals sign and is thereby defined. What follows
 * {@code #} is a remark.
 */
public final class Equations {
    /** Words that stand for something to do with what follows. */
    public static final Set<String> FUNCTIONS = new TreeSet<>(List.of("max", "exp", "ln", "grad", "unit"));

    private static final Pattern REMARK = Pattern.compile("#.*");
    private static final Pattern RATE_OF_CHANGE = Pattern.compile("\\bd([A-Za-z]\\w*)/dt\\b");
    private static final Pattern LENGTH = Pattern.compile("\\b[0-9.]+ mm\\b");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^([A-Za-z]\\w*) = ");

    private final String text;

    private Equations(String text) {
        this.text = text;
    }

    /** The equations of a mechanism. */
    public static Equations of(Class<? extends Mechanism> mechanism) {
        return new Equations(mechanism.getAnnotation(Claim.class).equations());
    }

    /** The lines as they are printed. */
    public List<String> lines() {
        return List.of(text.stripTrailing().split("\n"));
    }

    /** All words, in the order in which they first appear. */
    public List<String> words() {
        String bare = REMARK.matcher(text).replaceAll("");
        bare = RATE_OF_CHANGE.matcher(bare).replaceAll("$1");
        return found(WORD, LENGTH.matcher(bare).replaceAll(""));
    }

    /** The words that are defined here. */
    public List<String> defined() {
        return found(DEFINITION, text);
    }

    private static List<String> found(Pattern pattern, String in) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(in);
        while (matcher.find()) {
            String word = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
            if (!found.contains(word)) {
                found.add(word);
            }
        }
        return found;
    }
}
