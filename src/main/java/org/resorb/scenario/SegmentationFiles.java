package org.resorb.scenario;

import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resorb.document.SourceFile;
import org.resorb.image.LabelImage;
import org.resorb.image.LabelReader;
import org.resorb.image.UnreadableImageException;

/** Images in files beside the scenarios that name them, or that ship with Resorb; the last is kept while memory lasts. */
final class SegmentationFiles implements SegmentationSource {
    private String lastName = "";
    private SoftReference<LabelImage> last = new SoftReference<>(null);

    @Override
    public synchronized LabelImage read(String from, String path) throws UnreadableImageException {
        String name = lasting(from, path);
        LabelImage known = name.equals(lastName) ? last.get() : null;
        if (known == null) {
            known = found(from, path);
            lastName = name;
            last = new SoftReference<>(known);
        }
        return known;
    }

    private static LabelImage found(String from, String path) throws UnreadableImageException {
        Path beside = beside(from, path);
        if (beside == null) {
            throw new UnreadableImageException("", "is no name of a file", "a file with a segmentation");
        }
        boolean shipped = !Files.exists(beside) && Shipped.hasImage(path);
        return shipped ? LabelReader.read(path, Shipped.image(path)) : LabelReader.read(beside);
    }

    @Override
    public String lasting(String from, String path) {
        Path beside = beside(from, path);
        return beside != null && Files.exists(beside)
                ? beside.toAbsolutePath().normalize().toString()
                : path;
    }

    /** What was set beside a file has no folder of its own, so that the one counts in which the command was given. */
    private static Path beside(String from, String path) {
        Path named = SourceFile.path(path);
        Path file = from.startsWith("--") ? null : SourceFile.path(from);
        return named == null || file == null ? named : file.resolveSibling(named);
    }
}
