package dev.troupe.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints problems as errors, under the code that they are about. */
public final class Reporter {
    private final Messager messager;

    /** Prints to javac. */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Prints one problem. */
    public void report(Problem problem) {
        SourceOrigin origin = SourceOrigin.from(problem.origin());
        messager.printMessage(
                Diagnostic.Kind.ERROR, problem.message(), origin.element(), origin.annotation(), origin.value());
    }
}
