package dev.troupe.runtime.spi;

import dev.troupe.runtime.ObjectRef;
import org.jspecify.annotations.NullUnmarked;

/**
 * Writes and reads a ref, or {@code null}: one byte that says how it travels, and then its value, if that is there and small,
 * or else the number of an object that others can reach.
 */
@NullUnmarked // Null is a value here like any other.
final class RefCodec<T> extends Codec<ObjectRef<T>> {
    private static final byte NULL = 0;
    private static final byte VALUE = 1;
    private static final byte OBJECT = 2;

    private final Codec<T> codec;

    RefCodec(Codec<T> codec) {
        this.codec = codec;
    }

    @Override
    public void write(WireOutput out, ObjectRef<T> ref) {
        if (ref == null) {
            out.writeByte(NULL);
            return;
        }
        Transfer transfer = TroupeRuntime.current().share(codec, ref);
        if (transfer != null) {
            out.writeByte(OBJECT);
            out.writeLong(transfer.actor());
            out.writeTransfer(transfer);
        } else {
            out.writeByte(VALUE);
            out.enter();
            codec.write(out, ref.get());
            out.leave();
        }
    }

    @Override
    public ObjectRef<T> read(WireInput in) {
        byte kind = in.readByte();
        return switch (kind) {
            case NULL -> null;
            case VALUE -> readValue(in);
            case OBJECT -> TroupeRuntime.current().ref(in.readLong(), in.readTransfer(), codec);
            default -> throw new WireFormatException("A ref of kind " + kind + " is unknown.");
        };
    }

    private ObjectRef<T> readValue(WireInput in) {
        in.enter();
        ObjectRef<T> ref = new ValueRef<>(codec.read(in));
        in.leave();
        return ref;
    }

    @Override
    public boolean writesLike(Codec<?> other) {
        return other instanceof RefCodec<?> that && codec.writesLike(that.codec);
    }
}
