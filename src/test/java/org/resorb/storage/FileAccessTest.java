package org.resorb.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileAccessTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("a.txt");
        FileAccess.write(file, "größer\nals");
        assertThat(FileAccess.read(file)).isEqualTo("größer\nals");
        assertThat(FileAccess.lines(file)).containsExactly("größer", "als");
    }

    @Test
    void whatIsNoTextIsToldWithFileAndLine() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "a,b\n1,2\nM\u00fcller,3\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> FileAccess.read(file))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ":3: is not text in UTF-8; expected a text file saved as UTF-8");
    }

    @Test
    void aFolderIsNamedWhereAFileIsMeant() {
        assertThatThrownBy(() -> FileAccess.read(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith(folder.toString());
        assertThatThrownBy(() -> FileAccess.write(folder, "text"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith(folder.toString());
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> FileAccess.read(folder.resolve("none")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("none");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldWithTheFile() {
        assertThatThrownBy(() -> FileAccess.write(FULL, "text"))
                .isInstanceOf(FileSystemException.class)
                .hasMessage("/dev/full: No space left on device");
    }
}
