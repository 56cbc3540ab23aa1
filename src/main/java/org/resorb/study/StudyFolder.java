package org.resorb.study;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.resorb.document.InvalidFileException;
import org.resorb.run.Build;
import org.resorb.run.DataFiles;
import org.resorb.run.KeptFiles;
import org.resorb.run.ModelFingerprint;
import org.resorb.run.ResultFolder;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;
import org.resorb.storage.WrongFolderException;

/** The folder of a sweep: the study as it was started, shard files, locks, and what is gathered from them. */
public final class StudyFolder {
    /** The study as it was started. */
    public static final String STUDY = "study.yaml";

    /** Its rows, where they were a list. */
    public static final String LIST = "rows.csv";

    /** The first picture, which grows with the sweep. */
    public static final String PICTURE = "figure.svg";

    /** Its numbers. */
    public static final String PICTURE_NUMBERS = "figure.csv";

    /** All that a sweep starts from. */
    static final List<String> AS_STARTED = List.of(DataFiles.SCENARIO, LIST, STUDY);

    /** The first picture of a sweep and its numbers. */
    public static final List<String> FIGURE = List.of("figure.png", PICTURE, PICTURE_NUMBERS);

    /** The same and the report. */
    public static final List<String> REPORT =
            Stream.concat(FIGURE.stream(), Stream.of(ResultFolder.REPORT)).toList();

    /** What is written before the study. */
    private static final List<String> BEFORE = List.of(DataFiles.SCENARIO, LIST, ChecksumFile.NAME);

    static final String OVER = ".over";
    private static final Pattern HEAD =
            Pattern.compile("# Started with Resorb (\\S+) \\(commit ([^\\s,]+)(?:, model (\\S+))?\\).*");

    private final Path path;

    /** The folder at a place, whether it is there or not. */
    public StudyFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Path shards() {
        return path.resolve("shards");
    }

    Path locks() {
        return path.resolve("locks");
    }

    /** The study that was started here, with its scenario beside it. */
    public Study study() throws IOException, InvalidFileException {
        head();
        return StudyFile.read(path.resolve(STUDY).toString());
    }

    /**
     * Makes the folder, or finds it with the same study in it.
     *
     * @throws WrongFolderException if it holds something else or another study, or cannot be written
     */
    public void start(Study study) throws IOException {
        try {
            if (isStarted()) {
                sameAs(study);
            } else {
                makeWith(study);
            }
            Folders.create(shards());
            Folders.create(locks());
            Folders.checkWritable(path);
        } catch (WrongFolderException told) {
            throw told;
        } catch (FileSystemException refused) {
            throw new WrongFolderException(FailureWords.refused(path, refused));
        }
    }

    /** Notes that a share was gone through. */
    void shareIsOver(Shard shard) throws IOException {
        Path note = shards().resolve(shard.label() + OVER);
        if (!Files.exists(note)) {
            FileAccess.write(note, "");
        }
    }

    /** How many shares were gone through when the study was cut into so many. */
    int sharesOver(int count) throws IOException {
        String ending = "_of_" + count + OVER;
        return (int) Folders.list(shards()).stream()
                .filter(file -> file.getFileName().toString().endsWith(ending))
                .count();
    }

    /** Warnings of the study and of tables that were changed since they were written, in plain words. */
    public List<String> changes() throws IOException {
        return KeptFiles.warnings(path, STUDY, DataFiles.SCENARIO, LIST, Gathering.RUNS, Gathering.CURVES);
    }

    /** Whether somebody began to gather and did not end it, so that the tables may not go together. */
    public boolean isHalfGathered() throws IOException {
        return ChecksumFile.isIn(path)
                && Gathering.TABLES.stream().anyMatch(name -> Files.exists(path.resolve(name)))
                && !ChecksumFile.read(path).sums().containsKey(Gathering.RUNS);
    }

    boolean isStarted() {
        return Files.exists(path.resolve(STUDY));
    }

