package dev.troupe.processor.read;

import dev.troupe.processor.diagnostic.SourceOrigin;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.Result;
import dev.troupe.processor.model.Result.Delivery;
import dev.troupe.processor.model.WireType;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what methods give back: of a {@code CompletionStage<Long>} the {@code Long}. */
final class ResultReader {
    private static final Map<String, Delivery> WRAPPED = Map.of(
            "java.util.concurrent.CompletionStage", Delivery.STAGE,
            "java.util.concurrent.CompletableFuture", Delivery.STAGE,
            "java.util.stream.Stream", Delivery.STREAM,
            "java.util.Iterator", Delivery.STREAM,
            "java.util.concurrent.Flow.Publisher", Delivery.STREAM);

    private final TypeReader types;
    private final TypeElement remote;

    /** For the methods of this class. */
    ResultReader(TypeReader types, TypeElement remote) {
        this.types = types;
        this.remote = remote;
    }

    /** Reads the result of a method whose return type, with type arguments filled in, is the one given. */
    Result read(ExecutableElement method, TypeMirror type) {
        Optional<Origin> split = Annotations.find(method, "MultiReturn").map(each -> SourceOrigin.of(method, each));
        if (isNothing(type)) {
            return new Result(Optional.empty(), Delivery.VALUE, split);
        }
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return new Result(Optional.of(types.read(type)), Delivery.VALUE, split);
        }
        if (element.equals(remote) && isActors(method) && element.getKind() == ElementKind.CLASS) {
            return new Result(Optional.empty(), Delivery.ITSELF, split);
        }
        Delivery delivery = WRAPPED.get(element.getQualifiedName().toString());
        if (delivery == null || declared.getTypeArguments().isEmpty()) {
            return new Result(Optional.of(types.read(type)), Delivery.VALUE, split);
        }
        TypeMirror wrapped = declared.getTypeArguments().get(0);
        Optional<WireType> value = isNothing(wrapped)
                ? Optional.empty()
                : Optional.of(types.readElement(wrapped))
                        .map(each -> each instanceof WireType.Bounded bounded ? bounded.bound() : each);
        return new Result(value, delivery, split);
    }

    /** What a static method returns is not the object that it is called on. */
    private static boolean isActors(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isNothing(TypeMirror type) {
        return type.getKind() == TypeKind.VOID
                || (type.getKind() == TypeKind.DECLARED
                        && ((TypeElement) ((DeclaredType) type).asElement())
                                .getQualifiedName()
                                .contentEquals("java.lang.Void"));
    }
}
