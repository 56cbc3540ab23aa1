package org.resorb.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The header of a MetaImage file as ITK writes it (<a href="https://itk.org/Wiki/ITK/MetaIO/Documentation">MetaIO</a>): lines
 * of {@code Key = Value}, the last of which says where the values are. Its places count towards left and posterior.
 *
 * @param layout of the values
 * @param compressed whether they are packed by zlib
 * @param dataFile with the values, or {@code LOCAL} if they follow in the same file
 */
record MetaImageLayout(ImageLayout layout, boolean compressed, String dataFile) {
    private static final String LOCAL = "LOCAL";
    private static final int LONGEST_HEADER = 100_000;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    /** What the digits of a header may leave of a length of 1. */
    private static final double ROUNDED_DIRECTION = 1e-3;

    /** Names of one thing each, by the age of the program that wrote it. */
    private static final List<String> DIRECTIONS = List.of("TransformMatrix", "Rotation", "Orientation");

    private static final List<String> ORIGINS = List.of("Offset", "Position", "Origin");

    /** Whether a file begins as such a header does. */
    static boolean begins(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith("ObjectType") || text.startsWith("NDims") || text.startsWith("Comment");
    }

    boolean isLocal() {
        return dataFile.equalsIgnoreCase(LOCAL);
    }

    /** Reads the header and leaves the stream behind its last line. */
    static MetaImageLayout read(InputStream in) throws IOException, UnreadableImageException {
        Map<String, String> keys = keys(in);
        if (!"3".equals(keys.get("NDims"))) {
            throw new UnreadableImageException("NDims", found(keys.get("NDims")), "3");
        }
        if (!keys.getOrDefault("ElementNumberOfChannels", "1").equals("1")) {
            throw new UnreadableImageException(
                    "ElementNumberOfChannels", "is " + keys.get("ElementNumberOfChannels"), "1, not colours");
        }
        if (!keys.getOrDefault("HeaderSize", "0").equals("0")) {
            throw new UnreadableImageException(
                    "HeaderSize",
                    found(keys.get("HeaderSize")),
                    "0 or no such line, values from the start of their file");
        }
        if (isTrue(keys, "BinaryData", "True")) {
            String file = keys.get("ElementDataFile");
            if (file.equals("LIST") || file.contains("%")) {
                throw new UnreadableImageException("ElementDataFile", "names several files", "one file, or LOCAL");
            }
            return new MetaImageLayout(layout(keys), isTrue(keys, "CompressedData", "False"), file);
        }
        throw new UnreadableImageException("BinaryData", "is False, values as text", "True");
    }

