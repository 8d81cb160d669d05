package dev.troupe.processor.generate;

import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.WireType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the types of a class that need a codec of their own, each after those that it is made of. */
final class CodecList {
    private final RemoteClass remote;
    private final Set<WireType> simple = new LinkedHashSet<>();
    private final Set<WireType> composed = new LinkedHashSet<>();

    CodecList(RemoteClass remote) {
        this.remote = remote;
        remote.openConstructors().forEach(each -> each.parameters().types().forEach(this::add));
        remote.methods().forEach(each -> {
            each.parameters().types().forEach(this::add);
            each.result().type().ifPresent(this::add);
        });
    }

    /** Enums, records and sealed types, which need no other constant to be made, then what is made of them. */
    List<WireType> all() {
        List<WireType> all = new ArrayList<>(simple);
        all.addAll(composed);
        return all;
    }

    private void add(WireType type) {
        if (type instanceof WireType.Struct) {
            if (simple.add(type)) {
                remote.declarations().componentsOf(type).forEach(each -> add(each.type()));
            }
            return;
        }
        if (type instanceof WireType.Instance) {
            if (simple.add(type)) {
                remote.declarations().fieldsOf(type).forEach(each -> add(each.type()));
            }
            return;
        }
        if (type instanceof WireType.Graph) {
            simple.add(type); // Its parts are not written by codecs of their own.
            return;
        }
        if (type instanceof WireType.Sealed) {
            if (simple.add(type)) {
                remote.declarations().variantsOf(type).forEach(this::add);
            }
            return;
        }
        type.parts().forEach(this::add);
        if (type instanceof WireType.Enumeration) {
            simple.add(type);
        } else if (!type.parts().isEmpty() && !isPrimitiveArray(type) && !(type instanceof WireType.Bounded)) {
            composed.add(type);
        }
    }

    private static boolean isPrimitiveArray(WireType type) {
        return type instanceof WireType.Array array && array.element() instanceof WireType.Primitive;
    }
}
