package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.image.LabelImage;
import org.resorb.image.LabelReader;
import org.resorb.image.NiftiHeader;
import org.resorb.image.NiftiWriter;
import org.resorb.image.Orientation;
import org.resorb.image.UnreadableImageException;
import org.resorb.image.VoxelType;
import org.resorb.quantity.Disclaimer;
import org.resorb.scenario.LabelPreset;
import org.resorb.scenario.MadeUpSegmentation;
import org.resorb.storage.WrongFolderException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb mask}: tells the labels of a segmentation, or makes one up. */
@Command(
        name = "mask",
        description =
                "Tells the labels of a segmentation, or makes one up to try things with: a fragment, its disc, two"
                        + " bones and the canal.",
        footer = {
            "",
            "Examples:",
            "  resorb mask --labels patient.nii.gz",
            "  resorb mask made_up.nii.gz --shape bean --volume 600 --spacing 4,0.5,0.5 --orientation PSR",
            "",
            Disclaimer.PURPOSE
        })
final class MaskCommand implements Callable<Integer> {
    private static final int LEAST_MM3 = 20;
    private static final int MOST_MM3 = 5000;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "File to write, .nii or .nii.gz.")
    private Path file;

    @Option(names = "--labels", paramLabel = "FILE", description = "Tell the labels of this file; writes nothing.")
    private Path labels;

    @Option(names = "--overwrite", description = "Replace the file if it is there already.")
    private boolean overwrite;

    @Option(names = "--shape", paramLabel = "SHAPE", description = "ellipsoid (default), bean or mushroom.")
    private MadeUpSegmentation.Shape shape = MadeUpSegmentation.Shape.ELLIPSOID;

    @Option(names = "--volume", paramLabel = "MM3", description = "Volume of the fragment in mm3; default: 500.")
    private double volume = 500;

    @Option(names = "--migration", paramLabel = "MM", description = "How far down it lies, in mm; default: 0.")
    private double migration;

    @Option(
            names = "--spacing",
            paramLabel = "R,A,S",
            split = ",",
            description = "Of voxels towards right, anterior and superior in mm; default: 3,0.75,0.75.")
    private double[] spacing = {3, 0.75, 0.75};

    @Option(
            names = "--size",
            paramLabel = "R,A,S",
            split = ",",
            description = "Voxels towards right, anterior and superior; default: enough for all.")
    private int[] size;

    @Option(
            names = "--orientation",
            paramLabel = "CODE",
            description = "Where the three indices of the file count towards, such as RAS (default) or PSR.")
    private String orientation = "RAS";

    @Option(names = "--tilt", paramLabel = "DEG", description = "Turn of the slices about right to left; default: 0.")
    private double tilt;

    @Option(names = "--type", paramLabel = "TYPE", description = "uint8 (default), int16, float32 and others of NIfTI.")
    private VoxelType type = VoxelType.UINT8;

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description =
                    "Number as spider, totalspineseg_2026, totalspineseg_2024 or mrspineseg do; the fragment is then"
                            + " part of the disc.")
    private LabelPreset preset;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws IOException, InvalidFileException {
        if ((file == null) == (labels == null)) {
            throw context.wrong(
                    file == null ? "a file to write, or --labels FILE" : "a file to write or --labels, not both");
        }
        if (labels != null) {
            return tell();
        }
        Orientation order = Orientation.of(orientation);
        check(order);
        checkPlace();
        NiftiHeader header = MadeUpSegmentation.header(type, order, spacing, size, tilt);
        MadeUpSegmentation made = new MadeUpSegmentation(shape, volume, migration, preset);
        checkFits(header, made);
        NiftiWriter.replace(file, header, voxel -> made.value(header, voxel));
        context.console().say("Made up: " + file);
        return 0;
    }

    private int tell() throws InvalidFileException {
        try {
            LabelImage image = LabelReader.read(labels);
            LabelTable.lines(image).forEach(context.answer()::println);
            return 0;
        } catch (UnreadableImageException e) {
            throw new InvalidFileException(
                    List.of(new Problem(labels.toString(), 0, "", e.getMessage(), e.expected(), "")));
        }
    }

    private void check(Orientation order) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".nii") && !name.endsWith(".nii.gz")) {
            throw context.wrong(file + " does not end with .nii or .nii.gz");
        }
        if (order == null) {
            throw context.wrong("--orientation " + orientation + " has not one letter each of R or L, A or P, S or I");
        }
        if (!(volume >= LEAST_MM3 && volume <= MOST_MM3)) {
            throw context.wrong("--volume must be " + LEAST_MM3 + " to " + MOST_MM3 + ", in mm3");
        }
        if (spacing.length != 3 || !(least(spacing) >= 0.1 && most(spacing) <= 20)) {
            throw context.wrong("--spacing must be three numbers from 0.1 to 20, in mm");
        }
        if (size != null
                && (size.length != 3
                        || size[0] < 1
                        || size[1] < 1
                        || size[2] < 1
                        || (long) size[0] * size[1] * size[2] > 100_000_000
                        || Math.max(size[0], Math.max(size[1], size[2])) > 32767)) {
            throw context.wrong("--size must be three whole numbers from 1, together at most 100 million voxels");
        }
        if (!(Math.abs(tilt) <= 45) || !(Math.abs(migration) <= 30)) {
            throw context.wrong("--tilt must be -45 to 45 degrees and --migration -30 to 30 mm");
        }
    }

    /** A segmentation of a patient must not be lost because {@code --labels} was forgotten. */
    private void checkPlace() throws WrongFolderException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
            throw new WrongFolderException(file + " is there already; give another FILE, or --overwrite"
                    + " (--labels FILE tells the labels of a file)");
        }
    }

    private void checkFits(NiftiHeader header, MadeUpSegmentation made) {
        for (int v = 0; v < header.voxels(); v++) {
            if (made.isFragment(header, v)) {
                return;
            }
        }
        throw context.wrong("the fragment lies outside an image of this --size and --spacing");
    }

    private static double least(double[] values) {
        return Math.min(values[0], Math.min(values[1], values[2]));
    }

    private static double most(double[] values) {
        return Math.max(values[0], Math.max(values[1], values[2]));
    }
}
