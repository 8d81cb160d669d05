package dev.troupe.runtime.spi;

import org.jspecify.annotations.NullUnmarked;

/**
 * A primitive, a text, or an array of primitives. One class for all of them, without lambdas: each of those would have to be
 * linked in every worker while its first answer is waited for, 10 ms for all.
 */
@NullUnmarked // Null is a value here like any other.
final class BasicCodec<T> extends Codec<T> {
    private final Kind kind;

    /** What one writes and reads. */
    enum Kind {
        VOID,
        BOOLEAN,
        BYTE,
        SHORT,
        CHAR,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        STRING,
        BOOLEAN_ARRAY,
        BYTE_ARRAY,
        SHORT_ARRAY,
        CHAR_ARRAY,
        INT_ARRAY,
        LONG_ARRAY,
        FLOAT_ARRAY,
        DOUBLE_ARRAY
    }

    /** One of the kind, whose class {@code T} is. */
    BasicCodec(Kind kind) {
        super(true);
        this.kind = kind;
    }

    @Override
    public void write(WireOutput out, T value) {
        switch (kind) {
            case VOID -> {}
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case BYTE -> out.writeByte((Byte) value);
            case SHORT -> out.writeShort((Short) value);
            case CHAR -> out.writeChar((Character) value);
            case INT -> out.writeInt((Integer) value);
            case LONG -> out.writeLong((Long) value);
            case FLOAT -> out.writeFloat((Float) value);
            case DOUBLE -> out.writeDouble((Double) value);
            case STRING -> out.writeString((String) value);
            case BOOLEAN_ARRAY -> PrimitiveArrays.write(out, (boolean[]) value);
            case BYTE_ARRAY -> PrimitiveArrays.write(out, (byte[]) value);
            case SHORT_ARRAY -> PrimitiveArrays.write(out, (short[]) value);
            case CHAR_ARRAY -> PrimitiveArrays.write(out, (char[]) value);
            case INT_ARRAY -> PrimitiveArrays.write(out, (int[]) value);
            case LONG_ARRAY -> PrimitiveArrays.write(out, (long[]) value);
            case FLOAT_ARRAY -> PrimitiveArrays.write(out, (float[]) value);
            case DOUBLE_ARRAY -> PrimitiveArrays.write(out, (double[]) value);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // As its constant says.
    public T read(WireInput in) {
        return (T) readAny(in);
    }

    private Object readAny(WireInput in) {
        return switch (kind) {
            case VOID -> null;
            case BOOLEAN -> in.readBoolean();
            case BYTE -> in.readByte();
            case SHORT -> in.readShort();
            case CHAR -> in.readChar();
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case FLOAT -> in.readFloat();
            case DOUBLE -> in.readDouble();
            case STRING -> in.readString();
            case BOOLEAN_ARRAY -> PrimitiveArrays.readBooleans(in);
            case BYTE_ARRAY -> PrimitiveArrays.readBytes(in);
            case SHORT_ARRAY -> PrimitiveArrays.readShorts(in);
            case CHAR_ARRAY -> PrimitiveArrays.readChars(in);
            case INT_ARRAY -> PrimitiveArrays.readInts(in);
            case LONG_ARRAY -> PrimitiveArrays.readLongs(in);
            case FLOAT_ARRAY -> PrimitiveArrays.readFloats(in);
            case DOUBLE_ARRAY -> PrimitiveArrays.readDoubles(in);
        };
    }
}
