package dev.troupe.runtime.processes;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codec;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Creation;
import dev.troupe.runtime.spi.Request;
import dev.troupe.runtime.spi.Signature;
import dev.troupe.runtime.spi.TypedHandle;
import dev.troupe.runtime.spi.ValueCodecs;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** A {@link Vault} in a process of its own; with what travels to it. */
final class VaultHandle extends TypedHandle<Vault> {
    static final List<String> METHODS = List.of(
            "sum",
            "numbers",
            "bytes",
            "length",
            "text",
            "count",
            "look",
            "keepView",
            "seen",
            "total",
            "keep",
            "kept",
            "pass",
            "size",
            "put",
            "forget",
            "await",
            "delegate",
            "pid",
            "bytesOnce",
            "sizes",
            "lend",
            "borrow",
            "lengths",
            "dieWithResult");

    static final ActorType TYPE = new ActorType(
            Vault.class.getName(),
            VaultDispatcher.class.getName(),
            List.of(new Signature("Vault()", 0)),
            METHODS.stream().map(each -> new Signature(each, 0)).toList(),
            VaultHandle.class);

    static final Codec<VaultHandle> CODEC = Codecs.handle(TYPE, VaultHandle::new);
    static final Codec<List<String>> TEXTS = Codecs.list(Codecs.STRING);
    static final Codec<ObjectRef<Integer>> NUMBER_REF = Codecs.ref(Codecs.BOXED_INT);
    static final Codec<List<ObjectRef<Integer>>> NUMBERS = Codecs.list(NUMBER_REF);
    static final Codec<ObjectRef<byte[]>> BYTES_REF = Codecs.ref(Codecs.BYTE_ARRAY);
    static final Codec<List<ObjectRef<byte[]>>> BYTES = Codecs.list(BYTES_REF);

    private VaultHandle(ActorRef actor) {
        super(actor);
    }

    static VaultHandle remote() {
        return remote(new Options());
    }

    static VaultHandle remote(Options options) {
        try (Creation creation = TYPE.create(options, 0)) {
            return new VaultHandle(creation.start());
        }
    }

    /** What one needs. */
    static final class Options extends ActorOptions<Options> {
        @Override
        protected Options self() {
            return this;
        }
    }

    private Request request(String method) {
        return actor.request(METHODS.indexOf(method) + 1);
    }

    private <A> Request request(String method, Codec<A> codec, A argument) {
        Request request = request(method);
        codec.write(request, argument);
        return request;
    }

    private <A> Request request(String method, Codec<A> codec, ObjectRef<? extends A> argument) {
        Request request = request(method);
        request.writeRef(codec, argument);
        return request;
    }

    ObjectRef<Double> sum(double[] numbers) {
        try (Request request = request("sum", Codecs.DOUBLE_ARRAY, numbers)) {
            return request.send(Codecs.DOUBLE);
        }
    }

    ObjectRef<Double> sum(ObjectRef<double[]> numbers) {
        try (Request request = request("sum", Codecs.DOUBLE_ARRAY, numbers)) {
            return request.send(Codecs.DOUBLE);
        }
    }

    ObjectRef<double[]> numbers(int count) {
        try (Request request = request("numbers", Codecs.INT, count)) {
            return request.send(Codecs.DOUBLE_ARRAY);
        }
    }

    ObjectRef<byte[]> bytes(int count) {
        try (Request request = request("bytes", Codecs.INT, count)) {
            return request.send(Codecs.BYTE_ARRAY);
        }
    }

