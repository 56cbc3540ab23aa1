package org.resorb.chart.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes text drawable on machines without fonts or fontconfig, as cluster nodes often are. Touches no AWT class: AWT
 * looks for fonts once, and a failure stays for the life of the process.
 */
public final class Fonts {
    /** The face that comes with the program. */
    static final String FACE = "/org/resorb/chart/font/LiberationSans-Regular.ttf";

    private static final String CONFIGURATION = "sun.awt.fontconfig";
    private static final String CHOICE = "resorb.fonts";
    private static final String LIBRARY = "libfontconfig.so.1";

    private Fonts() {}

    /**
     * Call first thing in {@code main}. Where the machine has fonts this does nothing; elsewhere it points Java at the
     * shipped face. The system property {@code resorb.fonts} decides for itself: {@code own} always uses the shipped
     * face, {@code system} never. Failing to set it up is not an error here: drawing will say so.
     */
    public static void prepare() {
        if (System.getProperty(CONFIGURATION) != null || !wanted()) {
            return;
        }
        try (InputStream face = Fonts.class.getResourceAsStream(FACE)) {
            if (face != null) {
                System.setProperty(CONFIGURATION, unpack(face).toString());
            }
        } catch (IOException unwritable) {
            // Drawing fails later with a message of its own, and the run goes on without pictures.
            return;
        }
    }

    private static boolean wanted() {
        String choice = System.getProperty(CHOICE, "");
        if (choice.equals("own") || choice.equals("system")) {
            return choice.equals("own");
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean bringsFonts = system.contains("windows") || system.contains("mac");
        return !bringsFonts && !(hasLibrary() && hasFont());
    }

    private static boolean hasLibrary() {
        return linkerKnows(Path.of("/etc/ld.so.cache"))
                || libraryFolders().anyMatch(folder -> Files.exists(folder.resolve(LIBRARY)));
    }

    private static boolean linkerKnows(Path cache) {
        try {
            return new String(Files.readAllBytes(cache), StandardCharsets.ISO_8859_1).contains(LIBRARY);
        } catch (IOException none) {
            return false;
        }
    }

    private static Stream<Path> libraryFolders() {
        String path = System.getProperty("java.library.path", "") + ":/usr/local/lib";
        return Stream.of(path.split(":")).filter(folder -> !folder.isBlank()).map(Path::of);
    }

    private static boolean hasFont() {
        String home = System.getProperty("user.home", "/");
        return Stream.of(
                        Path.of("/usr/share/fonts"),
                        Path.of("/usr/local/share/fonts"),
                        Path.of("/usr/share/X11/fonts"),
                        Path.of(home, ".fonts"),
                        Path.of(home, ".local/share/fonts"))
                .anyMatch(Fonts::holdsFont);
    }

    private static boolean holdsFont(Path folder) {
        try (Stream<Path> files = Files.find(folder, 8, (file, about) -> isFont(file), FileVisitOption.FOLLOW_LINKS)) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static boolean isFont(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc") || name.endsWith(".pfb");
    }

    private static Path unpack(InputStream face) throws IOException {
        Path folder = Files.createTempDirectory("resorb-font");
        Path font = folder.resolve("face.ttf");
        Path configuration = folder.resolve("fontconfig.properties");
        // Deleted in reverse order of registration, so the folder is empty when its turn comes.
        folder.toFile().deleteOnExit();
        font.toFile().deleteOnExit();
        configuration.toFile().deleteOnExit();
        Files.copy(face, font);
        Files.writeString(configuration, describe(font));
        return configuration;
    }

    private static String describe(Path font) {
        StringBuilder text = new StringBuilder("version=1\n");
        for (String family : List.of("dialog", "sansserif", "serif", "monospaced", "dialoginput")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                text.append(family).append('.').append(style).append(".latin-1=Shipped\n");
            }
        }
        return text.append("sequence.allfonts=latin-1\nfilename.Shipped=")
                .append(font)
                .append('\n')
                .toString();
    }
}
