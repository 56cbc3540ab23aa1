package org.resorb.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Temporary files are for their owner alone; what becomes of them is for whom the folder is. */
final class OwnPermissions {
    private OwnPermissions() {}

    /** Gives a file the permissions that its folder has, to read and write. */
    static void share(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file.getParent());
            permissions.removeIf(permission -> permission.name().endsWith("EXECUTE"));
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
