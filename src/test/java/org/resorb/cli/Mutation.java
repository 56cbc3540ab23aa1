package org.resorb.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a file is spoilt, or only written in another way. Texts are taken as Latin-1, so that any bytes are one. */
enum Mutation {
    /** Cut off anywhere. */
    CUT(Effect.ANY, (text, chance) -> text.substring(0, chance.nextInt(text.length()))),
    /** Nothing is left. */
    EMPTY(Effect.ANY, (text, chance) -> ""),
    /** Some bytes are others. */
    BYTES(Effect.ANY, Mutation::bytes),
    /** A byte that is no text in UTF-8. */
    LATIN1(Effect.NO_TEXT, (text, chance) -> inserted(text, chance, "\u00e9t\u00e9")),
    /** A zero byte. */
    NUL(Effect.ANY, (text, chance) -> inserted(text, chance, "\0")),
    /** As spreadsheets begin a file. */
    BYTE_ORDER_MARK(Effect.NONE, (text, chance) -> "\u00ef\u00bb\u00bf" + text),
    /** As Windows ends lines. */
    CARRIAGE_RETURNS(Effect.NONE, (text, chance) -> text.replace("\n", "\r\n")),
    /** A line is gone. */
    LINE_LOST(Effect.ANY, (text, chance) -> lines(text, chance, List::remove)),
    /** A line stands twice. */
    LINE_DOUBLED(Effect.ANY, (text, chance) -> lines(text, chance, (all, i) -> all.add(i, all.get(i)))),
    /** A line stands elsewhere. */
    LINE_MOVED(Effect.ANY, (text, chance) -> {
        int to = chance.nextInt(1 << 20);
        return lines(text, chance, (all, i) -> all.add(to % all.size(), all.remove(i)));
    }),
    /** A line of a hundred thousand letters. */
    LONG_LINE(Effect.ANY, (text, chance) -> inserted(text, chance, "x".repeat(100_000))),
    /** Brackets within brackets. */
    DEEP(Effect.ANY, (text, chance) -> inserted(text, chance, (chance.nextBoolean() ? "[" : "{a: ").repeat(4000))),
    /** A number that is beyond all measure. */
    HUGE(Effect.ANY, (text, chance) -> number(text, chance, "1e308", "1e999", "99999999999999999999", "2147483648")),
    /** A number that is as good as none. */
    TINY(Effect.ANY, (text, chance) -> number(text, chance, "1e-400", "4.9e-324", "-0.0", "0")),
    /** No number. */
    NOT_A_NUMBER(Effect.ANY, (text, chance) -> number(text, chance, "NaN", "Infinity", "NA", "-", "")),
    /** A number with commas. */
    COMMAS(Effect.ANY, (text, chance) -> number(text, chance, "1,5", "1,200", "1.200,5", "'1,5'")),
    /** A negative number. */
    NEGATIVE(Effect.ANY, (text, chance) -> number(text, chance, "-1", "-1e9")),
    /** Columns in another order. */
    COLUMNS_MOVED(Effect.NONE_OF_A_TABLE, (text, chance) -> {
        int by = 1 + chance.nextInt(5);
        return cells(text, row -> java.util.Collections.rotate(row, by));
    }),
    /** A column is gone. */
    COLUMN_LOST(Effect.OF_A_TABLE, (text, chance) -> {
        int which = chance.nextInt(1 << 20);
        return cells(text, row -> row.remove(which % row.size()));
    }),
    /** A column has another name. */
    COLUMN_RENAMED(Effect.OF_A_TABLE, Mutation::renamed),
    /** As pandas writes its index. */
    INDEX_COLUMN(Effect.NONE_OF_A_TABLE, (text, chance) -> {
        int[] row = {-1};
        return cells(text, cells -> cells.add(0, row[0]++ < 0 ? "" : Integer.toString(row[0] - 1)));
    }),
    /** As spreadsheets of half the world write it. */
    SEMICOLONS(Effect.NONE_OF_A_TABLE, (text, chance) -> joined(text, ";")),
    /** Tabs between cells. */
    TABS(Effect.NONE_OF_A_TABLE, (text, chance) -> joined(text, "\t")),
    /** As R writes it. */
    QUOTES(
            Effect.NONE_OF_A_TABLE,
            (text, chance) ->
                    cells(text, row -> row.replaceAll(cell -> cell.startsWith("\"") ? cell : '"' + cell + '"')));

