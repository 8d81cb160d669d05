package dev.troupe.examples.wordcount;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Finds the files below a directory, without hidden ones and without what Maven builds. */
final class FileTree extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files = new ArrayList<>();

    private FileTree(Path root) {
        this.root = root;
    }

    /** The files that can be read, in the order of their names. */
    static List<Path> of(Path directory) throws IOException {
        FileTree tree = new FileTree(directory);
        Files.walkFileTree(directory, tree);
        return tree.files.stream().sorted().toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return directory.equals(root) || !isLeftOut(directory)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !isLeftOut(file) && Files.isReadable(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE; // A directory of somebody else's.
    }

    private static boolean isLeftOut(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.equals("target");
    }
}
