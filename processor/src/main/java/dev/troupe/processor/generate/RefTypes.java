package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.Result;

/** The types that calls return: one ref, a ref to each component, or a stream. */
final class RefTypes {
    private RefTypes() {}

    static TypeName of(RemoteMethod method, Signature signature, Parts parts) {
        return parts.of(method)
                .<TypeName>map(refs -> refs)
                .orElseGet(() -> ParameterizedTypeName.get(
                        method.result().delivery() == Result.Delivery.STREAM ? Spi.OBJECT_REF_STREAM : Spi.OBJECT_REF,
                        NullableTypes.of(
                                method.result()
                                        .type()
                                        .map(signature::spell)
                                        .map(TypeName::box)
                                        .orElse(ClassName.get(Void.class)),
                                method.result().nullness())));
    }
}
