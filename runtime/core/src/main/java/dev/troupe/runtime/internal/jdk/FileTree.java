package dev.troupe.runtime.internal.jdk;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Directories with all that is in them. */
public final class FileTree {
    private static final int TRIES = 10;

    private FileTree() {}

    /** Deletes one, or what there is of it, also while others delete in it, or make a last file. */
    public static void delete(Path directory) throws IOException {
        for (int left = TRIES; ; left--) {
            try {
                deleteOnce(directory);
                return;
            } catch (DirectoryNotEmptyException e) { // A file was made after the others had been listed.
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    private static void deleteOnce(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
