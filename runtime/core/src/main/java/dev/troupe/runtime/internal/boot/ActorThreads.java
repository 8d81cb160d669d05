package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.internal.caller.CallThreads;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.internal.worker.ActorLife;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calling half of a worker has to know of the other half, which runs the calls. */
record ActorThreads(WorkerSpec spec, ActorLife life) implements CallThreads {
    @Override
    public boolean areSeveral() {
        return life.runsSeveral();
    }

    @Override
    public boolean includeThisThread() {
        return life.isRunByThisThread();
    }

    @Override
    public @Nullable CallCpu cpu() {
        return life.cpuOfThisThread();
    }

    @Override
    public @Nullable Running running() {
        byte[] header = life.headerOfThisThread();
        if (header == null) {
            return null;
        }
        int method = RequestHeader.method(header);
        return new Running(
                RequestHeader.caller(header),
                RequestHeader.connection(header),
                RequestHeader.call(header),
                method,
                spec.display() + "."
                        + life.type().map(type -> type.method(method)).orElse("method " + method));
    }

    @Override
    public boolean havePromised() {
        return life.hasPromised();
    }

    @Override
    public List<Places> places() {
        List<Places> places = new ArrayList<>();
        life.groups().forEach(each -> places.add(new Places(each.maxConcurrency(), each.methods())));
        places.add(new Places(spec.maxConcurrency(), List.of()));
        return places;
    }
}
