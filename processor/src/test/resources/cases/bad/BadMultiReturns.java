package example;

import dev.troupe.annotations.MultiReturn;
import dev.troupe.annotations.Remote;
import java.util.List;
import java.util.stream.Stream;

@Remote
public class BadMultiReturns {
    public record Two(int first, String second) {}

    // error: [remote-multi-return] list returns List<Integer>, and @MultiReturn gives a ref to each component of a record. Fix: return a record with a component for each result, or leave out @MultiReturn.
    @MultiReturn
    public List<Integer> list() {
        return List.of();
    }

    // error: [remote-multi-return] nothing returns void, and
    @MultiReturn
    public void nothing() {}

    // error: [remote-multi-return] many returns many Two, and
    @MultiReturn
    public Stream<Two> many() {
        return Stream.of();
    }

    @MultiReturn
    public Two fine() {
        return new Two(1, "");
    }

    static int use() {
        return BadMultiReturnsHandle.remote().fine().first().get();
    }
}
