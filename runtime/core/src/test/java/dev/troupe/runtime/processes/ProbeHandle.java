package dev.troupe.runtime.processes;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.TroupeRuntime;
import dev.troupe.runtime.spi.TypedHandle;
import java.util.List;

/** A {@link Probe} in a process of its own. */
final class ProbeHandle extends TypedHandle<Probe> {
    static final Codec<ProbeHandle> CODEC = Codecs.handle(ProbeStub.TYPE, ProbeHandle::new);

    private ProbeHandle(ActorRef actor) {
        super(actor);
    }

    static ProbeHandle remote() {
        return options().remote("");
    }

    static ProbeHandle named(String name) {
        return new ProbeHandle(ProbeStub.TYPE.named(name));
    }

    static ProbeHandle named(String name, String namespace) {
        return new ProbeHandle(ProbeStub.TYPE.named(name, namespace));
    }

    static ProbeHandle self() {
        return new ProbeHandle(ProbeStub.TYPE.self());
    }

    static Options options() {
        return new Options();
    }

    /** One that somebody else created. */
    static ProbeHandle reach(long id) {
        return new ProbeHandle(TroupeRuntime.current().actor(id, ProbeStub.TYPE));
    }

    ObjectRef<Integer> add(int amount) {
        return ProbeStub.add(actor, amount);
    }

    ObjectRef<Integer> add(ObjectRef<? extends Integer> amount) {
        return ProbeStub.add(actor, amount);
    }

    ObjectRef<String> text(String text) {
        return ProbeStub.text(actor, text);
    }

    ObjectRef<String> concat(
            ObjectRef<? extends String> head, ObjectRef<? extends Integer> number, ObjectRef<? extends String> tail) {
        return ProbeStub.concat(actor, head, number, tail);
    }

    ObjectRef<String> promise(String text) {
        return ProbeStub.promise(actor, text);
    }

    ObjectRef<Void> fulfil(String how) {
        return ProbeStub.fulfil(actor, how);
    }

    ObjectRef<byte[]> echo(byte[] bytes) {
        return ProbeStub.echo(actor, bytes);
    }

    ObjectRef<Long> pid() {
        return ProbeStub.pid(actor);
    }

    ObjectRef<Void> fail(String how) {
        return ProbeStub.fail(actor, how);
    }

    ObjectRef<Void> print(String toOut, String toErr) {
        return ProbeStub.print(actor, toOut, toErr);
    }

    ObjectRef<Void> awaitFile(String file) {
        return ProbeStub.awaitFile(actor, file);
    }

    ObjectRef<List<String>> spawn() {
        return ProbeStub.spawn(actor);
    }

    ObjectRef<List<String>> facts() {
        return ProbeStub.facts(actor);
    }

    ObjectRef<Void> meet(ProbeHandle other) {
        return ProbeStub.meet(actor, other);
    }

    ObjectRef<Integer> ask(int times) {
        return ProbeStub.ask(actor, times);
    }

    ObjectRef<Integer> gather(String how) {
        return ProbeStub.gather(actor, how);
    }

    ObjectRef<Integer> flood(int millis) {
        return ProbeStub.flood(actor, millis);
    }

    ObjectRef<Integer> crowd(String directory, int millis) {
        return ProbeStub.crowd(actor, directory, millis);
    }

    ObjectRef<ProbeHandle> child() {
        return ProbeStub.child(actor);
    }

    ObjectRef<Void> forget() {
        return ProbeStub.forget(actor);
    }

    ObjectRef<ProbeHandle> hand(ProbeHandle handle) {
        return ProbeStub.hand(actor, handle);
    }

    ObjectRef<ProbeHandle> hand(ObjectRef<? extends ProbeHandle> handle) {
        return ProbeStub.hand(actor, handle);
    }

    ObjectRef<String> greet(ProbeHandle other, ObjectRef<? extends String> text) {
        return ProbeStub.greet(actor, other, text);
    }

    ObjectRef<ProbeHandle> met(String file) {
        return ProbeStub.met(actor, ProbeStub.MET, file);
    }

    /** Fails while the result is written, behind the handle. */
    ObjectRef<ProbeHandle> metAndMore(String file) {
        return ProbeStub.met(actor, ProbeStub.MET_AND_MORE, file);
    }

    ObjectRef<Integer> relay(int times) {
        return ProbeStub.relay(actor, times);
    }

    /** What one probe needs. */
    static final class Options extends ActorOptions<Options> {
        @Override
        protected Options self() {
            return this;
        }

        ProbeHandle remote(ObjectRef<? extends String> onClose) {
            return new ProbeHandle(ProbeStub.create(this, onClose));
        }

        ProbeHandle remote(ProbeHandle other) {
            return new ProbeHandle(ProbeStub.create(this, other));
        }

        ProbeHandle remote(ProbeHandle other, ObjectRef<? extends String> onClose) {
            return new ProbeHandle(ProbeStub.create(this, other, onClose));
        }

        ProbeHandle remote(String onClose) {
            return new ProbeHandle(ProbeStub.create(this, onClose));
        }
    }
}
