package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.InstanceField;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.WireType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the codec of one class whose objects are sent field by field, as a class nested in the stub. */
final class ObjectCodecGenerator {
    private final Constants constants;
    private final WireCode wire;
    private final WireType.Instance type;
    private final List<InstanceField> fields;
    private final List<String> slots = new ArrayList<>();
    private final TypeName name;

    ObjectCodecGenerator(RemoteClass remote, ClassName stub, Constants constants, WireType.Instance type) {
        this.constants = constants;
        this.wire = WireCode.inside(stub, constants);
        this.type = type;
        this.fields = remote.declarations().fieldsOf(type);
        this.name = TypeNames.of(type);
        UniqueNames names = new UniqueNames(constants.all());
        fields.forEach(each -> slots.add(names.next(each.name())));
    }

    TypeSpec generate() {
        TypeSpec.Builder codec = TypeSpec.classBuilder(constants.codecClass(type))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Spi.OBJECT_CODEC, name));
        for (int i = 0; i < fields.size(); i++) {
            codec.addField(slot(fields.get(i), slots.get(i)));
        }
        return codec.addMethod(constructor())
                .addMethod(each("writeFields", Spi.WIRE_OUTPUT, "out", "write"))
                .addMethod(each("readFields", Spi.WIRE_INPUT, "in", "read"))
                .build();
    }

    private static FieldSpec slot(InstanceField field, String slot) {
        TypeName ofType = ParameterizedTypeName.get(Spi.SLOT, TypeNames.boxed(field.type()));
        return FieldSpec.builder(ofType, slot, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T<>($T.class, $S)", Spi.SLOT, TypeNames.of(field.owner()), field.name())
                .build();
    }

    /** Of a generic class there is one class object, whatever its arguments. */
    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        if (type.arguments().isEmpty()) {
            return constructor.addStatement("super($T.class)", name).build();
        }
        return constructor
                .addAnnotation(SuppressUnchecked.ANNOTATION)
                .addStatement("super((Class<$T>) (Class<?>) $T.class)", name, TypeNames.of(type.name()))
                .build();
    }

    private MethodSpec each(String method, ClassName bytes, String variable, String verb) {
        MethodSpec.Builder code = MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(bytes, variable)
                .addParameter(name, "value");
        for (int i = 0; i < fields.size(); i++) {
            CodeBlock codec = wire.codec(fields.get(i).type());
            code.addStatement("this.$L.$L($L, $L, value)", slots.get(i), verb, codec, variable);
        }
        return code.build();
    }
}
