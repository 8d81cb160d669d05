package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.Nullness;
import dev.troupe.processor.model.RecordComponent;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.TypeSearch;
import dev.troupe.processor.model.WireType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Generates the handle's nested records that hold a ref to each component of what {@code @MultiReturn} methods return. */
final class Parts {
    private final Map<WireType.Struct, ClassName> names = new LinkedHashMap<>();
    private final Map<WireType.Struct, Nullness> nullness = new HashMap<>();
    private final RemoteClass remote;
    private final boolean accepted;

    Parts(RemoteClass remote, boolean accepted) {
        this.remote = remote;
        this.accepted = accepted;
        UniqueNames unique = new UniqueNames(List.of("Options", remote.handle().simpleName()));
        for (RemoteMethod method : remote.methods()) {
            method.result().parts().filter(this::canBeSpelled).ifPresent(record -> {
                names.computeIfAbsent(
                        record,
                        each -> TypeNames.of(remote.handle()).nestedClass(unique.next(Words.of(each) + "Refs")));
                // Methods that differ in nullness alone share one record.
                nullness.merge(record, new Nullness(false, method.result().componentNullness()), Nullness::or);
            });
        }
    }

    private boolean canBeSpelled(WireType.Struct record) {
        return TypeSearch.forUnspeakable().find(record).isEmpty()
                && remote.declarations().componentsOf(record).stream()
                        .allMatch(each ->
                                TypeSearch.forUnspeakable().find(each.type()).isEmpty());
    }

    /** The record that a method of the handle returns, if it is one of these. */
    Optional<ClassName> of(RemoteMethod method) {
        return method.result().parts().flatMap(each -> Optional.ofNullable(names.get(each)));
    }

    List<TypeSpec> generate() {
        List<TypeSpec> records = new ArrayList<>();
        names.forEach((record, name) -> records.add(generate(record, name)));
        return records;
    }

    private TypeSpec generate(WireType.Struct record, ClassName name) {
        List<RecordComponent> components = remote.declarations().componentsOf(record);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        Nullness said = nullness.getOrDefault(record, Nullness.UNSAID);
        for (int i = 0; i < components.size(); i++) {
            TypeName type = NullableTypes.of(TypeNames.boxed(components.get(i).type()), said.part(i));
            constructor.addParameter(
                    ParameterizedTypeName.get(Spi.OBJECT_REF, type),
                    components.get(i).name());
        }
        TypeSpec.Builder type = TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(constructor.build())
                .addMethod(of(record, name, components));
        if (accepted) {
            type.addJavadoc("A ref to each component of a {@link $T}.\n", TypeNames.of(record.name()));
            components.forEach(each -> type.addJavadoc("\n@param $L its {@code $L}", each.name(), each.name()));
        }
        return type.build();
    }

    private MethodSpec of(WireType.Struct record, ClassName name, List<RecordComponent> components) {
        TypeName whole = ParameterizedTypeName.get(Spi.OBJECT_REF, TypeNames.of(record));
        CodeBlock refs = components.stream()
                .map(each -> CodeBlock.of("$T.component(whole, value -> value.$L())", Spi.REFS, each.name()))
                .collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(name)
                .addParameter(whole, "whole")
                .addStatement("return new $T($L)", name, refs)
                .build();
    }
}
