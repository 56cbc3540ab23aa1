package org.resorb.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.resorb.quantity.Keyword;

/** Which number stands for what in segmentations of public programs and data sets. None of them labels a fragment. */
public enum LabelPreset implements Keyword {
    /** SPIDER (van der Graaf 2024): bones counted from L5 upwards, canal 100, discs counted from L5/S1 upwards from 201. */
    SPIDER("SPIDER", 201, 1, -1, 100),
    /** TotalSpineSeg since 2025. */
    TOTALSPINESEG_2026("TotalSpineSeg 2026", 100, 45, 50, 2),
    /** TotalSpineSeg in 2024. */
    TOTALSPINESEG_2024("TotalSpineSeg 2024", 202, 18, 92, 201),
    /** MRSpineSeg (Pang 2021), which has no canal. */
    MRSPINESEG("MRSpineSeg", 11, 2, 1, -1);

    private static final List<String> BONES = List.of("L5", "L4", "L3", "L2", "L1", "T12", "T11", "T10", "T9");
    private static final List<String> DISCS = List.of(
            "disc L5/S1",
            "disc L4/L5",
            "disc L3/L4",
            "disc L2/L3",
            "disc L1/L2",
            "disc T12/L1",
            "disc T11/T12",
            "disc T10/T11",
            "disc T9/T10");

    /** Numbers of SPIDER for bones that are in part outside the image. */
    private static final int PARTLY_LOW = 101;

    private static final int PARTLY_HIGH = 125;

    private final String title;
    private final int lowestDisc;
    private final int lowestBone;
    private final int sacrum;
    private final int canal;

    LabelPreset(String title, int lowestDisc, int lowestBone, int sacrum, int canal) {
        this.title = title;
        this.lowestDisc = lowestDisc;
        this.lowestBone = lowestBone;
        this.sacrum = sacrum;
        this.canal = canal;
    }

    /** Its name as its makers write it. */
    public String title() {
        return title;
    }

    /** The number of the canal; below 0 if it has none. */
    int canal() {
        return canal;
    }

    /** The number of the disc so many levels above L5/S1. */
    int disc(int up) {
        if (this != TOTALSPINESEG_2026 || up == 0) {
            return lowestDisc + up;
        }
        // Lumbar discs count down from 95, those above T12/L1 from 82.
        return up <= 5 ? 96 - up : 88 - up;
    }

    /** The number of the bone so many above L5. */
    int bone(int up) {
        if (this != TOTALSPINESEG_2026) {
            return lowestBone + up;
        }
        return up < 5 ? lowestBone - up : 37 - up;
    }

    /** What a label means, or an empty text. */
    public String meaning(int label) {
        if (label == canal) {
            return "canal";
        }
        if (label == sacrum) {
            return "sacrum";
        }
        for (int up = 0; up < BONES.size(); up++) {
            if (label == bone(up)) {
                return BONES.get(up);
            }
            if (label == disc(up)) {
                return DISCS.get(up);
            }
        }
        boolean partly = this == SPIDER && label >= PARTLY_LOW && label <= PARTLY_HIGH;
        return partly ? "part of a bone" : cord(label);
    }

    private String cord(int label) {
        boolean is = this == TOTALSPINESEG_2026 && label == 1 || this == TOTALSPINESEG_2024 && label == 200;
        return is ? "spinal cord" : "";
    }

    /** The labels of what surrounds the disc of a level. */
    Map<Structure, List<Integer>> labels(Herniation.Level level) {
        Map<Structure, List<Integer>> labels = new EnumMap<>(Structure.class);
        int up = Herniation.Level.L5_S1.ordinal() - level.ordinal();
        labels.put(Structure.DISC, List.of(disc(up)));
        IntStream bones = IntStream.range(0, BONES.size()).map(this::bone);
        IntStream all = sacrum > 0 ? IntStream.concat(IntStream.of(sacrum), bones) : bones;
        labels.put(Structure.VERTEBRAE, all.boxed().toList());
        if (canal > 0) {
            labels.put(Structure.CANAL, List.of(canal));
        }
        return labels;
    }
}
