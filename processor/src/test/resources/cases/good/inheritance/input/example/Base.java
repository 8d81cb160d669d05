package example;

import java.util.List;
import java.util.function.Consumer;

abstract class Base<T, K extends Comparable<K>> implements Named, AutoCloseable {
    /** Puts a value. */
    public void put(K key, T value) {}

    public abstract List<T> all();

    public T first(T other) {
        return other;
    }

    public void each(Consumer<T> action) {}

    public <X> X generic(X value) {
        return value;
    }

    public String remote() {
        return "left out";
    }

    public static String shared() {
        return "not remote";
    }

    protected void hidden() {}

    @Override
    public void close() {}
}
