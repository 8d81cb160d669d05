package dev.troupe.runtime.spi;

/**
 * A constructor or method as caller and worker both have to know it.
 *
 * @param text as messages show it, such as {@code add(int)}
 * @param layout a hash of how its arguments and its result are written, down to the components of records
 */
public record Signature(String text, int layout) {
    /** Both, as one text that tells versions apart. */
    @Override
    public String toString() {
        return text + " " + Integer.toHexString(layout);
    }
}
