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
                keys.put(parts[0].strip(), parts[1].strip());
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
        double[] counts = numbers(keys, "DimSize", "", 3);
        int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = (int) counts[axis];
            if (size[axis] < 1 || size[axis] != counts[axis]) {
                throw new UnreadableImageException(
                        "DimSize", "is " + keys.get("DimSize"), "three whole numbers above 0");
            }
        }
        VoxelType type = type(keys.get("ElementType"));
        boolean big = isTrue(
                keys,
                keys.containsKey("ElementByteOrderMSB") ? "ElementByteOrderMSB" : "BinaryDataByteOrderMSB",
                "False");
        String format = "MetaImage, " + type.word() + (big ? ", big-endian" : "");
        return ImageLayout.checked(
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
                "TransformMatrix");
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
        String named = first(keys, "TransformMatrix", "Rotation", "Orientation");
        if (named.isEmpty()) {
            throw new UnreadableImageException(
                    "TransformMatrix", "is missing, so nothing tells front from back", "an image with an orientation");
        }
        double[] direction = numbers(keys, named, "", 9);
        double[] spacing = numbers(keys, "ElementSpacing", "", 3);
        double[] origin = numbers(keys, first(keys, "Offset", "Position", "Origin"), "0 0 0", 3);
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

    private static String found(String text) {
        return text == null || text.isEmpty() ? "is missing" : "is " + text;
    }

    private static String first(Map<String, String> keys, String... names) {
        return Arrays.stream(names).filter(keys::containsKey).findFirst().orElse("");
    }

    private static double[] numbers(Map<String, String> keys, String key, String otherwise, int count)
            throws UnreadableImageException {
        String text = keys.getOrDefault(key, otherwise);
        String[] words = text.strip().split("\\s+");
        double[] numbers = new double[count];
        try {
            for (int i = 0; i < count && words.length == count; i++) {
                numbers[i] = Double.parseDouble(words[i]);
            }
        } catch (NumberFormatException e) {
            words = new String[0];
        }
        if (words.length != count || !Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw new UnreadableImageException(key, found(text), count + " numbers");
        }
        return numbers;
    }
}
