package org.resorb.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.ScenarioFile;
import org.resorb.storage.Checksum;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.Inspection;
import org.resorb.storage.Leftovers;
import org.resorb.storage.ShellWord;

/** Looks through a result folder: whether its files are those that were written, and its scenario still means the same. */
public final class ResultInspection {
    private static final String ANY_SCENARIO = "SCENARIO";

    private final Path folder;
    private final ExistingRecord record;
    private final Inspection inspection;

    private ResultInspection(Path folder) {
        this.folder = folder;
        record = ExistingRecord.in(folder);
        inspection = new Inspection(folder, record.kind().toString());
    }

    /** Whether a folder holds a result, whole or not. */
    public static boolean isResult(Path folder) {
        return Files.exists(folder.resolve(RunRecord.FILE));
    }

    /** Looks through a folder that {@link #isResult}; only reads. */
    public static Inspection of(Path folder) throws IOException {
        ResultInspection one = new ResultInspection(folder);
        one.inspect();
        return one.inspection;
    }

    private void inspect() throws IOException {
        if (!record.own()) {
            inspection.damaged(
                    RunRecord.FILE,
                    "is not what Resorb writes, so nothing can be told of the other files",
                    remedy(false));
        } else {
            if (!ExistingRecord.isIntact(folder)) {
                inspection.damaged(RunRecord.FILE, "was changed since it was written", remedy(false));
            }
            ChecksumFile.inspect(
                    folder,
                    record.files(),
                    RunRecord.FILE,
                    inspection,
                    name -> remedy(!Files.exists(folder.resolve(name))));
            inspectAdded();
            inspectScenario();
            String other = record.build().difference();
            if (!other.isEmpty()) {
                inspection.note("made " + other);
            }
        }
        Leftovers.inspect(folder, inspection);
    }

    private void inspectAdded() throws IOException {
        for (String name : record.added(folder)) {
            if (!name.startsWith(".")) {
                inspection.damaged(
                        name,
                        "was not written by Resorb, or later: " + RunRecord.FILE + " does not name it",
                        "move it to another folder; a new run replaces only what Resorb wrote");
            }
        }
    }

    private void inspectScenario() throws IOException {
        if (!record.files().containsKey(DataFiles.SCENARIO)
                || !Files.isRegularFile(folder.resolve(DataFiles.SCENARIO))) {
            return;
        }
        try {
            String name = scenario(folder).scenario().name();
            if (!name.equals(record.text(RunRecord.SCENARIO))) {
                inspection.damaged(
                        DataFiles.SCENARIO,
                        "is the scenario " + name + ", but " + record.text(RunRecord.SCENARIO) + " was run",
                        remedy(false));
            }
        } catch (InvalidFileException unreadable) {
            inspection.damaged(
                    DataFiles.SCENARIO,
                    "can no longer be read: " + unreadable.problems().get(0).message(),
                    remedy(false));
        }
    }

    /** The resolved scenario of a result. */
    static ScenarioFile scenario(Path folder) throws InvalidFileException {
        return ScenarioFile.read(folder.resolve(DataFiles.SCENARIO).toString(), Map.of());
    }

    /**
     * The command that makes the files anew.
     *
     * @param inPlace whether it may replace the folder: one with changed files it would leave alone
     */
    private String remedy(boolean inPlace) {
        Path out = inPlace ? folder : Path.of(folder + "_anew");
        return switch (record.kind()) {
            case SENSITIVITY -> "rm -r " + ShellWord.of(folder) + " && " + command();
            default -> sought() + command() + " --out " + ShellWord.of(out);
        };
    }

    /** What comes before a command that takes a scenario which only its author may still have. */
    private String sought() {
        boolean isOfScenario = record.kind() == Kind.RUN || record.kind() == Kind.PREDICTION && !isTraining();
        return isOfScenario && record.own() && !isAsWritten(DataFiles.SCENARIO) && !isFoundByName()
                ? "put " + DataFiles.SCENARIO + " back as it was, or give the file that was run as " + ANY_SCENARIO
                        + ": "
                : "";
    }

    private String command() {
        return switch (record.kind()) {
            case RUN -> "resorb run " + scenarioWords();
            case COMPARISON -> "resorb compare with the same results";
            case SENSITIVITY ->
                "resorb sensitivity "
                        + ShellWord.of(folder.toAbsolutePath().normalize().getParent());
            case PREDICTION ->
                isTraining()
                        ? record.settings()
                                .getOrDefault(
                                        "command",
                                        "resorb predict --train " + ShellWord.of(record.text(RunRecord.SCENARIO)))
                        : "resorb predict " + scenarioWords();
            case TRAITS -> record.settings().getOrDefault("command", "resorb calibrate with the same sweep");
            case FILM -> "resorb film " + filmWords();
            case PLOT -> record.settings().getOrDefault("command", "resorb plot");
        };
    }

    /** The command that makes the files of a result anew, named from within its folder, without where they go. */
    static String command(Path folder) {
        return new ResultInspection(folder)
                .command()
                .replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    private String filmWords() {
        StringBuilder words = new StringBuilder(ShellWord.of(record.settings().getOrDefault("result", "RESULT")));
        record.settings().forEach((option, value) -> {
            if (option.startsWith("--")) {
                words.append(' ').append(option).append(' ').append(ShellWord.of(value));
            }
        });
        return words.toString();
    }

    private boolean isTraining() {
        return record.isFor(PredictionTask.TRAINING);
    }

    /** The scenario as it is kept if that is what was written, else as it was given; and what goes with it. */
    private String scenarioWords() {
        StringBuilder words = new StringBuilder();
        if (isAsWritten(DataFiles.SCENARIO)) {
            words.append(ShellWord.of(folder.resolve(DataFiles.SCENARIO)));
        } else {
            words.append(isFoundByName() ? ShellWord.of(record.text(RunRecord.SCENARIO)) : ANY_SCENARIO);
            changes().forEach((path, value) -> words.append(" --set ").append(ShellWord.of(path + "=" + value)));
        }
        if (record.settings().containsKey("--ensemble")) {
            Object members = isAsWritten(DataFiles.MEMBERS)
                    ? folder.resolve(DataFiles.MEMBERS)
                    : record.settings().get("--ensemble");
            words.append(" --ensemble ").append(ShellWord.of(members));
        }
        if (record.kind() == Kind.RUN && record.own()) {
            words.append(" --replicates ").append(record.seeds().size());
            words.append(" --profile ").append(record.profile());
        }
        return words.toString();
    }

    private Map<String, String> changes() {
        Map<String, String> changes = new LinkedHashMap<>(record.settings());
        changes.keySet().removeIf(option -> option.startsWith("--"));
        return changes;
    }

    /** Whether the name of the scenario leads to it, as that of one that ships does; a file of one's own may have any name. */
    private boolean isFoundByName() {
        try {
            String yaml = ScenarioFile.read(record.text(RunRecord.SCENARIO), changes())
                    .toYamlWithSegmentation(SegmentationFile.LABELS);
            return Checksum.sha256(yaml.getBytes(StandardCharsets.UTF_8))
                    .equals(record.files().get(DataFiles.SCENARIO));
        } catch (InvalidFileException notByName) {
            return false;
        }
    }

    private boolean isAsWritten(String name) {
        try {
            return record.files().containsKey(name) && !record.changed(folder).contains(name);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
