package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.Demand;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.node.placement.Reservation;
import dev.troupe.runtime.internal.node.process.OwnOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who is asked for a garbage collection, and when. */
class CollectionRequestsTest {
    private static final Demand ONE_CPU = new Demand(OptionalDouble.of(1), 0, Map.of(), 0);
    private static final Demand CUSTOM = new Demand(OptionalDouble.of(0), 0, Map.of("Custom1", 1.0), 0);

    private final List<Resident> residents = new ArrayList<>();
    private final Reachability reachability = new Reachability();
    private final List<Integer> asked = new ArrayList<>();
    private final long start = System.nanoTime();
    private final CollectionRequests requests = new CollectionRequests(residents, reachability, asked::add, start);

    private Resident resident(Demand demand) {
        WorkerSpec spec = ProbeSpec.of(residents.size() + 1, demand);
        Resident resident = new Resident(spec, OwnOrigin.now(), start);
        residents.add(resident);
        return resident;
    }

    /** One that has what it needs, and no process, which does not matter here. */
    private Resident holder(Demand demand, int leaseholder) {
        Resident holder = resident(demand);
        holder.reserve(new Reservation(10_000, Map.of(), Map.of(), 0));
        holder.announced("nothing");
        reachability.begin(holder.spec().id(), leaseholder);
        return holder;
    }

    private void waiting(Demand demand, long millis) {
        requests.demanded(resident(demand), at(millis));
    }

    private long at(long millis) {
        return start + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private List<Integer> askedAt(long millis) {
        asked.clear();
        requests.look(at(millis));
        return List.copyOf(asked);
    }

    @Test
    void nobodyIsAskedWhereNobodyWaits() {
        Resident unused = holder(ONE_CPU, 1);

        assertThat(requests.nextLook(at(30_000))).isEqualTo(at(30_000));
        assertThat(askedAt(20_000)).isEmpty();
    }

    @Test
    void onlyThoseAreAskedThatKeepWhatOneWaitsFor() {
        Resident ofOne = holder(ONE_CPU, 1);
        Resident ofThree = holder(CUSTOM, 3);
        Resident ofTwo = holder(ONE_CPU, 2);
        assertThat(List.of(ofOne, ofTwo, ofThree)).doesNotContainNull();

        waiting(ONE_CPU, 0);

        assertThat(askedAt(50)).isEmpty();
        assertThat(requests.nextLook(at(30_000))).isEqualTo(at(100));
        assertThat(askedAt(100)).containsExactly(1, 2);
    }

    @Test
    void whatDidNotHelpIsTriedAgainTenSecondsLater() {
        Resident unused = holder(ONE_CPU, 1);
        waiting(ONE_CPU, 0);
        assertThat(askedAt(100)).containsExactly(1);

        waiting(ONE_CPU, 200);

        assertThat(askedAt(10_099)).isEmpty();
        assertThat(askedAt(10_100)).containsExactly(1);
    }

    @Test
    void whatHelpedIsTriedAgainAsSoonAsThoseHaveEndedThatItFound() {
        Resident found = holder(ONE_CPU, 1);
        Resident another = holder(ONE_CPU, 1);
        waiting(ONE_CPU, 0);
        assertThat(askedAt(100)).containsExactly(1);
        reachability.release(found.spec().id(), 1, false);
        assertThat(reachability.takeUnreachable()).containsExactly(found.spec().id());
        requests.helped(at(150));

        assertThat(askedAt(250)).isEmpty();
        residents.remove(found);

        assertThat(askedAt(350)).containsExactly(1);
        assertThat(reachability.isTold(another.spec().id())).isFalse();
    }
}
