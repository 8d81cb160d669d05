package dev.troupe.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A class that gets a handle: all that the later stages know of it.
 *
 * @param role what is written for it
 * @param base what generated classes are named after; the class itself, unless {@code @RemoteFor} names it
 * @param binaryName its name as {@code Class.getName()} gives it
 * @param groups those that its methods can be in
 * @param fields those that do not do what they seem to do
 * @param leftOut methods that the user need not be able to change and that cannot be called from elsewhere
 * @param declarations what is known of the records and sealed types that its signatures mention, however deep
 */
public record RemoteClass(
        Origin origin,
        Role role,
        TypeRef name,
        TypeRef base,
        String binaryName,
        Shape shape,
        Resources resources,
        List<ConcurrencyGroup> groups,
        List<RemoteConstructor> constructors,
        List<RemoteMethod> methods,
        List<RemoteField> fields,
        List<LeftOut> leftOut,
        Declarations declarations,
        Surroundings surroundings) {
    /** Copies lists. */
    public RemoteClass {
        groups = List.copyOf(groups);
        constructors = List.copyOf(constructors);
        methods = List.copyOf(methods);
        fields = List.copyOf(fields);
        leftOut = List.copyOf(leftOut);
    }

    /** The generated handle. */
    public TypeRef handle() {
        return role.handle(base);
    }

    /** The generated stub. */
    public TypeRef stub() {
        return role.stub(base);
    }

    /** The generated dispatcher. */
    public TypeRef dispatcher() {
        return role.dispatcher(base);
    }

    /** All that it asks for: for its actors, or for each of its tasks. */
    public List<Needs> needs() {
        return role == Role.ACTOR
                ? List.of(new Needs(name.simpleName(), resources))
                : methods.stream()
                        .flatMap(each -> each.task().map(task -> new Needs(each.name(), task.needs())).stream())
                        .toList();
    }

    /** The constructors that generated code may call. */
    public List<RemoteConstructor> openConstructors() {
        return constructors.stream().filter(each -> !each.isClosed()).toList();
    }

    /** All types that its signatures mention. */
    public Stream<WireType> types() {
        return Stream.concat(
                constructors.stream().flatMap(each -> each.parameters().types()),
                methods.stream()
                        .flatMap(each -> Stream.concat(each.parameters().types(), each.result().type().stream())));
    }

    /** Whether every name in its declarations is known; if not, another processor may still write what is missing. */
    public boolean isComplete() {
        TypeSearch unknown = TypeSearch.forUnknown(declarations);
        return shape.knownSupertypes()
                && types().allMatch(each -> unknown.find(each).isEmpty());
    }
}
