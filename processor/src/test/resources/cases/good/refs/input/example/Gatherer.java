package example;

import dev.troupe.annotations.Remote;
import dev.troupe.runtime.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes and gives refs that stay refs. */
@Remote
public class Gatherer {
    /** A name with what it stands for. */
    public record Entry(String name, ObjectRef<double[]> value) {}

    public int total(List<ObjectRef<Integer>> numbers) {
        return numbers.stream().mapToInt(ObjectRef::get).sum();
    }

    public ObjectRef<Integer> same(ObjectRef<Integer> ref) {
        return ref;
    }

    public Map<String, ObjectRef<? extends List<String>>> none() {
        return Map.of();
    }

    public Optional<Entry> entry(Entry entry) {
        return Optional.of(entry);
    }
}
