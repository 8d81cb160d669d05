package dev.troupe.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A class marked {@code @Remote}: all that the later stages know of it.
 *
 * @param binaryName its name as {@code Class.getName()} gives it
 * @param leftOut inherited methods that cannot be called from elsewhere
 * @param declarations what is known of the records and sealed types that its signatures mention, however deep
 */
public record RemoteClass(
        Origin origin,
        TypeRef name,
        String binaryName,
        Shape shape,
        Resources resources,
        List<RemoteConstructor> constructors,
        List<RemoteMethod> methods,
        List<LeftOut> leftOut,
        Declarations declarations,
        Surroundings surroundings) {
    /** Copies lists. */
    public RemoteClass {
        constructors = List.copyOf(constructors);
        methods = List.copyOf(methods);
        leftOut = List.copyOf(leftOut);
    }

    /** The generated handle. */
    public TypeRef handle() {
        return name.companion("Handle");
    }

    /** The generated stub. */
    public TypeRef stub() {
        return name.companion("Stub");
    }

    /** The generated dispatcher. */
    public TypeRef dispatcher() {
        return name.companion("Dispatcher");
    }

    /** The constructors that generated code may call. */
    public List<RemoteConstructor> openConstructors() {
        return constructors.stream().filter(each -> !each.isClosed()).toList();
    }

    /** All types that its signatures mention. */
    public Stream<WireType> types() {
        return Stream.concat(
                constructors.stream().flatMap(each -> each.parameters().types()),
                methods.stream().flatMap(each -> Stream.concat(each.parameters().types(), each.result().stream())));
    }

    /** Whether every name in its declarations is known; if not, another processor may still write what is missing. */
    public boolean isComplete() {
        TypeSearch unknown = TypeSearch.forUnknown(declarations);
        return shape.knownSupertypes()
                && types().allMatch(each -> unknown.find(each).isEmpty());
    }
}
