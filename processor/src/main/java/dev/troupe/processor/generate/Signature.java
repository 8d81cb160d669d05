package dev.troupe.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.troupe.processor.model.Nullness;
import dev.troupe.processor.model.Parameters;
import dev.troupe.processor.model.TypeSearch;
import dev.troupe.processor.model.WireType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands between the parentheses of a handle's method. A type that cannot be spelled, in a class with problems,
 * becomes a type variable, which fits whatever the user wrote.
 */
final class Signature {
    private final List<TypeVariableName> variables = new ArrayList<>();
    private final List<TypeName> types = new ArrayList<>();
    private final List<String> names;
    private final BitSet refs;
    private final boolean varargs;

    Signature(Parameters parameters, List<String> names) {
        this(parameters, names, new BitSet());
    }

    /** Takes refs in place of some parameters. */
    Signature(Parameters parameters, List<String> names, BitSet refs) {
        this.names = names;
        this.refs = refs;
        this.varargs = parameters.varargs() && !refs.get(names.size() - 1);
        parameters.list().forEach(each -> {
            TypeName type = spell(each.type());
            types.add(
                    refs.get(types.size())
                            ? refTo(type.box(), each.nullness())
                            : NullableTypes.of(type, each.nullness()));
        });
        if (varargs && !(types.get(types.size() - 1) instanceof ArrayTypeName)) {
            types.set(types.size() - 1, ArrayTypeName.of(types.get(types.size() - 1)));
        }
    }

    /** A parameter that takes a ref to a value of this type. */
    static TypeName refTo(TypeName type, Nullness nullness) {
        return ParameterizedTypeName.get(Spi.OBJECT_REF, WildcardTypeName.subtypeOf(NullableTypes.of(type, nullness)));
    }

    /** Adds parameters and type variables to a method, once its result is known. */
    void addTo(MethodSpec.Builder method) {
        method.addTypeVariables(variables).varargs(varargs);
        if (needsSafeVarargs()) {
            method.addAnnotation(SafeVarargs.class);
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "varargs")
                    .build());
        }
        for (int i = 0; i < types.size(); i++) {
            method.addParameter(types.get(i), names.get(i));
        }
    }

    /** Spells one more type of the same method. */
    TypeName spell(WireType type) {
        if (TypeSearch.forUnspeakable().find(type).isEmpty()) {
            return TypeNames.of(type);
        }
        TypeVariableName variable = TypeVariableName.get("T" + (variables.size() + 1));
        variables.add(variable);
        return variable;
    }

    /** The names of the parameters. */
    List<String> names() {
        return names;
    }

    /** The arguments that hand the parameters on. */
    String arguments() {
        return String.join(", ", names);
    }

    /**
     * The call of another method that takes the same, behind what else it needs; where some parameter is a ref, that
     * method takes nothing but refs, and values become refs that are done.
     */
    CodeBlock call(String method, String first) {
        Stream<CodeBlock> own = IntStream.range(0, names.size())
                .mapToObj(i -> refs.isEmpty() || refs.get(i)
                        ? CodeBlock.of("$L", names.get(i))
                        : CodeBlock.of("$T.of($L)", Spi.REFS, names.get(i)));
        return Stream.concat(Stream.of(CodeBlock.of("$L", first)), own)
                .collect(CodeBlock.joining(",$W", method + "(", ")"));
    }

    /** Whether some parameter is a ref. */
    boolean takesRefs() {
        return !refs.isEmpty();
    }

    /** Whether some type cannot be spelled. */
    boolean isVague() {
        return !variables.isEmpty();
    }

    /** Whether it takes any number of values of a type that arrays do not know. */
    boolean needsSafeVarargs() {
        if (!varargs) {
            return false;
        }
        TypeName element = types.get(types.size() - 1);
        while (element instanceof ArrayTypeName array) {
            element = array.componentType();
        }
        return element instanceof ParameterizedTypeName || element instanceof TypeVariableName;
    }

    /** What no two methods of a class may share. */
    String erasure(String method) {
        return types.stream().map(Signature::erased).collect(Collectors.joining(",", method + "(", ")"));
    }

    private static String erased(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return generic.rawType().toString();
        }
        if (type instanceof ArrayTypeName array) {
            return erased(array.componentType()) + "[]";
        }
        return type instanceof TypeVariableName
                ? "java.lang.Object"
                : type.withoutAnnotations().toString();
    }
}
