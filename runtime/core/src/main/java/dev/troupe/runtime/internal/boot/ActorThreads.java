package dev.troupe.runtime.internal.boot;

import dev.troupe.runtime.internal.caller.CallThreads;
import dev.troupe.runtime.internal.control.WorkerSpec;
import dev.troupe.runtime.internal.cpus.CallCpu;
import dev.troupe.runtime.internal.wire.RequestHeader;
import dev.troupe.runtime.internal.worker.ActorLife;
import dev.troupe.runtime.internal.worker.CallService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calling half of a worker has to know of the other half, which runs the calls. */
record ActorThreads(WorkerSpec spec, ActorLife life) implements CallThreads {
    @Override
    public boolean areSeveral() {
        CallService service = life.service();
        return service != null && service.runsSeveral();
    }

    @Override
    public boolean includeThisThread() {
        CallService service = life.service();
        return service != null && service.isOfThisThread();
    }

    @Override
    public @Nullable CallCpu cpu() {
        CallService service = life.service();
        return service == null ? null : service.cpuOfThisThread();
    }

    @Override
    public @Nullable Running running() {
        CallService service = life.service();
        byte[] header = service == null ? null : service.headerOfThisThread();
        if (service == null || header == null) {
            return null;
        }
        int method = RequestHeader.method(header);
        return new Running(
                RequestHeader.caller(header),
                RequestHeader.connection(header),
                RequestHeader.call(header),
                method,
                spec.display() + "." + service.dispatcher().type().method(method));
    }

    @Override
    public boolean havePromised() {
        CallService service = life.service();
        return service != null && service.hasPromised();
    }

    @Override
    public long promised() {
        CallService service = life.service();
        return service == null ? 0 : service.promised();
    }

    @Override
    public List<Places> places() {
        List<Places> places = new ArrayList<>();
        CallService service = life.service();
        if (service != null) {
            service.dispatcher()
                    .groups()
                    .forEach(each -> places.add(new Places(each.maxConcurrency(), each.methods())));
        }
        places.add(new Places(spec.calls().maxConcurrency(), List.of()));
        return places;
    }
}