    /** What a mutation does to the meaning. */
    enum Effect {
        /** The file means the same: it is read so, or refused. */
        NONE,
        /** The same, and it is for tables alone. */
        NONE_OF_A_TABLE,
        /** It may mean anything, and is for tables alone. */
        OF_A_TABLE,
        /** The file is no text any more. */
        NO_TEXT,
        /** It may mean anything. */
        ANY
    }

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.#/])-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern CELLS = Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^,\"]*)(,|$)");

    private final Effect effect;
    private final BiFunction<String, SplittableRandom, String> change;

    Mutation(Effect effect, BiFunction<String, SplittableRandom, String> change) {
        this.effect = effect;
        this.change = change;
    }

    /** Whether it leaves the meaning as it is. */
    boolean keepsMeaning() {
        return effect == Effect.NONE || effect == Effect.NONE_OF_A_TABLE;
    }

    boolean leavesNoText() {
        return effect == Effect.NO_TEXT;
    }

    boolean suits(FileKind kind) {
        return kind.form() == FileKind.Form.TABLE || effect != Effect.NONE_OF_A_TABLE && effect != Effect.OF_A_TABLE;
    }

    byte[] of(byte[] good, SplittableRandom chance) {
        return change.apply(new String(good, StandardCharsets.ISO_8859_1), chance)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private interface LineChange {
        void apply(List<String> lines, int at);
    }

    private interface RowChange {
        void apply(List<String> cells);
    }

    private static String bytes(String text, SplittableRandom chance) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = chance.nextInt(4); i >= 0; i--) {
            changed.setCharAt(chance.nextInt(text.length()), (char) (1 + chance.nextInt(127)));
        }
        return changed.toString();
    }

    private static String inserted(String text, SplittableRandom chance, String more) {
        int at = chance.nextInt(text.length());
        return text.substring(0, at) + more + text.substring(at);
    }

    private static String lines(String text, SplittableRandom chance, LineChange change) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        change.apply(lines, chance.nextInt(lines.size()));
        return String.join("\n", lines) + "\n";
    }

    private static String number(String text, SplittableRandom chance, String... others) {
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        if (numbers.isEmpty()) {
            return text;
        }
        MatchResult one = numbers.get(chance.nextInt(numbers.size()));
        return text.substring(0, one.start()) + others[chance.nextInt(others.length)] + text.substring(one.end());
    }

    private static List<String> row(String line) {
        List<String> cells = new ArrayList<>();
        for (MatchResult cell : CELLS.matcher(line).results().toList()) {
            cells.add(cell.group(1));
            if (cell.group(2).isEmpty()) {
                break;
            }
        }
        return cells;
    }

    private static String cells(String text, RowChange change) {
        return changed(text, change, ",");
    }

    private static String joined(String text, String delimiter) {
        return changed(text, row -> row.replaceAll(cell -> quoted(cell, delimiter)), delimiter);
    }

    private static String quoted(String cell, String delimiter) {
        return cell.contains(delimiter) && !cell.startsWith("\"") ? '"' + cell + '"' : cell;
    }

    private static String changed(String text, RowChange change, String delimiter) {
        return text.lines()
                .map(line -> {
                    List<String> row = row(line);
                    if (!line.startsWith("#")) {
                        change.apply(row);
                    }
                    return line.startsWith("#") ? line : String.join(delimiter, row);
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String renamed(String text, SplittableRandom chance) {
        int which = chance.nextInt(1 << 20);
        boolean[] first = {true};
        return cells(text, row -> {
            if (first[0]) {
                row.set(which % row.size(), "other" + row.get(which % row.size()));
                first[0] = false;
            }
        });
    }
}
