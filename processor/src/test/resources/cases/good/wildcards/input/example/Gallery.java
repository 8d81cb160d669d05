package example;

import dev.troupe.annotations.Remote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Wildcards with a bound that travels: nothing but that bound arrives. */
@Remote
public class Gallery extends Hall<Gallery.Shape> {
    public sealed interface Shape {}

    public record Circle(double radius) implements Shape {}

    public record Square(double side) implements Shape {}

    private final List<Shape> shapes = new ArrayList<>();

    public int hang(List<? extends Shape> more) {
        shapes.addAll(more);
        return shapes.size();
    }

    public List<? extends Shape> shapes() {
        return shapes;
    }

    public Map<String, ? extends List<? extends Shape>> byRoom(Set<? extends String> rooms) {
        return Map.of(String.join("+", rooms.stream().sorted().toList()), shapes);
    }

    public Optional<? extends Circle> first(List<? extends Circle>[] circles) {
        return circles[0].stream().findFirst();
    }

    public CompletionStage<? extends Shape> later() {
        return CompletableFuture.completedFuture(shapes.get(0));
    }

    public Stream<? extends Integer> numbers(List<? extends Integer> numbers) {
        return numbers.stream();
    }
}
