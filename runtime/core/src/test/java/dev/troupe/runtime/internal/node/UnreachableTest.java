package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.internal.control.LeaseStub;
import dev.troupe.runtime.internal.control.NodeResources;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.cpus.NodeCpus;
import dev.troupe.runtime.internal.node.placement.Inventory;
import dev.troupe.runtime.internal.node.process.OwnOrigin;
import dev.troupe.runtime.internal.wire.ActorId;
import dev.troupe.runtime.internal.wire.SessionPaths;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the node ends actors that nobody can reach; none of them has a process here. */
class UnreachableTest {
    private static final int CREATOR = ActorId.DRIVER;
    private static final long FIRST = ActorId.of(CREATOR, 1);
    private static final long SECOND = ActorId.of(CREATOR, 2);

    private final List<String> done = new ArrayList<>();
    private boolean isOutOfMemory;
    private final NodeActor node = new NodeActor(
            new NodeResources(0, List.of(), Map.of(), 0),
            Inventory.of(0, 0, Map.of(), 0),
            NodeCpus.inMemory(new SessionPaths(Path.of("nowhere")), 0),
            surroundings());
    private final Unreachable unreachable = node.unreachable();

    private Surroundings surroundings() {
        return (Surroundings) Proxy.newProxyInstance(
                Surroundings.class.getClassLoader(),
                new Class<?>[] {Surroundings.class},
                (proxy, method, arguments) -> touch(method, arguments));
    }

    private @Nullable Object touch(Method method, @Nullable Object[] arguments) {
        if (arguments != null && arguments[0] instanceof Resident resident) {
            if (isOutOfMemory) {
                isOutOfMemory = false;
                throw new OutOfMemoryError("once");
            }
            String number = arguments.length > 1 ? " " + arguments[1] : "";
            done.add(method.getName() + " " + (int) resident.spec().id() + number);
        }
        return null;
    }

    /** What was done to actors since the last time. */
    private List<String> done() {
        unreachable.end(true);
        List<String> now = List.copyOf(done);
        done.clear();
        return now;
    }

    private static WorkerSpec spec(long id, @Nullable String name) {
        return ProbeSpec.named(id, name, name != null);
    }

    @Test
    void oneWithCallsIsToldAndClosedWhenItHasComeToThat() {
        node.announce(spec(FIRST, null));
        unreachable.release(FIRST, CREATOR, true);
        assertThat(done()).containsExactly("tellUnreachable 1 1");

        unreachable.mayEnd(FIRST, 1);

        assertThat(done()).containsExactly("close 1");
    }

    @Test
    void oneThatHandsItselfOutInItsLastCallGoesOn() {
        node.announce(spec(FIRST, null));
        unreachable.release(FIRST, CREATOR, true);
        assertThat(done()).containsExactly("tellUnreachable 1 1");
        unreachable.announce(7, FIRST, CREATOR);
        unreachable.mayEnd(FIRST, 1);
        unreachable.arrived(7, FIRST, CREATOR, true);
        assertThat(done()).isEmpty();

        unreachable.release(FIRST, CREATOR, true);

        assertThat(done()).containsExactly("tellUnreachable 1 2");
        unreachable.mayEnd(FIRST, 2);
        assertThat(done()).containsExactly("close 1");
    }

    @Test
    void whoWasCalledByOneThatCouldReachItInBetweenAnswersThat() {
        node.announce(spec(FIRST, "service"));
        unreachable.release(FIRST, CREATOR, true);
        assertThat(done()).containsExactly("tellUnreachable 1 1");

        assertThat(node.announce(spec(SECOND, "service"))).isEqualTo(FIRST);
        unreachable.arrived(LeaseStub.granted(SECOND), FIRST, CREATOR, true);
        unreachable.release(FIRST, CREATOR, true);
        unreachable.mayEnd(FIRST, 1);

        assertThat(done()).as("it has not come to the calls of the second").containsExactly("tellUnreachable 1 2");
        unreachable.mayEnd(FIRST, 2);
        assertThat(done()).containsExactly("close 1");
    }

    @Test
    void whatGetIfExistsFindsIsKeptFromTheAnswerOn() {
        node.announce(spec(FIRST, "service"));
        assertThat(node.announce(spec(SECOND, "service"))).isEqualTo(FIRST);

        unreachable.release(FIRST, CREATOR, true);

        assertThat(done()).isEmpty();
        unreachable.arrived(LeaseStub.granted(SECOND), FIRST, CREATOR, true);
        assertThat(done()).isEmpty();
        unreachable.release(FIRST, CREATOR, true);
        assertThat(done()).containsExactly("tellUnreachable 1 1");
    }

    @Test
    void theNameOfOneThatEndsIsFree() {
        node.announce(spec(FIRST, "service"));
        unreachable.release(FIRST, CREATOR, true);
        assertThat(done()).containsExactly("tellUnreachable 1 1");
        assertThat(node.names().list(null)).hasSize(1);

        unreachable.mayEnd(FIRST, 1);

        assertThat(node.announce(spec(SECOND, "service"))).isEqualTo(SECOND);
    }

    @Test
    void oneThatNobodyHasCalledIsNotCreatedAtAll() {
        node.announce(spec(FIRST, null));

        unreachable.release(FIRST, CREATOR, false);

        assertThat(done()).containsExactly("clean 1");
    }

    @Test
    void whoFoundOneByItsNameMayHaveCalledIt() {
        int other = node.join(OwnOrigin.now());
        node.announce(spec(FIRST, "service"));
        node.watch(other, FIRST, List.of());

        unreachable.release(FIRST, CREATOR, false);

        assertThat(done()).containsExactly("tellUnreachable 1 1");
    }

    @Test
    void whatFailsForOneDoesNotHoldUpTheOthers() {
        node.announce(spec(FIRST, null));
        node.announce(spec(SECOND, null));
        unreachable.release(FIRST, CREATOR, true);
        unreachable.release(SECOND, CREATOR, true);
        isOutOfMemory = true;

        assertThat(done()).hasSize(1);
    }
}
