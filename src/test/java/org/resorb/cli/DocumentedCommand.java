package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A command of Resorb as a document has it. */
record DocumentedCommand(List<String> arguments) {
    private static final CommandLine RESORB = Resorb.commandLine();

    /** All that stand in a piece of shell, also those that it hands to another program as one word. */
    static List<DocumentedCommand> in(String shell) {
        List<DocumentedCommand> found = new ArrayList<>();
        for (List<String> words : ShellText.commands(shell)) {
            int behind = behindProgram(words);
            if (behind > 0) {
                List<String> arguments = words.subList(behind, words.size());
                int end = Stream.of(":::", ">", "<")
                        .mapToInt(arguments::indexOf)
                        .filter(i -> i >= 0)
                        .min()
                        .orElse(arguments.size());
                found.add(new DocumentedCommand(List.copyOf(arguments.subList(0, end))));
            } else {
                words.stream()
                        .filter(word -> word.matches("(?s).*(resorb\\.jar|/resorb) .*"))
                        .forEach(word -> found.addAll(in(word)));
            }
        }
        return found;
    }

    private static int behindProgram(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean program = word.equals("resorb") || word.equals("./resorb") || word.equals("org.resorb.cli.Resorb");
            if (program && (i == 0 || !words.get(i - 1).startsWith("-"))
                    || word.endsWith("resorb.jar") && i > 0 && words.get(i - 1).equals("-jar")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** What is wrong with it, by the commands and options that there are; empty if nothing is. */
    String mistake() {
        return mistake(true);
    }

    /** The same of a command in a sentence, which may leave out what it is not about. */
    String mistakeInSentence() {
        return mistake(false);
    }

    private String mistake(boolean whole) {
        try {
            RESORB.parseArgs(arguments.stream()
                    .map(word -> word.equals("N") ? "1" : word)
                    .toArray(String[]::new));
            return "";
        } catch (CommandLine.MissingParameterException missing) {
            return whole ? text(missing) : "";
        } catch (CommandLine.ParameterException wrong) {
            return text(wrong);
        }
    }

    private String text(CommandLine.ParameterException wrong) {
        return "resorb " + String.join(" ", arguments) + ": " + wrong.getMessage();
    }

    /**
     * The same with other options, those of them that it knows: one that may be given once takes the place of its own, a setting that of
     * the same path.
     *
     * @param options each with its value, as {@code --name=value}
     */
    DocumentedCommand with(List<String> options) {
        List<String> changed = new ArrayList<>(arguments);
        CommandLine command = RESORB.getSubcommands().get(arguments.get(0));
        for (String option : options) {
            String name = option.replaceAll("=.*", "");
            OptionSpec known = command == null ? null : command.getCommandSpec().findOption(name);
            if (known != null) {
                if (!known.isMultiValue()) {
                    remove(changed, name);
                } else if (name.equals("--set")) {
                    String path = option.replaceAll("--set=([^=]*=).*", "$1");
                    int at = IntStream.range(1, changed.size())
                            .filter(i -> changed.get(i - 1).equals(name)
                                    && changed.get(i).startsWith(path))
                            .findFirst()
                            .orElse(0);
                    if (at > 0) {
                        changed.subList(at - 1, at + 1).clear();
                    }
                }
                changed.add(option);
            }
        }
        return new DocumentedCommand(changed);
    }

    private static void remove(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at >= 0) {
            arguments.subList(at, at + 2).clear();
        }
        arguments.removeIf(word -> word.startsWith(name + "="));
    }
}
