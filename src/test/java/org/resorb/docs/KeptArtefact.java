package org.resorb.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.resorb.run.ModelFingerprint;
import org.resorb.table.Columns;
import org.resorb.table.TableReader;

/**
 * Something in the repository that a model made, by the table {@code results/fingerprints.csv}.
 *
 * @param files a glob of paths
 * @param model the fingerprint of the model that made them, or {@link ModelFingerprint#BEFORE}
 * @param content a hash of names and bytes of the files, so that nobody changes them and leaves the model as it was
 * @param madeBy the command
 * @param note what a reader should know
 */
record KeptArtefact(String files, String model, String content, String madeBy, String note) {
    static final Path TABLE = Path.of("results/fingerprints.csv");
    static final Columns<KeptArtefact> COLUMNS = Columns.of(KeptArtefact.class)
            .text("files", "Glob of paths", KeptArtefact::files)
            .text("model", "Fingerprint of the model that made them", KeptArtefact::model)
            .text("content", "Hash of their names and bytes", KeptArtefact::content)
            .text("made_by", "Command", KeptArtefact::madeBy)
            .text("note", "What a reader should know", KeptArtefact::note);

    /** Where kept artefacts are. */
    private static final List<String> PLACES =
            List.of("results", "scenarios/ensembles", "scenarios/prediction", "src/test/resources/golden", "docs");

    /** Written by people, or about other artefacts, or drawn without the model. */
    private static final List<String> NOT_MADE = List.of(
            "**.md",
            "**.yaml",
            "**.py",
            "**/machine.txt",
            "results/fingerprints.csv",
            "docs/api.txt",
            "docs/*.schema.json");

    static List<KeptArtefact> all() throws IOException {
        List<KeptArtefact> all = new ArrayList<>();
        TableReader.forEach(
                TABLE,
                row -> all.add(new KeptArtefact(
                        row.text("files"),
                        row.text("model"),
                        row.text("content"),
                        row.text("made_by"),
                        row.text("note"))));
        return all;
    }

    /** Every file that a model made, sorted. */
    static List<Path> made() throws IOException {
        List<Path> made = new ArrayList<>();
        for (String place : PLACES) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                files.filter(Files::isRegularFile)
                        .filter(KeptArtefact::isKept)
                        .filter(file -> NOT_MADE.stream().noneMatch(glob -> matches(glob, file)))
                        .forEach(made::add);
            }
        }
        return made.stream().sorted().toList();
    }

    /** What runs leave in {@code results/} belongs to whoever ran them; answered questions have a number. */
    private static boolean isKept(Path file) {
        return !file.startsWith("results") || file.getName(1).toString().matches("[0-9]{4}-.*");
    }

    boolean covers(Path file) {
        return matches(files, file);
    }

    boolean isOf(String fingerprint) {
        return model.equals(fingerprint);
    }

    /** The hash of the files as they are now. */
    String contentNow() throws IOException {
        MessageDigest digest = sha256();
        for (Path file : made()) {
            if (covers(file)) {
                digest.update(name(file).getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /**
     * Notes that the model with the fingerprint made, just now, what stands in the lines with these files.
     *
     * @param words what a reader should know, or null to leave what stands there
     */
    static void note(String files, String fingerprint, String words) throws IOException {
        List<KeptArtefact> noted = new ArrayList<>();
        for (KeptArtefact one : all()) {
            boolean isMeant = one.files.equals(files);
            String told = words == null ? one.note : words;
            noted.add(isMeant ? new KeptArtefact(one.files, fingerprint, one.contentNow(), one.madeBy, told) : one);
        }
        COLUMNS.write(TABLE, noted);
    }

    /** The table for people: first what other models made, then what the present one did. */
    static String markdown(List<KeptArtefact> all, String present) {
        StringBuilder text = new StringBuilder("The present model is `" + present + "`.\n\n");
        text.append("**Made by other models**\n\n| files | model | made by | |\n|---|---|---|---|\n");
        all.stream().filter(one -> !one.isOf(present)).forEach(one -> text.append(one.row()));
        text.append("\n**Made by the present model**\n\n| files | model | made by | |\n|---|---|---|---|\n");
        all.stream().filter(one -> one.isOf(present)).forEach(one -> text.append(one.row()));
        return text.toString();
    }

    private String row() {
        return "| `" + files.replace("|", "\\|") + "` | " + model + " | " + madeBy + " | " + note + " |\n";
    }

    private static boolean matches(String glob, Path file) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return matcher.matches(file);
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
