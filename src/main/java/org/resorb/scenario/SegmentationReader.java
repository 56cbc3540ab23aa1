package org.resorb.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.resorb.document.Binder;
import org.resorb.document.Declaration;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.image.LabelImage;
import org.resorb.image.UnreadableImageException;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Length;

/** Reads what a herniation says of a segmentation: the file, and what its labels stand for. */
final class SegmentationReader {
    static final String FILE = "segmentation";
    static final String LABELS = "labels";
    static final String PRESET = "preset";

    /** Keys beside those of {@link Herniation}. */
    static final String[] KEYS = {FILE, LABELS, PRESET};

    private static final String PATH = "herniation.";
    private static final double SAME_VOLUME = 0.01;

    /** Numbers that stand for different things in different programs. */
    private static final List<Integer> DOUBTFUL = List.of(2, 201);

    private final Binder binder;
    private final Problems problems;
    private final SegmentationSource images;

    SegmentationReader(Binder binder, Problems problems, SegmentationSource images) {
        this.binder = binder;
        this.problems = problems;
        this.images = images;
    }

    /** The segmentation; null if none is named, or if something is wrong with it, which is reported. */
    Segmentation read(Block block, Herniation herniation) {
        Node file = block.get(FILE);
        if (file == null) {
            for (String key : List.of(LABELS, PRESET)) {
                if (block.get(key) != null) {
                    problems.add(
                            block.get(key).place(), PATH + key, "has no segmentation", "herniation.segmentation", "");
                }
            }
            return null;
        }
        String path = binder.text(file, PATH + FILE, "the name of a file");
        Map<Structure, List<Integer>> labels = labels(block, file, herniation);
        if (path == null || labels == null || herniation == null) {
            return null;
        }
        try {
            LabelImage image = images.read(file.place().file(), path);
            return checked(image, block, labels) ? segmentation(image, labels, block) : null;
        } catch (UnreadableImageException e) {
            problems.add(file.place(), PATH + FILE, path + ": " + e.getMessage(), e.expected(), "");
            return null;
        }
    }

    private Segmentation segmentation(LabelImage image, Map<Structure, List<Integer>> labels, Block block)
            throws UnreadableImageException {
        Segmentation segmentation = SegmentedFragment.of(image, labels);
        Node file = block.get(FILE);
        segmentation.remarks().forEach(remark -> problems.warn(file.place(), PATH + FILE, remark));
        volume(segmentation, block, file);
        return segmentation;
    }

    /** A volume of a file below is replaced; one stated with the segmentation or beside the file is a second opinion. */
    private void volume(Segmentation segmentation, Block block, Node file) {
        if (!(block.get("volume") instanceof Word word)) {
            return;
        }
        String from = word.place().file();
        boolean stated = from.equals(file.place().file()) || from.startsWith("--set ");
        Double volume = (Double) binder.value(Declaration.of(Herniation.class, "volume"), word, PATH + "volume");
        double labelled = segmentation.fragment().volume() / Length.MM3_PER_ML;
        if (stated && volume != null && !(Math.abs(volume - labelled) <= SAME_VOLUME * labelled)) {
            problems.add(
                    word.place(),
                    PATH + "volume",
                    "is " + word.text() + ", and the segmentation has "
                            + Math.round(segmentation.fragment().volume()) + " mm3",
                    "no volume beside a segmentation",
                    "");
        }
    }

    /** What labels stand for; null if that is not said or wrong, which is reported. */
    private Map<Structure, List<Integer>> labels(Block block, Node file, Herniation herniation) {
        Map<Structure, List<Integer>> labels = new EnumMap<>(Structure.class);
        int before = problems.count();
        if (block.get(PRESET) != null) {
            LabelPreset preset = preset(block.get(PRESET));
            if (preset != null && herniation != null) {
                labels.putAll(preset.labels(herniation.level()));
            }
        }
        if (block.get(LABELS) instanceof Block stated) {
            binder.unknown(stated, PATH + LABELS, Keyword.words(Structure.class));
            stated.entries().forEach((key, node) -> label(labels, key, node));
        } else if (block.get(LABELS) != null) {
            problems.add(
                    block.get(LABELS).place(), PATH + LABELS, "is not a section", "such as {fragment: 1, disc: 2}", "");
        } else if (block.get(PRESET) == null) {
            problems.add(
                    file.place(),
                    PATH + FILE,
                    "does not say what its labels are",
                    "labels such as {fragment: 1, disc: 2}, or preset: one of "
                            + String.join(", ", Keyword.words(LabelPreset.class)),
                    "");
        }
        return problems.count() > before ? null : labels;
    }

