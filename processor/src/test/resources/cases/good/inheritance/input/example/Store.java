package example;

import dev.troupe.annotations.Remote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

@Remote(numCpus = 0.25)
public class Store extends Base<Store.Entry, String> {
    public record Entry(String text) {}

    private final List<Entry> entries = new ArrayList<>();

    Store() {}

    /** Starts with some entries. */
    protected Store(Entry... entries) {
        this.entries.addAll(List.of(entries));
    }

    private Store(int secret) {
        entries.add(new Entry("secret " + secret));
    }

    static Store secret() {
        return new Store(1);
    }

    @Override
    public List<Entry> all() {
        return entries;
    }

    @Override
    public void put(String key, Entry value) {
        entries.add(new Entry(key + value.text()));
    }

    /** Fails, as it says; see {@link IOException}. */
    public void fail() throws IOException {
        throw new IOException("as it says");
    }

    @Override
    public String what() {
        return "a store";
    }

    /** Adds numbers */
    public int add(int... numbers) {
        return numbers.length;
    }

    /**
     * Adds two, with a first sentence that is longer than a line of Javadoc has room for, so that it has to be broken
     * in two.
     */
    public long add(int a, long b) {
        return a + b;
    }

    /** @deprecated use {@link #add(int, long)} */
    @Deprecated
    public long add() {
        return 0;
    }

    @SafeVarargs
    public final int lists(List<String>... lists) {
        return lists.length;
    }

    @Override
    public String toString() {
        return "not remote";
    }
}
