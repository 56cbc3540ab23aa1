package org.resorb.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Lines of UTF-8, none of which takes more memory than it may. */
final class RequestLines {
    /** Bytes of the longest line. */
    static final int LONGEST = 1_000_000;

    private final InputStream in;

    RequestLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * The next line that is not blank, without its end; null behind the last.
     *
     * @throws RefusedException if it is too long or no text; the next one can be read all the same
     */
    String next() throws IOException, RefusedException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        // A line without an end may be longer than an int counts.
        long length = 0;
        int next = in.read();
        while (next >= 0) {
            if (next != '\n') {
                length++;
                if (length <= LONGEST) {
                    line.write(next);
                }
            } else {
                String text = text(line, length);
                if (!text.isBlank()) {
                    return text;
                }
                line.reset();
                length = 0;
            }
            next = in.read();
        }
        String last = text(line, length);
        return last.isBlank() ? null : last;
    }

    private static String text(ByteArrayOutputStream line, long length) throws RefusedException {
        if (length > LONGEST) {
            throw new RefusedException(
                    ErrorCode.NOT_A_REQUEST,
                    "the line has " + length + " bytes; expected at most " + LONGEST
                            + ", for example by a file's name");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(ErrorCode.NOT_JSON, "the line is not text in UTF-8");
        }
    }
}
