package dev.troupe.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.troupe.processor.model.JavaType;
import dev.troupe.processor.model.PrimitiveKind;
import dev.troupe.processor.model.TypeRef;
import dev.troupe.processor.model.WireType;
import java.util.List;

/** Spells the types of the model for JavaPoet. */
final class TypeNames implements WireType.Cases<TypeName> {
    private static final TypeNames CASES = new TypeNames();

    private TypeNames() {}

    static TypeName of(WireType type) {
        return type.match(CASES);
    }

    /** The type as a type argument: primitives in their boxes. */
    static TypeName boxed(WireType type) {
        return of(type).box();
    }

    static ClassName of(TypeRef name) {
        List<String> nested = name.simpleNames().subList(1, name.simpleNames().size());
        return ClassName.get(name.packageName(), name.simpleNames().get(0), nested.toArray(new String[0]));
    }

    static TypeName of(JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            return of(primitive.kind());
        }
        if (type instanceof JavaType.Array array) {
            return ArrayTypeName.of(of(array.element()));
        }
        if (type instanceof JavaType.Wildcard wildcard) {
            return wildcard.lower()
                    .<TypeName>map(bound -> WildcardTypeName.supertypeOf(of(bound)))
                    .orElseGet(() -> WildcardTypeName.subtypeOf(
                            wildcard.upper().map(TypeNames::of).orElse(ClassName.OBJECT)));
        }
        JavaType.Declared declared = (JavaType.Declared) type;
        return parameterized(
                of(declared.name()),
                declared.arguments().stream().map(TypeNames::of).toList());
    }

    private static TypeName of(PrimitiveKind kind) {
        return switch (kind) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case CHAR -> TypeName.CHAR;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }

    private static TypeName parameterized(ClassName raw, List<TypeName> arguments) {
        return arguments.isEmpty() ? raw : ParameterizedTypeName.get(raw, arguments.toArray(new TypeName[0]));
    }

    @Override
    public TypeName primitive(WireType.Primitive type) {
        return of(type.kind());
    }

    @Override
    public TypeName boxed(WireType.Boxed type) {
        return of(type.kind()).box();
    }

    @Override
    public TypeName text(WireType.Text type) {
        return ClassName.get(String.class);
    }

    @Override
    public TypeName value(WireType.Value type) {
        return ClassName.get(type.kind().packageName(), type.kind().simpleName());
    }

    @Override
    public TypeName enumeration(WireType.Enumeration type) {
        return of(type.name());
    }

    @Override
    public TypeName array(WireType.Array type) {
        return ArrayTypeName.of(of(type.element()));
    }

    @Override
    public TypeName container(WireType.Container type) {
        return parameterized(
                ClassName.get(type.kind().packageName(), type.kind().simpleName()),
                type.arguments().stream().map(TypeNames::boxed).toList());
    }

    @Override
    public TypeName struct(WireType.Struct type) {
        return parameterized(
                of(type.name()), type.arguments().stream().map(TypeNames::boxed).toList());
    }

    @Override
    public TypeName instance(WireType.Instance type) {
        return parameterized(
                of(type.name()), type.arguments().stream().map(TypeNames::boxed).toList());
    }

    @Override
    public TypeName graph(WireType.Graph type) {
        return parameterized(
                of(type.name()), type.arguments().stream().map(TypeNames::boxed).toList());
    }

    @Override
    public TypeName sealed(WireType.Sealed type) {
        return parameterized(
                of(type.name()), type.arguments().stream().map(TypeNames::boxed).toList());
    }

    @Override
    public TypeName handle(WireType.Handle type) {
        return of(type.name());
    }

    @Override
    public TypeName bounded(WireType.Bounded type) {
        return WildcardTypeName.subtypeOf(boxed(type.bound()));
    }

    @Override
    public TypeName unsendable(WireType.Unsendable type) {
        return of(type.spelling().orElseThrow());
    }

    @Override
    public TypeName unknown(WireType.Unknown type) {
        throw new IllegalStateException("Nobody knows " + type);
    }
}
