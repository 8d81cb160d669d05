package dev.troupe.processor.generate;

import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.TypeSearch;
import dev.troupe.processor.model.WireType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The constants of a stub, by what they stand for: method numbers, and codecs of types that need one of their own. */
final class Constants {
    /** The constant with the actor's type. */
    static final String TYPE = "TYPE";

    private final UniqueNames names = new UniqueNames(List.of(TYPE));
    private final UniqueNames classNames = new UniqueNames(List.of(StubGenerator.HANDLES));
    private final Map<RemoteMethod, String> methods = new HashMap<>();
    private final Map<RemoteMethod, String> needs = new HashMap<>();
    private final Map<RemoteMethod, String> retries = new HashMap<>();
    private final Map<WireType, String> codecs = new HashMap<>();
    private final Map<WireType, String> codecClasses = new HashMap<>();
    private final RemoteClass remote;
    private final CodecList list;

    Constants(RemoteClass remote) {
        this.remote = remote;
        Map<String, Long> overloads = remote.methods().stream()
                .collect(Collectors.groupingBy(RemoteMethod::handleName, Collectors.counting()));
        for (RemoteMethod method : remote.methods()) {
            boolean overloaded = overloads.getOrDefault(method.handleName(), 0L) > 1;
            String types = overloaded
                    ? method.parameters()
                            .types()
                            .map(each -> "_" + Words.of(each))
                            .collect(Collectors.joining())
                    : "";
            String name = names.next(Words.constant(method.handleName() + types));
            methods.put(method, name);
            method.task()
                    .filter(task -> !task.needs().areNone())
                    .ifPresent(task -> needs.put(method, names.next(name + "_NEEDS")));
            method.task()
                    .filter(task -> task.needs().sayRetries())
                    .ifPresent(task -> retries.put(method, names.next(name + "_RETRIES")));
        }
        list = new CodecList(remote);
        for (WireType type : list.all()) {
            codecs.put(type, names.next(Words.constant(Words.of(type))));
            if (hasCodecClass(type)) {
                codecClasses.put(type, classNames.next(Words.of(type) + "Codec"));
            }
        }
    }

    /** The constant with the number of a method. */
    String method(RemoteMethod method) {
        return known(methods, method);
    }

    /** The constant with what a task needs; none if it says nothing. */
    Optional<String> needs(RemoteMethod task) {
        return Optional.ofNullable(needs.get(task));
    }

    /** The constant with when a task is run again; none if it says nothing. */
    Optional<String> retries(RemoteMethod task) {
        return Optional.ofNullable(retries.get(task));
    }

    /** The constant with the codec of a type. */
    String codec(WireType type) {
        return known(codecs, type);
    }

    /** Whether its codec is a class of its own: what that is made of, it looks up when it is used. */
    static boolean hasCodecClass(WireType type) {
        return type instanceof WireType.Struct || type instanceof WireType.Instance || type instanceof WireType.Sealed;
    }

    /** The class that is the codec of a record or a sealed type. */
    String codecClass(WireType type) {
        return known(codecClasses, type);
    }

    /**
     * Whether the constant stands in a class of its own. Codecs made of those of handles do: a handle's codec needs its
     * stub, so a stub must not need the codecs of handles before it is there itself.
     */
    static boolean isAside(WireType type) {
        return !hasCodecClass(type) && TypeSearch.forHandle().find(type).isPresent();
    }

    /** The codecs, each after those that it is made of. */
    List<WireType> codecs() {
        return list.all();
    }

    /** The names that code of the stub uses, and no parameter may have: the constants, and where packages begin. */
    Set<String> all() {
        Set<String> all = new HashSet<>(methods.values());
        all.addAll(codecs.values());
        all.addAll(needs.values());
        all.addAll(List.of(TYPE, "dev", "java"));
        remote.types().forEach(each -> addPackages(each, all));
        return all;
    }

    private static void addPackages(WireType type, Set<String> all) {
        if (type instanceof WireType.Handle handle) {
            all.add(handle.name().packageName().split("\\.", 2)[0]);
        }
        type.parts().forEach(each -> addPackages(each, all));
    }

    private static <K> String known(Map<K, String> names, K key) {
        String name = names.get(key);
        if (name == null) {
            throw new IllegalStateException("No constant for " + key);
        }
        return name;
    }
}
