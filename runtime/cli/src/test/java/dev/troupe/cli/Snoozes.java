package dev.troupe.cli;

import dev.troupe.annotations.Remote;
import dev.troupe.runtime.Troupe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A program that calls four tasks, which last until a file is there. */
final class Snoozes {
    private Snoozes() {}

    @Remote
    static boolean snooze(String file) throws InterruptedException {
        while (!Files.exists(Path.of(file))) {
            Thread.sleep(10);
        }
        return true;
    }

    public static void main(String[] arguments) {
        Troupe.get(Stream.generate(() -> SnoozesTasks.snooze(arguments[0]))
                .limit(4)
                .toList());
        System.out.println("Slept well.");
    }
}
