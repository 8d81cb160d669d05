package dev.troupe.runtime.internal.control;

/** What is said where a class is missing that the annotation processor writes. */
public final class NotGenerated {
    private NotGenerated() {}

    /** Says that somebody lacks a class, which nobody but the processor can have written, and how to run that. */
    public static String message(String subject, String missing) {
        return subject + " lacks the class " + missing + ", which Troupe's annotation processor writes."
                + "\n    Fix: compile again, with troupe-processor in the version of troupe-runtime:"
                + "\n      Maven, in the configuration of maven-compiler-plugin:"
                + "\n        <annotationProcessorPaths>"
                + "\n          <path>"
                + "\n            <groupId>dev.troupe</groupId>"
                + "\n            <artifactId>troupe-processor</artifactId>"
                + "\n            <version>...</version>"
                + "\n          </path>"
                + "\n        </annotationProcessorPaths>"
                + "\n      Gradle, in the dependencies: annotationProcessor(\"dev.troupe:troupe-processor:...\")"
                + "\n      javac of JDK 23 or later, where the processor is on the class path: -proc:full";
    }
}
