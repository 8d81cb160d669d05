package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program that a worker runs for, as far as the worker takes after it.
 *
 * @param program what it is called in lists: its main class, or its jar
 * @param pid its process
 * @param javaHome where its JDK is
 * @param javaVersion the feature version of that
 * @param jvmArguments the options that its JVM was started with
 * @param properties its system properties
 * @param environment its environment
 * @param workingDirectory where it runs
 * @param archiveBase what its workers' archive of classes is made of
 */
public record Origin(
        String program,
        long pid,
        String javaHome,
        int javaVersion,
        List<String> jvmArguments,
        Map<String, String> properties,
        Map<String, String> environment,
        String workingDirectory,
        ArchiveBase archiveBase) {
    private static final Codec<List<String>> STRINGS = Codecs.list(Codecs.STRING);

    /** Texts by name. */
    static final Codec<Map<String, String>> TEXTS = Codecs.map(Codecs.STRING, Codecs.STRING);

    /** Copies the collections. */
    public Origin {
        jvmArguments = List.copyOf(jvmArguments);
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /** Whether it is the process that asks. */
    public boolean isThisProcess() {
        return pid == ProcessHandle.current().pid();
    }

    /** The same, after its properties have changed. */
    public Origin withProperties(Map<String, String> changed) {
        return new Origin(
                program, pid, javaHome, javaVersion, jvmArguments, changed, environment, workingDirectory, archiveBase);
    }

    /** The same for workers that have their classes from elsewhere than the program. */
    public Origin withoutArchive() {
        return new Origin(
                program,
                pid,
                javaHome,
                javaVersion,
                jvmArguments,
                properties,
                environment,
                workingDirectory,
                ArchiveBase.NONE);
    }

    /** Reads properties that are not part of an origin. */
    public static Map<String, String> readProperties(WireInput in) {
        return TEXTS.read(in);
    }

    public void write(WireOutput out) {
        out.writeString(program);
        out.writeLong(pid);
        out.writeString(javaHome);
        out.writeInt(javaVersion);
        STRINGS.write(out, jvmArguments);
        TEXTS.write(out, properties);
        TEXTS.write(out, environment);
        out.writeString(workingDirectory);
        archiveBase.write(out);
    }

    public static Origin read(WireInput in) {
        return new Origin(
                text(in.readString()),
                in.readLong(),
                text(in.readString()),
                in.readInt(),
                STRINGS.read(in),
                TEXTS.read(in),
                TEXTS.read(in),
                text(in.readString()),
                ArchiveBase.read(in));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
