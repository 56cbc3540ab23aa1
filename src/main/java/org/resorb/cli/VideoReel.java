package org.resorb.cli;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.storage.FileAccess;

/** A video that ffmpeg encodes from pictures as they come. Its bytes depend on the version of ffmpeg. */
final class VideoReel implements FilmFormat.Reel {
    private static final String PROGRAM = "ffmpeg";
    /** Without them players guess how colours were turned into brightness, and white is greenish. */
    private static final List<String> COLORS = List.of(
            "-vf",
            "scale=out_color_matrix=bt709:flags=accurate_rnd+full_chroma_int",
            "-colorspace",
            "bt709",
            "-color_primaries",
            "bt709",
            "-color_trc",
            "bt709");

    private final Path file;
    private final List<String> encoding;
    private final int lastStands;
    private final Path said;
    private Process process;

    VideoReel(Path file, List<String> encoding, int lastStands) {
        this.file = file;
        this.encoding = encoding;
        this.lastStands = lastStands;
        said = file.resolveSibling(file.getFileName() + ".txt");
    }

    /** Whether the machine has the program. */
    static boolean isPossible() {
        try {
            Process process = new ProcessBuilder(PROGRAM, "-version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void add(BufferedImage image, boolean isLast) throws IOException {
        if (process == null) {
            process = start(image);
        }
        byte[] dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        OutputStream into = process.getOutputStream();
        try {
            for (int i = 0; i < (isLast ? lastStands : 1); i++) {
                into.write(dots);
            }
        } catch (IOException gone) {
            throw failure(gone);
        }
    }

    private Process start(BufferedImage image) throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-v", "error", "-y"));
        command.addAll(List.of("-f", "rawvideo", "-pixel_format", "bgr24"));
        command.addAll(List.of("-video_size", image.getWidth() + "x" + image.getHeight()));
        command.addAll(List.of("-framerate", Integer.toString(FilmFormat.PER_SECOND), "-i", "pipe:0"));
        command.addAll(COLORS);
        command.addAll(encoding);
        command.addAll(List.of("-threads", "1", "-fflags", "+bitexact", file.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
    }

    private IOException failure(Exception reason) throws IOException {
        String words = FileAccess.read(said).strip();
        return new IOException(
                PROGRAM + " made no " + file.getFileName() + (words.isEmpty() ? "" : ": " + words), reason);
    }

    @Override
    public void close() throws IOException {
        try {
            if (process != null) {
                process.getOutputStream().close();
                if (process.waitFor() != 0) {
                    throw failure(null);
                }
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw failure(stopped);
        } finally {
            FileAccess.delete(said);
        }
    }
}
