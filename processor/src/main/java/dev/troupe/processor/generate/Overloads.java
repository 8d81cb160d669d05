package dev.troupe.processor.generate;

import dev.troupe.processor.model.Parameters;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The overloads of a handle's methods: one that takes values, and those that take refs in place of some, where javac can
 * tell them from all others.
 */
final class Overloads {
    private final Map<Object, Signature> values = new HashMap<>();
    private final Map<Object, List<Signature>> withRefs = new HashMap<>();
    private final Map<String, Integer> refErasures = new HashMap<>();
    private final Map<Signature, String> erasures = new HashMap<>();
    private final Map<Object, String> names = new HashMap<>();
    private final Map<Object, String> refNames = new HashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of(
            "close()", "self()", "options()", "named(java.lang.String)", "named(java.lang.String,java.lang.String)"));
    private final String stub;

    Overloads(RemoteClass remote) {
        stub = remote.stub().simpleName();
        constructors(remote).forEach(each -> add(each, "remote", each.parameters()));
        remote.methods().forEach(each -> add(each, each.handleName(), each.parameters()));
        nameStubMethods(remote);
    }

    private void nameStubMethods(RemoteClass remote) {
        constructors(remote).forEach(each -> names.put(each, "create"));
        remote.methods().forEach(each -> names.put(each, each.handleName()));
        UniqueNames unique = new UniqueNames(names.values());
        constructors(remote).forEach(each -> refNames.put(each, unique.next("createByRef")));
        remote.methods().forEach(each -> refNames.put(each, unique.next(each.handleName() + "ByRef")));
    }

    /** Those that the handle can show: of a class that has no open one, the others. */
    static List<RemoteConstructor> constructors(RemoteClass remote) {
        List<RemoteConstructor> open = remote.openConstructors();
        return open.isEmpty() ? remote.constructors() : open;
    }

    private void add(Object member, String name, Parameters parameters) {
        List<String> names = new Locals(parameters, List.of(stub, Spi.REFS.simpleName(), "Options")).parameters();
        Signature signature = new Signature(parameters, names);
        if (!taken.add(signature.erasure(name))) {
            return; // A problem that was told.
        }
        values.put(member, signature);
        List<Signature> mixes = new ArrayList<>();
        if (!signature.isVague()) {
            for (BitSet refs : RefMixes.of(parameters)) {
                Signature mix = new Signature(parameters, names, refs);
                mixes.add(mix);
                erasures.put(mix, mix.erasure(name));
                refErasures.merge(mix.erasure(name), 1, Integer::sum);
            }
        }
        withRefs.put(member, mixes);
    }

    /** What the stub calls the method that does the work of an overload. */
    String stubMethod(Object member, Signature signature) {
        String name = names.getOrDefault(member, "");
        return signature.takesRefs() ? refNames.getOrDefault(member, name) : name;
    }

    /** The overload of a method or constructor that takes values; none where another looks like it. */
    Optional<Signature> values(Object member) {
        return Optional.ofNullable(values.get(member));
    }

    /** The overloads that take refs. */
    List<Signature> withRefs(Object member) {
        return withRefs.getOrDefault(member, List.of()).stream()
                .filter(each -> {
                    String erasure = erasures.getOrDefault(each, "");
                    return refErasures.getOrDefault(erasure, 0) == 1 && !taken.contains(erasure);
                })
                .toList();
    }
}
