package example;

import dev.troupe.annotations.Remote;

@Remote
public class Dev {
    public enum Dispatcher { ON }

    public Dispatcher dispatcher(Dispatcher in, Codec codec) {
        return in;
    }

    public record Codec(int x) {}
}
