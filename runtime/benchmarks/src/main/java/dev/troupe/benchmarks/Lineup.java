package dev.troupe.benchmarks;

import dev.troupe.benchmarks.calls.TroupeCalls;
import dev.troupe.benchmarks.calls.TroupeDefaultCalls;
import dev.troupe.benchmarks.calls.TroupeTasks;
import dev.troupe.benchmarks.floor.MappedPage;
import dev.troupe.benchmarks.floor.UnixSocket;
import dev.troupe.benchmarks.grpc.GrpcCalls;
import dev.troupe.benchmarks.harness.Contender;
import dev.troupe.benchmarks.harness.ContenderProcess;
import dev.troupe.benchmarks.idle.SleepingJvms;
import dev.troupe.benchmarks.objects.CopiedMemory;
import dev.troupe.benchmarks.objects.TroupeObjects;
import dev.troupe.benchmarks.pekko.PekkoCalls;
import dev.troupe.benchmarks.raw.RawFlags;
import dev.troupe.benchmarks.raw.RawQueue;
import dev.troupe.benchmarks.rmi.RmiCalls;
import dev.troupe.benchmarks.server.PeerFlags;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who takes part. The first is the one that the others are compared with. */
enum Lineup {
    CHRONICLE_QUEUE(RawQueue.class),
    TROUPE(TroupeCalls.class),
    TROUPE_DEFAULT(TroupeDefaultCalls.class),
    MMAP(MappedPage.class),
    UNIX_SOCKET(UnixSocket.class),
    RMI(RmiCalls.class),
    GRPC(GrpcCalls.class),
    PEKKO(PekkoCalls.class),
    SLEEPING_JVMS(SleepingJvms.class),
    TROUPE_TASKS(TroupeTasks.class),
    MEMCPY(CopiedMemory.class),
    TROUPE_OBJECTS(TroupeObjects.class);

    private static final Set<Lineup> NOT_CALLED = EnumSet.of(SLEEPING_JVMS, TROUPE_TASKS, MEMCPY, TROUPE_OBJECTS);

    private final Class<? extends Contender> type;

    Lineup(Class<? extends Contender> type) {
        this.type = type;
    }

    /** Everybody who is called. */
    static List<Lineup> full() {
        return Stream.of(values()).filter(each -> !NOT_CALLED.contains(each)).toList();
    }

    /** Those whose comparison says most. */
    static List<Lineup> quick() {
        return List.of(CHRONICLE_QUEUE, TROUPE);
    }

    ContenderProcess start() throws IOException {
        return ContenderProcess.start(type, flags());
    }

    private List<String> flags() {
        return switch (this) {
            case CHRONICLE_QUEUE -> RawFlags.list();
            case GRPC, PEKKO -> PeerFlags.list();
            case TROUPE, TROUPE_DEFAULT, TROUPE_TASKS, TROUPE_OBJECTS, MEMCPY, MMAP, UNIX_SOCKET, RMI, SLEEPING_JVMS ->
                List.of();
        };
    }

    /** Starts these one after the other; if one does not start, none is left. */
    static List<ContenderProcess> start(List<Lineup> those) throws IOException {
        List<ContenderProcess> started = new ArrayList<>();
        try {
            for (Lineup each : those) {
                started.add(each.start());
            }
        } catch (IOException | RuntimeException e) {
            close(started);
            throw e;
        }
        return started;
    }

    /** Lets all of them end, and tells of the first that did not end in order. */
    static void close(List<ContenderProcess> started) throws IOException {
        IOException failure = null;
        for (ContenderProcess each : started) {
            try {
                each.close();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
