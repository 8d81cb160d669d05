package dev.troupe.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.troupe.processor.model.Nullness;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code @Nullable} into the types of signatures where the user wrote it. */
final class NullableTypes {
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(Spi.NULLABLE).build();

    private NullableTypes() {}

    static TypeName of(TypeName type, Nullness nullness) {
        if (nullness.isUnsaid()) {
            return type;
        }
        TypeName inside = inside(type, nullness);
        return nullness.nullable() && !type.isPrimitive() ? inside.annotated(NULLABLE) : inside;
    }

    private static TypeName inside(TypeName type, Nullness nullness) {
        if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(of(array.componentType(), nullness.part(0)));
        }
        if (type instanceof WildcardTypeName wildcard && wildcard.lowerBounds().isEmpty()) {
            return WildcardTypeName.subtypeOf(of(wildcard.upperBounds().get(0), nullness.part(0)));
        }
        if (type instanceof ParameterizedTypeName generic) {
            List<TypeName> arguments = new ArrayList<>();
            generic.typeArguments().forEach(each -> arguments.add(of(each, nullness.part(arguments.size()))));
            return ParameterizedTypeName.get(generic.rawType(), arguments.toArray(new TypeName[0]));
        }
        return type;
    }
}
