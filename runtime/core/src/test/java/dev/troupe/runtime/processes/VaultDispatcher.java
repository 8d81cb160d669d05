package dev.troupe.runtime.processes;

import dev.troupe.runtime.spi.ActorType;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Dispatcher;
import dev.troupe.runtime.spi.Reply;
import dev.troupe.runtime.spi.ValueCodecs;
import dev.troupe.runtime.spi.WireInput;
import org.jspecify.annotations.NullUnmarked;

/** Answers the calls of {@link VaultHandle}, inside the worker process. */
@NullUnmarked // As generated.
final class VaultDispatcher implements Dispatcher<Vault> {
    @Override
    public ActorType type() {
        return VaultHandle.TYPE;
    }

    @Override
    public Vault create(int constructor, WireInput in) {
        return new Vault();
    }

    @Override
    public void dispatch(Vault vault, int method, WireInput in, Reply out) throws Throwable {
        switch (VaultHandle.METHODS.get(method - 1)) {
            case "sum" -> out.writeDouble(vault.sum(Codecs.DOUBLE_ARRAY.read(in)));
            case "numbers" -> Codecs.DOUBLE_ARRAY.write(out, vault.numbers(in.readInt()));
            case "bytes" -> Codecs.BYTE_ARRAY.write(out, vault.bytes(in.readInt()));
            case "bytesOnce" -> Codecs.BYTE_ARRAY.write(out, vault.bytesOnce(in.readString(), in.readInt()));
            case "sizes" -> out.writeInt(vault.sizes(VaultHandle.BYTES.read(in)));
            case "lend" ->
                out.writeInt(vault.lend(VaultHandle.CODEC.read(in), VaultHandle.BYTES.read(in), in.readString()));
            case "borrow" -> out.writeInt(vault.borrow(VaultHandle.BYTES.read(in), in.readString()));
            case "length" -> out.writeInt(vault.length(Codecs.BYTE_ARRAY.read(in)));
            case "lengths" -> out.writeInt(vault.lengths(Codecs.BYTE_ARRAY.read(in), Codecs.BYTE_ARRAY.read(in)));
            case "dieWithResult" -> vault.dieWithResult(in.readInt());
            case "text" -> out.writeString(vault.text(in.readInt()));
            case "count" -> out.writeInt(vault.count(VaultHandle.TEXTS.read(in)));
            case "look" -> out.writeString(vault.look(ValueCodecs.BYTE_BUFFER.read(in)));
            case "keepView" -> vault.keepView(ValueCodecs.BYTE_BUFFER.read(in));
            case "seen" -> out.writeInt(vault.seen());
            case "total" -> out.writeInt(vault.total(VaultHandle.NUMBERS.read(in)));
            case "keep" -> vault.keep(VaultHandle.BYTES.read(in));
            case "kept" -> VaultHandle.BYTES.write(out, vault.kept());
            case "pass" -> vault.pass(VaultHandle.CODEC.read(in));
            case "size" -> out.writeInt(vault.size(in.readInt()));
            case "put" -> VaultHandle.BYTES_REF.write(out, vault.put(in.readInt()));
            case "forget" -> vault.forget();
            case "await" -> Codecs.BOXED_INT.write(out, vault.await(in.readString(), in.readInt()));
            case "delegate" ->
                VaultHandle.NUMBER_REF.write(
                        out, vault.delegate(VaultHandle.CODEC.read(in), in.readString(), in.readInt()));
            case "pid" -> out.writeLong(vault.pid());
            default -> throw Dispatcher.unknown("method", method);
        }
    }
}