    private static Map<String, String> keys(InputStream in) throws IOException, UnreadableImageException {
        Map<String, String> keys = new LinkedHashMap<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = 0; read < LONGEST_HEADER; read++) {
            int next = in.read();
            if (next >= 0 && next != '\n') {
                line.write(next);
                continue;
            }
            String[] parts = line.toString(StandardCharsets.ISO_8859_1).split("=", 2);
            if (parts.length == 2) {
                String key = parts[0].strip();
                if (keys.put(key, parts[1].strip()) != null) {
                    throw new UnreadableImageException(key, "stands twice in the header", "one such line");
                }
            }
            if (keys.containsKey("ElementDataFile")) {
                return keys;
            }
            if (next < 0) {
                break;
            }
            line.reset();
        }
        throw new UnreadableImageException("ElementDataFile", "is missing", "LOCAL or the name of a file");
    }

    private static boolean isTrue(Map<String, String> keys, String key, String otherwise) {
        return keys.getOrDefault(key, otherwise).equalsIgnoreCase("True");
    }

    private static ImageLayout layout(Map<String, String> keys) throws UnreadableImageException {
        int[] size = size(keys);
        VoxelType type = type(keys.get("ElementType"));
        boolean big = isTrue(
                keys,
                keys.containsKey("ElementByteOrderMSB") ? "ElementByteOrderMSB" : "BinaryDataByteOrderMSB",
                "False");
        String format = "MetaImage, " + type.word() + (big ? ", big-endian" : "");
        ImageLayout layout = ImageLayout.checked(
                new ImageLayout(
                        format,
                        size,
                        type,
                        big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                        1,
                        0,
                        affine(keys),
                        List.of()),
                "ElementSpacing",
                first(keys, DIRECTIONS),
                first(keys, ORIGINS));
        checkDirections(keys);
        return layout;
    }

    private static int[] size(Map<String, String> keys) throws UnreadableImageException {
        String text = keys.getOrDefault("DimSize", "");
        String[] counts = text.split("\\s+");
        if (counts.length != 3 || !Arrays.stream(counts).allMatch(count -> count.matches("[1-9][0-9]{0,8}"))) {
            throw new UnreadableImageException("DimSize", found(text), "three whole numbers above 0");
        }
        return Arrays.stream(counts).mapToInt(Integer::parseInt).toArray();
    }

    private static VoxelType type(String name) throws UnreadableImageException {
        for (VoxelType type : VoxelType.values()) {
            if (type.metaName().equals(name)) {
                return type;
            }
        }
        if ("MET_LONG".equals(name) || "MET_ULONG".equals(name)) {
            throw new UnreadableImageException(
                    "ElementType", "is " + name + ", 32 bits or 64", "MET_INT or MET_LONG_LONG");
        }
        throw new UnreadableImageException("ElementType", found(name), "MET_UCHAR, MET_SHORT, MET_FLOAT or the like");
    }

    /** Each three numbers of the matrix are the direction of one index. */
    private static Affine affine(Map<String, String> keys) throws UnreadableImageException {
        String named = first(keys, DIRECTIONS);
        if (named.isEmpty()) {
            throw new UnreadableImageException(
                    "TransformMatrix", "is missing, so nothing tells front from back", "an image with an orientation");
        }
        double[] direction = numbers(keys, named, "", 9);
        double[] spacing = numbers(keys, "ElementSpacing", "", 3);
        if (Arrays.stream(spacing).anyMatch(mm -> mm <= 0)) {
            throw new UnreadableImageException(
                    "ElementSpacing", found(keys.get("ElementSpacing")), "three numbers above 0");
        }
        double[] origin = numbers(keys, first(keys, ORIGINS), "0 0 0", 3);
        double[][] rows = new double[3][4];
        for (int row = 0; row < 3; row++) {
            double towards = row < 2 ? -1 : 1;
            for (int index = 0; index < 3; index++) {
                rows[row][index] = towards * spacing[index] * direction[3 * index + row];
            }
            rows[row][3] = towards * origin[row];
        }
        return new Affine(rows);
    }

    /** Else they would change the spacing, which is said elsewhere. */
    private static void checkDirections(Map<String, String> keys) throws UnreadableImageException {
        String named = first(keys, DIRECTIONS);
        double[] direction = numbers(keys, named, "", 9);
        for (int index = 0; index < 3; index++) {
            double squares = 0;
            for (int row = 0; row < 3; row++) {
                squares += direction[3 * index + row] * direction[3 * index + row];
            }
            if (!(Math.abs(Math.sqrt(squares) - 1) <= ROUNDED_DIRECTION)) {
                throw new UnreadableImageException(
                        named,
                        "has a direction of length " + (float) Math.sqrt(squares) + " for index " + (index + 1),
                        "directions of length 1");
            }
        }
    }

    private static String found(String text) {
        return text == null || text.isEmpty() ? "is missing" : "is " + text;
    }

    private static String first(Map<String, String> keys, List<String> names) {
        return names.stream().filter(keys::containsKey).findFirst().orElse("");
    }

    private static double[] numbers(Map<String, String> keys, String key, String otherwise, int count)
            throws UnreadableImageException {
        String text = keys.getOrDefault(key, otherwise);
        String[] words = text.strip().split("\\s+");
        double[] numbers =
                Arrays.stream(words).mapToDouble(MetaImageLayout::number).toArray();
        if (words.length != count || !Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw new UnreadableImageException(key, found(text), count + " numbers");
        }
        return numbers;
    }

    /** Java takes hexadecimal numbers too, and letters behind them. */
    private static double number(String word) {
        return DECIMAL.matcher(word).matches() ? Double.parseDouble(word) : Double.NaN;
    }
}
