package example;

import dev.troupe.annotations.Remote;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

@Remote
// error: [remote-generic-class] Mixture declares the type variable T,
class Mixture<T extends Serializable & Comparable<T>> extends HashSet<T> implements Comparator<T> {
    private static final long serialVersionUID = 1;

    // error: [remote-reserved-name] remote(int) would clash
    public <X> X remote(int x) {
        return null;
    }

    Mixture(int x) {}

    private Mixture(String x) {}

    // error: [remote-generic-method] both declares the type variable X,
    public <X> void both(
            X x,
            // error: [remote-unsendable-parameter] 'in' of both cannot be sent
            InputStream in) {}

    // error: [remote-unsendable-parameter] 'f' of same cannot be sent
    public void same(Function<String, T> f) {}

    // error: [remote-unsendable-parameter] 'c' of same cannot be sent
    public void same(Class<?> c) {}

    @Override
    public int compare(T one, T other) {
        return one.compareTo(other);
    }

    // error: [remote-unsendable-result] The result of inner cannot be sent
    public Mixture<T>.Inner inner() {
        return new Inner();
    }

    // error: [remote-unsendable-parameter] 'handle' of any cannot be sent to another process: ActorHandle is a type that can't travel.
    public void any(dev.troupe.runtime.ActorHandle<?> handle) {}

    class Inner {}

    static void use() {
        MixtureHandle handle = MixtureHandle.remote(1);
        handle.same(String.class);
        handle.both("a", System.in);
        handle.close();
    }
}
