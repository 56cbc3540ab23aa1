package org.resorb.study;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What came of a run, as one line of a shard file: a checksum of the rest, and the rest between tabs. A line that was
 * cut or damaged is told by its checksum.
 *
 * @param run number of the run, from 0
 * @param seed of the run
 * @param done false if it failed
 * @param fingerprint of its whole course, 0 if it failed
 * @param text outputs with commas between, or the reason why it failed
 * @param curve the kept curves, may be empty
 * @param warnings what is allowed in it but odd; where there is none, the line ends before it
 */
record Entry(long run, int seed, boolean done, long fingerprint, String text, String curve, String warnings) {
    private static final int FIELDS = 6;
    private static final int CHECKSUM = 8;

    static Entry failed(long run, int seed, String reason) {
        return new Entry(run, seed, false, 0, oneLine(reason), "", "");
    }

    /** This with what is odd in it. */
    Entry warned(List<String> sentences) {
        return new Entry(run, seed, done, fingerprint, text, curve, oneLine(String.join("; ", sentences)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    /** The line with its line feed. */
    byte[] line() {
        String rest = run + "\t" + seed + "\t" + (done ? "done" : "failed") + "\t" + Long.toHexString(fingerprint)
                + "\t" + text + "\t" + curve + (warnings.isEmpty() ? "" : "\t" + warnings);
        byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
        byte[] sum = checksum(bytes, 0, bytes.length).getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[CHECKSUM + 1 + bytes.length + 1];
        System.arraycopy(sum, 0, line, 0, CHECKSUM);
        line[CHECKSUM] = '\t';
        System.arraycopy(bytes, 0, line, CHECKSUM + 1, bytes.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** The entry of a line without its line feed, or null if the line is damaged. */
    static Entry of(byte[] line) {
        int start = CHECKSUM + 1;
        if (line.length <= start || line[CHECKSUM] != '\t') {
            return null;
        }
        String sum = new String(line, 0, CHECKSUM, StandardCharsets.US_ASCII);
        if (!sum.equals(checksum(line, start, line.length - start))) {
            return null;
        }
        return of(new String(line, start, line.length - start, StandardCharsets.UTF_8).split("\t", FIELDS + 1));
    }

    /** Null where somebody wrote other things and the checksum that goes with them. */
    private static Entry of(String... fields) {
        try {
            return fields.length < FIELDS
                    ? null
                    : new Entry(
                            Long.parseLong(fields[0]),
                            Integer.parseInt(fields[1]),
                            fields[2].equals("done"),
                            Long.parseUnsignedLong(fields[3], 16),
                            fields[4],
                            fields[5],
                            fields.length > FIELDS ? fields[FIELDS] : "");
        } catch (NumberFormatException noEntry) {
            return null;
        }
    }

    private static String checksum(byte[] bytes, int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        String hex = Long.toHexString(sum.getValue());
        return "0".repeat(CHECKSUM - hex.length()) + hex;
    }
}