    private void makeWith(Study study) throws IOException {
        Folders.create(path);
        if (holdsMoreThanABeginning()) {
            // A share that started at the same time may have been quicker, and then what it made is no stranger's.
            if (isStarted()) {
                sameAs(study);
                return;
            }
            throw new WrongFolderException(
                    path + " holds files that no sweep made, so it is left alone; give another --out");
        }
        Build build = Build.current();
        // The study comes last: where it stands, the others do too.
        write(DataFiles.SCENARIO, study.scenarioYaml());
        if (!study.list().isEmpty()) {
            write(LIST, study.list());
        }
        String text = "# Started with Resorb " + build.version() + " (commit " + build.commit() + ", model "
                + build.model() + "). Not to be edited.\n" + study.yaml();
        new ChecksumFile("")
                .with(path, List.of(DataFiles.SCENARIO, LIST))
                .withText(STUDY, text)
                .write(path);
        write(STUDY, text);
    }

    private boolean holdsMoreThanABeginning() throws IOException {
        return Folders.list(path).stream()
                .map(file -> file.getFileName().toString())
                .anyMatch(name -> !BEFORE.contains(name) && !name.startsWith("."));
    }

    /** Writes a file so that it is whole or not there. */
    void write(String name, String text) throws IOException {
        AtomicFile.write(path.resolve(name), text);
    }

    private Matcher head() throws IOException {
        Path file = path.resolve(STUDY);
        if (!Files.exists(file)) {
            throw new WrongFolderException(path + " is not the folder of a sweep");
        }
        Matcher head = HEAD.matcher(FileAccess.lines(file).stream().findFirst().orElse(""));
        if (!head.matches()) {
            throw new WrongFolderException(
                    path + " holds a study that no sweep put there, so it is left alone; give another --out");
        }
        return head;
    }

    /** The build of Resorb that the sweep was started with. */
    public Build started() throws IOException {
        Matcher head = head();
        String model = head.group(3) == null ? ModelFingerprint.BEFORE : head.group(3);
        return new Build(head.group(1), head.group(2), model);
    }

    /** Returns if the study here means the same as another; else says what differs. */
    void sameAs(Study study) throws IOException {
        Matcher head = head();
        String version = Build.current().version();
        if (!head.group(1).equals(version)) {
            throw new WrongFolderException(path + " was started with Resorb " + head.group(1) + ", this is " + version
                    + ", whose rows may differ; go on with that version, or give another --out");
        }
        String model = Build.current().model();
        if (head.group(3) != null && !head.group(3).equals(model)) {
            throw new WrongFolderException(path + " was started with model " + head.group(3) + ", this is " + model
                    + ", whose rows differ (docs/fingerprints.md); go on with that build, or give another --out");
        }
        try {
            List<String> differences = StudyDifference.differences(study().meaning(), study.meaning());
            if (!differences.isEmpty()) {
                throw new WrongFolderException("the study was changed since " + path + " was started, so its rows"
                        + " would not go together; undo that or give another --out:\n  "
                        + String.join("\n  ", differences));
            }
        } catch (InvalidFileException edited) {
            throw new WrongFolderException(path.resolve(STUDY)
                    + " was edited since the sweep was started, or was started with a Resorb that took what this one"
                    + " refuses; give another --out:\n" + edited.getMessage());
        }
        seedsAreOf(study);
    }

    /** A list's column of seeds had no meaning once, so the study alone cannot tell whether they were used. */
    private void seedsAreOf(Study study) throws IOException {
        if (study.seeds().from() != Seeds.From.LISTED_FOR_ROWS) {
            return;
        }
        Ledger ledger = Ledger.of(shards(), study.runs());
        for (Path file : ledger.files()) {
            ledger.read(file, (entry, offset) -> {
                if (entry.seed() != study.seed(entry.run())) {
                    throw new WrongFolderException(path + " was started with a Resorb that did not use the seeds of its"
                            + " list: row " + (study.row(entry.run()) + 1) + " was run with seed " + entry.seed()
                            + ", the list says " + study.seed(entry.run()) + "; give another --out");
                }
            });
        }
    }
}
