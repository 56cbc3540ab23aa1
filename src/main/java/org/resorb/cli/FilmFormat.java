package org.resorb.cli;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.chart.AnimatedGif;
import org.resorb.quantity.Keyword;

/** The kinds of film file. A GIF needs Java alone, the others a program that the machine may have. */
enum FilmFormat implements Keyword {
    /** Plays anywhere. */
    GIF(List.of()),
    /** H.264, plays in slides and browsers. */
    MP4(List.of("-c:v", "libx264", "-crf", "20", "-pix_fmt", "yuv420p", "-movflags", "+faststart")),
    /** VP9, plays in browsers. */
    WEBM(List.of("-c:v", "libvpx-vp9", "-crf", "32", "-b:v", "0", "-pix_fmt", "yuv420p"));

    /** Pictures a second. */
    static final int PER_SECOND = 12;

    private static final int LAST_STANDS = PER_SECOND;

    private final List<String> encoding;

    /** A film that takes pictures as they come. */
    interface Reel extends Closeable {
        /** Adds a picture; the last one stands for a second. */
        void add(BufferedImage image, boolean isLast) throws IOException;
    }

    FilmFormat(List<String> encoding) {
        this.encoding = encoding;
    }

    boolean needsEncoder() {
        return this != GIF;
    }

    /** Starts {@code film.FORMAT} in a folder. */
    Reel start(Path folder) throws IOException {
        Path file = folder.resolve("film." + word());
        if (needsEncoder()) {
            return new VideoReel(file, encoding, LAST_STANDS);
        }
        AnimatedGif gif = new AnimatedGif(file, PER_SECOND);
        return new Reel() {
            @Override
            public void add(BufferedImage image, boolean isLast) throws IOException {
                gif.add(image, isLast ? LAST_STANDS : 1);
            }

            @Override
            public void close() throws IOException {
                gif.close();
            }
        };
    }

    @Override
    public String toString() {
        return word();
    }
}
