package dev.troupe.processor.read;

import dev.troupe.processor.model.Nullness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads where types carry JSpecify's {@code @Nullable}. Before JDK 22 javac knows it of sources only. */
final class NullnessReader {
    private final Types types;
    private final NullScope scope;

    NullnessReader(Types types, NullScope scope) {
        this.types = types;
        this.scope = scope;
    }

    /** The nullness of a type, once as it is declared and once with type arguments filled in: either may say it. */
    Nullness read(TypeMirror declared, TypeMirror member) {
        return scope.seesJSpecify() ? of(declared).or(of(member)) : Nullness.UNSAID;
    }

    private Nullness read(TypeMirror type) {
        return read(type, type);
    }

    /** What refs of calls that give nothing back hold: null alone, which {@code Void} excludes under a mark. */
    Nullness ofNothing(TypeMirror type) {
        return scope.marks().inClass() ? Nullness.UNSAID.orNull() : read(type);
    }

    /** The nullness of what a record's components are, with the type arguments of the record filled in. */
    List<Nullness> ofComponents(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        List<Nullness> all = new ArrayList<>();
        for (RecordComponentElement component : ElementFilter.recordComponentsIn(element.getEnclosedElements())) {
            all.add(TypeReader.accessor(element, component)
                    .map(each ->
                            read(each.getReturnType(), ((ExecutableType) types.asMemberOf(type, each)).getReturnType()))
                    .orElse(Nullness.UNSAID)
                    .or(read(component.asType())));
        }
        return all;
    }

    private static Nullness of(TypeMirror type) {
        return new Nullness(
                isNullable(type), parts(type).map(NullnessReader::of).toList());
    }

    private static Stream<? extends TypeMirror> parts(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return Stream.of(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Optional.ofNullable(wildcard.getExtendsBound()).stream();
        }
        return type instanceof DeclaredType declared ? declared.getTypeArguments().stream() : Stream.of();
    }

    private static boolean isNullable(TypeMirror type) {
        return type.getKind() != TypeKind.VOID
                && !type.getKind().isPrimitive()
                && type.getAnnotationMirrors().stream()
                        .anyMatch(
                                each -> ((TypeElement) each.getAnnotationType().asElement())
                                        .getQualifiedName()
                                        .contentEquals(NullScope.NULLABLE));
    }
}
