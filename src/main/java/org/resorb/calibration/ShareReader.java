package org.resorb.calibration;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.document.Binder;
import org.resorb.document.Document;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.patients.CohortChanges;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Usually;
import org.resorb.scenario.Shipped;

/** Reads whose patients a calibration runs. */
final class ShareReader {
    static final String PATH = "cohorts";

    /** The key that names a cohort. */
    static final String STUDY = "study";

    private static final List<String> KEYS =
            List.of(STUDY, "patients", "seed", CohortChanges.WITHOUT, CohortChanges.ONLY);

    /** How many of them, and which: with a seed of their own, so that those of a table of results are fresh. */
    public record Patients(
            @In("1") @Between(low = "2", high = "100000") int patients,

            @In("1") @Between(low = "0", high = "2147483647") @Usually("1")
            int seed) {}

    private final Document document;
    private final Binder binder;
    private final Problems problems;

    ShareReader(Document document, Binder binder, Problems problems) {
        this.document = document;
        this.binder = binder;
        this.problems = problems;
    }

    /** The shares; what is wrong is reported and left out. */
    List<Calibration.Share> read(List<Node> items) {
        List<Calibration.Share> shares = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String path = PATH + "[" + i + "]";
            Block block = binder.section(items.get(i), path, KEYS);
            if (block == null) {
                continue;
            }
            Node study = binder.required(block, STUDY, path, "a cohort file, or the name of a shipped cohort");
            String text = study == null ? null : binder.text(study, path + "." + STUDY, "a cohort");
            List<Word> without =
                    names(block, path, CohortChanges.WITHOUT, "traits, such as [herniation.cover_permeability]");
            List<Word> only = names(block, path, CohortChanges.ONLY, "groups of the cohort, such as [control, no_tnf]");
            Patients patients = binder.part(Patients.class, block, path);
            if (text != null && !isThere(place(text))) {
                problems.add(
                        study.place(),
                        path + "." + STUDY,
                        "there is no cohort " + text,
                        "a cohort file beside the calibration, or the name of a shipped cohort",
                        Spelling.nearest(text, Shipped.cohorts()));
            } else if (text != null && patients != null) {
                Calibration.Share share =
                        new Calibration.Share(place(text), patients.patients(), patients.seed(), without, only);
                haveOthers(share, shares, block, path);
                shares.add(share);
            }
        }
        return shares;
    }

    /** Patients with the same seed are the same, however many of them there are, so they would count twice. */
    private void haveOthers(Calibration.Share share, List<Calibration.Share> before, Block block, String path) {
        boolean again = before.stream()
                .anyMatch(other -> other.study().equals(share.study())
                        && other.seed() == share.seed()
                        && words(other.without()).equals(words(share.without()))
                        && words(other.only()).equals(words(share.only())));
        if (again) {
            String wrong = "has patients of " + share.study() + " with seed " + share.seed() + " a second time";
            problems.add(block.place(), path, wrong, "another seed, or more patients in the first", "");
        }
    }

    private static List<String> words(List<Word> names) {
        return names.stream().map(Word::text).toList();
    }

    private List<Word> names(Block block, String path, String key, String expected) {
        List<Word> names = new ArrayList<>();
        List<Node> items = binder.items(block.get(key), path + "." + key, expected);
        for (int i = 0; i < items.size(); i++) {
            String at = path + "." + key + "[" + i + "]";
            String name = binder.text(items.get(i), at, "a name");
            if (name != null && binder.isNew(name, words(names), items.get(i), at)) {
                names.add((Word) items.get(i));
            }
        }
        return names;
    }

    private static boolean isThere(String place) {
        try {
            return Shipped.cohorts().contains(place) || Files.exists(Path.of(place));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private String place(String text) {
        return SourceFile.beside(document.path(), text);
    }
}