    ObjectRef<Integer> length(byte[] bytes) {
        try (Request request = request("length", Codecs.BYTE_ARRAY, bytes)) {
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Integer> length(ObjectRef<byte[]> bytes) {
        try (Request request = request("length", Codecs.BYTE_ARRAY, bytes)) {
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Integer> lengths(byte[] first, ObjectRef<byte[]> second) {
        try (Request request = request("lengths", Codecs.BYTE_ARRAY, first)) {
            request.writeRef(Codecs.BYTE_ARRAY, second);
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Void> dieWithResult(int count) {
        try (Request request = request("dieWithResult", Codecs.INT, count)) {
            return request.send(Codecs.VOID);
        }
    }

    ObjectRef<String> text(int length) {
        try (Request request = request("text", Codecs.INT, length)) {
            return request.send(Codecs.STRING);
        }
    }

    ObjectRef<Integer> count(List<String> texts) {
        try (Request request = request("count", TEXTS, texts)) {
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Integer> count(ObjectRef<List<String>> texts) {
        try (Request request = request("count", TEXTS, texts)) {
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<String> look(ByteBuffer buffer) {
        try (Request request = request("look", ValueCodecs.BYTE_BUFFER, buffer)) {
            return request.send(Codecs.STRING);
        }
    }

    ObjectRef<String> look(ObjectRef<ByteBuffer> buffer) {
        try (Request request = request("look", ValueCodecs.BYTE_BUFFER, buffer)) {
            return request.send(Codecs.STRING);
        }
    }

    ObjectRef<Void> keepView(ObjectRef<ByteBuffer> buffer) {
        try (Request request = request("keepView", ValueCodecs.BYTE_BUFFER, buffer)) {
            return request.send(Codecs.VOID);
        }
    }

    ObjectRef<Integer> seen() {
        try (Request request = request("seen")) {
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Integer> total(List<ObjectRef<Integer>> numbers) {
        try (Request request = request("total", NUMBERS, numbers)) {
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Void> keep(List<ObjectRef<byte[]>> refs) {
        try (Request request = request("keep", BYTES, refs)) {
            return request.send(Codecs.VOID);
        }
    }

    ObjectRef<List<ObjectRef<byte[]>>> kept() {
        try (Request request = request("kept")) {
            return request.send(BYTES);
        }
    }

    ObjectRef<Void> pass(VaultHandle other) {
        try (Request request = request("pass", CODEC, other)) {
            return request.send(Codecs.VOID);
        }
    }

    ObjectRef<Integer> size(int index) {
        try (Request request = request("size", Codecs.INT, index)) {
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<ObjectRef<byte[]>> put(int count) {
        try (Request request = request("put", Codecs.INT, count)) {
            return request.send(BYTES_REF);
        }
    }

    ObjectRef<Void> forget() {
        try (Request request = request("forget")) {
            return request.send(Codecs.VOID);
        }
    }

    ObjectRef<Integer> await(String file, int number) {
        try (Request request = request("await", Codecs.STRING, file)) {
            request.writeInt(number);
            return request.send(Codecs.BOXED_INT);
        }
    }

    ObjectRef<ObjectRef<Integer>> delegate(VaultHandle other, String file, int number) {
        try (Request request = request("delegate", CODEC, other)) {
            request.writeString(file);
            request.writeInt(number);
            return request.send(NUMBER_REF);
        }
    }

    ObjectRef<byte[]> bytesOnce(Path file, int count) {
        try (Request request = request("bytesOnce", Codecs.STRING, file.toString())) {
            request.writeInt(count);
            return request.send(Codecs.BYTE_ARRAY);
        }
    }

    ObjectRef<Integer> sizes(List<ObjectRef<byte[]>> refs) {
        try (Request request = request("sizes", BYTES, refs)) {
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Integer> lend(VaultHandle other, List<ObjectRef<byte[]>> refs, Path file) {
        try (Request request = request("lend", CODEC, other)) {
            BYTES.write(request, refs);
            request.writeString(file.toString());
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Integer> borrow(List<ObjectRef<byte[]>> refs, String file) {
        try (Request request = request("borrow", BYTES, refs)) {
            request.writeString(file);
            return request.send(Codecs.INT);
        }
    }

    ObjectRef<Long> pid() {
        try (Request request = request("pid")) {
            return request.send(Codecs.LONG);
        }
    }
}
