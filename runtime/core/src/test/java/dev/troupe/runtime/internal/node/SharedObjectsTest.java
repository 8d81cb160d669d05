package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.Resolution;
import dev.troupe.runtime.internal.cpus.NodeCpus;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.process.OwnOrigin;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.ObjectId;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the node does with objects, of processes that are not there. */
class SharedObjectsTest {
    private static final int DRIVER = ActorId.DRIVER;
    private static final long TRANSFER = 7;

    private final List<String> done = new ArrayList<>();
    private final NodeActor node = new NodeActor(
            new NodeResources(0, List.of(), Map.of(), 0),
            Inventory.of(0, 0, Map.of(), 0),
            NodeCpus.inMemory(new SessionPaths(Path.of("nowhere")), 0),
            surroundings());
    private final Unreachable unreachable = node.unreachable();
    private final SharedObjects objects = unreachable.objects();
    private final int other = node.join(OwnOrigin.now());

    private Surroundings surroundings() {
        return (Surroundings) Proxy.newProxyInstance(
                Surroundings.class.getClassLoader(),
                new Class<?>[] {Surroundings.class},
                (proxy, method, arguments) -> touch(method, arguments));
    }

    private @Nullable Object touch(Method method, @Nullable Object[] arguments) {
        switch (method.getName()) {
            case "recycle", "delete" -> done.add(method.getName() + " " + name(arguments[0]));
            case "notifyOfObject" -> done.add("tell " + arguments[0] + " " + name(arguments[1]) + " " + arguments[2]);
            case "findObjects", "askForCollection" -> done.add(method.getName() + " " + arguments[0]);
            default -> {}
        }
        return null;
    }

    private static String name(@Nullable Object object) {
        return object instanceof Long number ? ObjectId.name(number) : "nothing";
    }

    /** What was done since the last time. */
    private List<String> done() {
        unreachable.end(true);
        List<String> now = List.copyOf(done);
        done.clear();
        return now;
    }

    private static Resolution value() {
        return new Resolution(Resolution.VALUE, new byte[1]);
    }

    @Test
    void memoryIsUsedAgainWhenAllHaveLetGo() {
        long list = ObjectId.of(DRIVER, 1);
        long inIt = ObjectId.of(other, 1);
        objects.begin(inIt, other);
        objects.begin(list, DRIVER);
        unreachable.announce(TRANSFER, inIt, list);
        unreachable.release(inIt, other, false);
        assertThat(done()).isEmpty();

        unreachable.release(list, DRIVER, false);

        assertThat(done()).containsExactly("recycle 1.1", "recycle 2.1");
    }

    @Test
    void memoryIsNotUsedAgainThatOthersMayReadBecauseOfWhomIsGone() {
        long list = ObjectId.of(other, 1);
        long inIt = ObjectId.of(DRIVER, 1);
        objects.begin(inIt, DRIVER);
        objects.begin(list, other);
        unreachable.announce(TRANSFER, inIt, list);
        unreachable.release(inIt, DRIVER, false);

        node.left(other);

        assertThat(done()).containsExactly("findObjects 2", "delete 2.1", "delete 1.1");
    }

    @Test
    void whatOneThatIsGoneHasKeptTooIsNotUsedAgainEither() {
        long object = ObjectId.of(DRIVER, 1);
        objects.begin(object, DRIVER);
        unreachable.announce(TRANSFER, object, other);
        unreachable.arrived(TRANSFER, object, other, true);
        node.left(other);
        assertThat(done()).containsExactly("findObjects 2");

        unreachable.release(object, DRIVER, false);

        assertThat(done()).containsExactly("delete 1.1");
    }

    @Test
    void aResultEndsWhoseMakerIsGoneBeforeItHasSentIt() {
        long result = ObjectId.of(other, 1);
        objects.begin(result, DRIVER);
        assertThat(done()).isEmpty();

        node.left(other);
        assertThat(done()).containsExactly("tell 1 2.1 kind 5, 0 bytes", "findObjects 2");
        unreachable.arrived(result, result, DRIVER, false);

        assertThat(done()).containsExactly("recycle 2.1");
    }

    @Test
    void aResultThatIsNotNeededAnyMoreEndsOnce() {
        long result = ObjectId.of(other, 1);
        objects.begin(result, DRIVER);
        unreachable.arrived(result, result, DRIVER, false);
        assertThat(done()).containsExactly("recycle 2.1");

        unreachable.arrived(result, result, DRIVER, false);
        node.left(other);

        assertThat(done()).containsExactly("findObjects 2");
    }

    @Test
    void filesThatNobodyWasToldOfAreDeleted() {
        long known = ObjectId.of(other, 1);
        objects.begin(known, DRIVER);

        node.found(List.of(known, ObjectId.of(other, 2)));

        assertThat(done()).containsExactly("delete 2.2");
    }

    @Test
    void whoHasAPromiseIsToldAndSoIsItsMakerToWhomItComesBack() {
        long promise = ObjectId.ofPromise(DRIVER, 1);
        objects.begin(promise, DRIVER);
        unreachable.announce(TRANSFER, promise, other);
        unreachable.arrived(TRANSFER, promise, other, true);
        unreachable.announce(TRANSFER + 1, promise, DRIVER);

        objects.resolve(promise, value());
        assertThat(done()).containsExactly("tell 2 1.1 kind 1, 1 bytes");
        unreachable.arrived(TRANSFER + 1, promise, DRIVER, true);
        assertThat(done()).containsExactly("tell 1 1.1 kind 1, 1 bytes");
        unreachable.arrived(0, promise, other, true);
        assertThat(done()).containsExactly("tell 2 1.1 kind 1, 1 bytes");
    }

    @Test
    void whoHasAnObjectOrWillIsAskedForACollection() {
        objects.begin(ObjectId.of(other, 1), other);
        objects.begin(ObjectId.of(other, 2), DRIVER);

        objects.full();

        assertThat(done()).containsExactlyInAnyOrder("askForCollection 1", "askForCollection 2");
    }
}
