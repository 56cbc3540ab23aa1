package org.resorb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.resorb.cli.Resorb;

/** A program {@code resorb} for others to start, with the class path of this test, which works in any folder. */
public final class LauncherScript {
    private LauncherScript() {}

    /** Writes it into a folder. */
    public static Path in(Path folder) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        Path script = Files.writeString(
                folder.resolve("resorb"),
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -cp '" + classPath()
                        + "' " + Resorb.class.getName() + " \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    /** Every entry with its whole path. */
    public static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
