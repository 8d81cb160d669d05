package example;

import dev.troupe.annotations.Remote;

import java.util.Map;

@Remote
class GenericMethod {
    // error: [remote-generic-method] get declares the type variable T, which is gone by the time the call travels.
    public <T> T get(String key) {
        throw new IllegalArgumentException(key);
    }

    // error: [remote-generic-method] largest declares the type variable K,
    public <K, V extends Comparable<V>> K largest(Map<K, V> map) {
        return map.keySet().iterator().next();
    }

    static String use() {
        String value = GenericMethodHandle.remote().<String>get("a").get();
        return value;
    }
}
