package dev.troupe.runtime.internal.control;

import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A jar as it was when somebody looked.
 *
 * @param path where it lies
 * @param size in bytes
 * @param changedMillis when it was last changed, as far as the file says; many a build has all files say the same
 * @param checksum of its end, where it lists what is in it with a checksum of each
 */
public record JarState(String path, long size, long changedMillis, long checksum) {
    private static final int END = 1 << 16;

    /** Looks at it. */
    public static JarState of(Path jar) throws IOException {
        try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(END, size));
            int unused = channel.read(end, size - end.capacity());
            CRC32C checksum = new CRC32C();
            checksum.update(end.flip());
            return new JarState(jar.toString(), size, changedMillis(jar), checksum.getValue());
        }
    }

    private static long changedMillis(Path jar) throws IOException {
        return Files.getLastModifiedTime(jar).toMillis();
    }

    /** Whether nothing says that it has been changed since. */
    boolean isCurrent() {
        try {
            Path jar = Path.of(path);
            return Files.size(jar) == size && changedMillis(jar) == changedMillis;
        } catch (IOException e) {
            return false;
        }
    }

    void write(WireOutput out) {
        out.writeString(path);
        out.writeLong(size);
        out.writeLong(changedMillis);
        out.writeLong(checksum);
    }

    static JarState read(WireInput in) {
        return new JarState(Parts.text(in), in.readLong(), in.readLong(), in.readLong());
    }
}
