package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What an archive of classes is made of, and good for.
 *
 * @param jvm tells apart the JVMs of programs: their builds, and those of their options on which an archive depends
 * @param jars those from which a program has Troupe and its libraries; none where they lie elsewhere
 */
public record ArchiveBase(String jvm, List<JarState> jars) {
    /** There is to be no archive. */
    public static final ArchiveBase NONE = new ArchiveBase("", List.of());

    private static final Codec<List<JarState>> JARS = Parts.list((jar, out) -> jar.write(out), JarState::read);

    /** Copies the list. */
    public ArchiveBase {
        jars = List.copyOf(jars);
    }

    /** What a class path begins with. */
    public List<String> classPath() {
        return jars.stream().map(JarState::path).toList();
    }

    /** Whether no jar has been changed since the program looked. */
    public boolean isCurrent() {
        return jars.stream().allMatch(JarState::isCurrent);
    }

    /** A name that no other base has. */
    public String key() {
        String text = this.toString();
        // Not a digest, whose classes take longer to load than all the rest here: nobody wants two of them to be alike.
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Integer.toHexString(text.hashCode()) + "-" + Long.toHexString(sum.getValue());
    }

    void write(WireOutput out) {
        out.writeString(jvm);
        JARS.write(out, jars);
    }

    static ArchiveBase read(WireInput in) {
        return new ArchiveBase(Parts.text(in), JARS.read(in));
    }
}
