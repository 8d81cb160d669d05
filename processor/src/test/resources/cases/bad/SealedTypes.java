package example;

import dev.troupe.annotations.Remote;
import java.util.List;

@Remote
class SealedTypes {
    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Picture(List<Thread> painters) implements Shape {}

    sealed interface Open {}

    non-sealed interface Anything extends Open {}

    sealed interface Result<T> {}

    record Ok<T, U>(T value, U more) implements Result<T> {}

    static sealed class Base {}

    static final class Derived extends Base {}

    // error: [remote-unsendable-parameter] 'shape' of draw cannot be sent to another process: among what Shape permits, in component 'painters' of Picture, in List<Thread>, Thread is a type that can't travel
    public void draw(Shape shape) {}

    // error: [remote-unsendable-result] The result of open cannot be sent to another process: among what Open permits, Anything is a type that can't travel
    public Open open() {
        return null;
    }

    // error: [remote-unsendable-result] The result of base cannot be sent to another process: among what Base permits, Derived is a type that can't travel
    public Base base() {
        return null;
    }

    // error: [remote-unsendable-result] The result of result cannot be sent to another process: among what Result<String> permits, in Ok<String, ?>, '?' leaves open what will arrive
    public Result<String> result() {
        return null;
    }
}
