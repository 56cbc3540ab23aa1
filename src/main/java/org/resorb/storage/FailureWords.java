package org.resorb.storage;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;

/** What went wrong, in words for a person: Java's own are the names of its classes, or of what it was about to do. */
public final class FailureWords {
    private static final String INSIDE =
            "an error inside Resorb; --verbose shows where it is, and an issue that has that line helps";

    private static final Map<Class<?>, String> REASONS = Map.of(
            AccessDeniedException.class, "permission denied",
            NoSuchFileException.class, "no such file or folder",
            NotDirectoryException.class, "not a folder",
            DirectoryNotEmptyException.class, "the folder is not empty",
            FileSystemLoopException.class, "links lead in a circle");

    /** Errors of a program; what they say is of use to who reads the program. */
    private static final List<Class<?>> OF_PROGRAM = List.of(
            NullPointerException.class,
            IndexOutOfBoundsException.class,
            ClassCastException.class,
            ArithmeticException.class,
            NumberFormatException.class,
            NegativeArraySizeException.class,
            ArrayStoreException.class,
            NoSuchElementException.class,
            ConcurrentModificationException.class);

    private FailureWords() {}

    /** One sentence, with the name of the file if it is one that failed. */
    public static String of(Throwable failure) {
        if (failure instanceof UncheckedIOException || failure instanceof DirectoryIteratorException) {
            return of(failure.getCause());
        }
        if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file);
        }
        if (failure instanceof InvalidPathException path) {
            return "'" + path.getInput().replaceAll("\\p{Cntrl}", "?") + "' cannot be the name of a file here";
        }
        if (failure instanceof OutOfMemoryError) {
            return "not enough memory";
        }
        if (failure instanceof LinkageError || failure instanceof ClassNotFoundException) {
            return "this Java, or the library " + missing(failure) + ", is not complete";
        }
        return isOfProgram(failure) ? INSIDE : failure.getMessage();
    }

    private static String missing(Throwable failure) {
        return failure.getMessage() == null ? "for it" : failure.getMessage().replace('/', '.');
    }

    private static boolean isOfProgram(Throwable failure) {
        return failure.getMessage() == null
                || failure instanceof StackOverflowError
                || OF_PROGRAM.stream().anyMatch(type -> type.isInstance(failure));
    }

    /** Why a file was refused, in a few words without its name. */
    public static String reason(FileSystemException refused) {
        if (refused instanceof FileAlreadyExistsException) {
            return refused.getFile() + " is a file";
        }
        String known = REASONS.get(refused.getClass());
        if (known != null) {
            return known;
        }
        return refused.getReason() == null ? "the system does not say why" : refused.getReason();
    }

    /** What to say of a place where nothing can be written. */
    public static String refused(Path place, FileSystemException refused) {
        Path folder = place.toAbsolutePath().normalize().getParent();
        String reason = refused instanceof NoSuchFileException ? "nothing can be made in " + folder : reason(refused);
        return "cannot write " + place + ": " + reason + "; give another --out";
    }

    /** The reason to give for a failure that names no file. */
    static String unnamed(Throwable failure) {
        boolean isCompressed = failure instanceof EOFException || failure instanceof ZipException;
        return isCompressed ? "is cut, or not what it is named after" : of(failure);
    }
}