    private LabelPreset preset(Node node) {
        String expected = "one of " + String.join(", ", Keyword.words(LabelPreset.class));
        String text = binder.text(node, PATH + PRESET, expected);
        return text == null ? null : (LabelPreset) binder.constant(LabelPreset.class, node, text, PATH + PRESET);
    }

    private void label(Map<Structure, List<Integer>> labels, String key, Node node) {
        Structure structure = Keyword.constant(Structure.class, key);
        List<Integer> numbers = new ArrayList<>();
        List<Node> items = node instanceof Items list ? list.items() : List.of(node);
        for (Node item : items) {
            String text = item instanceof Word word ? word.text() : "";
            boolean whole = text.matches("[0-9]{1,5}");
            int number = whole ? Integer.parseInt(text) : 0;
            if (number < 1 || number > LabelImage.MOST) {
                String wrong = text.isEmpty() ? "is not a label" : "is not a label: " + text;
                problems.add(item.place(), PATH + LABELS + "." + key, wrong, "a whole number from 1 to 65535", "");
            } else {
                numbers.add(number);
            }
        }
        if (structure != null && !numbers.isEmpty()) {
            labels.put(structure, List.copyOf(numbers));
        }
    }

    /** Whether every label that was named is there; a preset names more than an image of one region has. */
    private boolean checked(LabelImage image, Block block, Map<Structure, List<Integer>> labels) {
        int before = problems.count();
        SortedMap<Integer, Integer> there = image.counts();
        Block stated = block.get(LABELS) instanceof Block named ? named : new Block(block.place(), Map.of());
        Map<Integer, Structure> taken = new TreeMap<>();
        for (Structure structure : List.copyOf(labels.keySet())) {
            Node node = stated.get(structure.word());
            if (node == null) {
                List<Integer> present = labels.get(structure).stream()
                        .filter(there::containsKey)
                        .toList();
                labels.put(structure, present);
                labels.values().removeIf(List::isEmpty);
                present.forEach(label -> taken.put(label, structure));
            } else {
                labels.get(structure).forEach(label -> named(label, structure, node, there, taken));
            }
        }
        boolean disc = labels.containsKey(Structure.DISC) && labels.containsKey(Structure.CANAL);
        if (problems.count() == before && !labels.containsKey(Structure.FRAGMENT) && !disc) {
            problems.add(
                    block.get(FILE).place(),
                    PATH + FILE,
                    "has no label of a fragment, and not both disc and canal, from which one could be assumed",
                    "labels.fragment; there are " + words(there),
                    "");
        }
        return problems.count() == before;
    }

    private void named(
            int label,
            Structure structure,
            Node node,
            SortedMap<Integer, Integer> there,
            Map<Integer, Structure> taken) {
        String path = PATH + LABELS + "." + structure.word();
        if (!there.containsKey(label)) {
            problems.add(node.place(), path, label + " is no label of the image", "one of " + words(there), "");
        }
        Structure other = taken.put(label, structure);
        if (other != null && other != structure) {
            problems.add(node.place(), path, label + " is " + other.word() + " too", "a label for each", "");
        }
        if (DOUBTFUL.contains(label)) {
            problems.warn(node.place(), path, label + " is " + meanings(label) + "; see whether it is what you mean");
        }
    }

    private static String meanings(int label) {
        List<String> meanings = new ArrayList<>();
        for (LabelPreset preset : LabelPreset.values()) {
            if (!preset.meaning(label).isEmpty()) {
                meanings.add(preset.meaning(label) + " in " + preset.title());
            }
        }
        return String.join(", ", meanings);
    }

    private static String words(SortedMap<Integer, Integer> there) {
        List<String> words =
                there.keySet().stream().limit(30).map(String::valueOf).toList();
        String more = there.size() > words.size() ? " and " + (there.size() - words.size()) + " more" : "";
        return words.isEmpty() ? "none, the image is empty" : String.join(", ", words) + more;
    }
}
