package example;

import dev.troupe.annotations.Remote;

import java.util.List;

@Remote
// error: [remote-generic-class] GenericClass declares the type variable T, which is gone by the time its calls travel.
public class GenericClass<T> {
    private T value;

    public GenericClass(T value) {
        this.value = value;
    }

    public T get() {
        return value;
    }

    public void set(List<T> values) {
        this.value = values.get(0);
    }
}

class UsesGenericClass {
    String use() {
        GenericClassHandle handle = GenericClassHandle.remote("a");
        handle.set(List.of("b"));
        String value = handle.<String>get().get();
        return value;
    }
}
