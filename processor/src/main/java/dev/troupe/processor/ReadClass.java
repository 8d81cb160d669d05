package dev.troupe.processor;

import dev.troupe.processor.generate.GeneratedSource;
import dev.troupe.processor.generate.Generators;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.read.Subject;
import java.util.List;
import java.util.Optional;

/** A class that was read and judged. From here on nothing needs javac, so several are turned into code at a time. */
record ReadClass(Subject subject, RemoteClass remote, boolean accepted) {
    /** Makes the code; any thread may. */
    Code generate() {
        try {
            return new Code(
                    subject, accepted ? Generators.accepted(remote) : Generators.rejected(remote), Optional.empty());
        } catch (RuntimeException e) {
            return new Code(subject, List.of(), Optional.of(e));
        }
    }

    /** What is to be written for a class, or why there is nothing. */
    record Code(Subject subject, List<GeneratedSource> sources, Optional<RuntimeException> failure) {
        /** Copies the list. */
        Code {
            sources = List.copyOf(sources);
        }
    }
}
