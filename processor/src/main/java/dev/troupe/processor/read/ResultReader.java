package dev.troupe.processor.read;

import dev.troupe.processor.diagnostic.SourceOrigin;
import dev.troupe.processor.model.Nullness;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.Result;
import dev.troupe.processor.model.Result.Delivery;
import dev.troupe.processor.model.WireType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads what methods give back: of a {@code CompletionStage<Long>} the {@code Long}. */
final class ResultReader {
    private static final Map<String, Delivery> WRAPPED = Map.of(
            "java.util.concurrent.CompletionStage", Delivery.STAGE,
            "java.util.concurrent.CompletableFuture", Delivery.STAGE,
            "java.util.stream.Stream", Delivery.STREAM,
            "java.util.Iterator", Delivery.STREAM,
            "java.util.concurrent.Flow.Publisher", Delivery.STREAM);

    private final TypeReader types;
    private final NullnessReader nullness;
    private final TypeElement remote;

    /** For the methods of this class. */
    ResultReader(TypeReader types, NullnessReader nullness, TypeElement remote) {
        this.types = types;
        this.nullness = nullness;
        this.remote = remote;
    }

    /** Reads the result of a method whose return type, with type arguments filled in, is the one given. */
    Result read(ExecutableElement method, TypeMirror type) {
        Optional<Origin> split = Annotations.find(method, "MultiReturn").map(each -> SourceOrigin.of(method, each));
        if (isNothing(type)) {
            return nothing(type, Delivery.VALUE, split);
        }
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return value(method, type, split);
        }
        if (element.equals(remote) && isActors(method) && element.getKind() == ElementKind.CLASS) {
            return nothing(type, Delivery.ITSELF, split);
        }
        Delivery delivery = WRAPPED.get(element.getQualifiedName().toString());
        if (delivery == null || declared.getTypeArguments().isEmpty()) {
            return value(method, type, split);
        }
        TypeMirror wrapped = declared.getTypeArguments().get(0);
        if (isNothing(wrapped)) {
            return nothing(wrapped, delivery, split);
        }
        WireType held = types.readElement(wrapped);
        Nullness said = nullness.read(method.getReturnType(), type).part(0);
        return held instanceof WireType.Bounded bounded
                ? value(bounded.bound(), said.part(0), ((WildcardType) wrapped).getExtendsBound(), delivery, split)
                : value(held, said, wrapped, delivery, split);
    }

    private Result nothing(TypeMirror type, Delivery delivery, Optional<Origin> split) {
        return new Result(Optional.empty(), nullness.ofNothing(type), List.of(), delivery, split);
    }

    private Result value(ExecutableElement method, TypeMirror type, Optional<Origin> split) {
        return value(types.read(type), nullness.read(method.getReturnType(), type), type, Delivery.VALUE, split);
    }

    /** A record that is split is there: null may stand in its components only. */
    private Result value(WireType value, Nullness said, TypeMirror type, Delivery delivery, Optional<Origin> split) {
        return split.isPresent() && type instanceof DeclaredType record
                ? new Result(Optional.of(value), Nullness.UNSAID, nullness.ofComponents(record), delivery, split)
                : new Result(Optional.of(value), said, List.of(), delivery, split);
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
