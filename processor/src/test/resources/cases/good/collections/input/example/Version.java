package example;

import java.io.Serializable;

/** Has an order of its own, which is not that of its parts. */
public record Version(int major, int minor) implements Comparable<Version>, Serializable {
    @Override
    public int compareTo(Version other) {
        return major == other.major ? Integer.compare(other.minor, minor) : Integer.compare(other.major, major);
    }
}
