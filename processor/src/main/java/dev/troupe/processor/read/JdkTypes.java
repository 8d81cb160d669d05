package dev.troupe.processor.read;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What the processor knows of the JDK's types, and of Troupe's own, by name. */
final class JdkTypes {
    private static final List<String> COLLECTIONS = List.of(
            "java.lang.Iterable",
            "java.util.Map",
            "java.util.Iterator",
            "java.util.Enumeration",
            "java.util.stream.BaseStream");

    /** The simple names of {@code java.lang} that generated code uses. */
    private static final Set<String> USED = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Deprecated",
            "Double",
            "Float",
            "IllegalStateException",
            "Integer",
            "Long",
            "Object",
            "Override",
            "SafeVarargs",
            "Short",
            "String",
            "SuppressWarnings",
            "Throwable",
            "Void");

    private static final Set<String> BUILT_IN = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short");

    private final Types types;
    private final Elements elements;

    JdkTypes(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** Whether there is a type with this name. */
    boolean exists(String name) {
        return elements.getTypeElement(name) != null;
    }

    /** Whether it is one of the JDK's types for many values. */
    boolean isCollection(TypeElement type) {
        return type.getQualifiedName().toString().startsWith("java.")
                && COLLECTIONS.stream().anyMatch(each -> is(type, each));
    }

    /** Whether values of a type have an order of their own, or may have one once the type is written. */
    boolean isComparable(TypeMirror type) {
        TypeMirror bound = type instanceof WildcardType wildcard ? wildcard.getExtendsBound() : type;
        return bound instanceof DeclaredType declared && is((TypeElement) declared.asElement(), "java.lang.Comparable");
    }

    /** Whether it is {@code Serializable}. */
    boolean isSerializable(TypeElement type) {
        return is(type, "java.io.Serializable");
    }

    /** Whether it is {@code Externalizable}. */
    boolean isExternalizable(TypeElement type) {
        return is(type, "java.io.Externalizable");
    }

    /** Whether every JVM and every library takes it for a value: a text, or the class of a primitive. */
    boolean isBuiltIn(TypeElement type) {
        return BUILT_IN.contains(type.getQualifiedName().toString());
    }

    /** The name of its class file, such as {@code example.Outer$In}. */
    String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** Whether the class has a {@code close()} that Troupe calls. */
    boolean isAutoCloseable(TypeElement type) {
        return is(type, "java.lang.AutoCloseable");
    }

    /** Whether it is a handle that exists already. */
    boolean isHandle(TypeElement type) {
        return isGenerated(type) && is(type, "dev.troupe.runtime.ActorHandle");
    }

    /** Whether handles, which may not exist yet, meet this bound of a type variable. */
    boolean isMetByHandles(TypeMirror bound) {
        TypeElement handle = elements.getTypeElement("dev.troupe.runtime.ActorHandle");
        return handle != null && types.isSubtype(types.erasure(handle.asType()), bound);
    }

    /** Whether Troupe generated it. */
    boolean isGenerated(TypeElement type) {
        return isMarked(type, "dev.troupe.runtime.spi.RemoteGenerated");
    }

    /** Whether it is marked {@code @Remote}, so that it has a handle. */
    boolean isRemote(TypeElement type) {
        return isMarked(type, "dev.troupe.annotations.Remote");
    }

    private static boolean isMarked(TypeElement type, String annotation) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(each -> ((TypeElement) each.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(annotation));
    }

    /** Whether a method with this name and these parameters is declared by {@code Object}. */
    boolean isObjectMethod(ExecutableElement method) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        return object != null
                && ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                        .filter(each -> !each.getModifiers().contains(Modifier.PRIVATE))
                        .anyMatch(each -> sameSignature(method, each));
    }

    /** Whether a type of the package has a name that generated code uses for one of {@code java.lang}. */
    boolean isShadowedIn(String packageName) {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return USED.stream().anyMatch(each -> elements.getTypeElement(prefix + each) != null);
    }

    /** Whether the code around an element can use the type with this name. */
    boolean sees(String name, Element element) {
        @Nullable Element module = elements.getModuleOf(element);
        return module instanceof javax.lang.model.element.ModuleElement found
                ? elements.getTypeElement(found, name) != null
                : elements.getTypeElement(name) != null;
    }

    private boolean sameSignature(ExecutableElement one, ExecutableElement other) {
        if (!one.getSimpleName().equals(other.getSimpleName())
                || one.getParameters().size() != other.getParameters().size()) {
            return false;
        }
        for (int i = 0; i < one.getParameters().size(); i++) {
            if (!types.isSameType(
                    types.erasure(one.getParameters().get(i).asType()),
                    types.erasure(other.getParameters().get(i).asType()))) {
                return false;
            }
        }
        return true;
    }

    private boolean is(TypeElement type, String name) {
        TypeElement known = elements.getTypeElement(name);
        return known != null && types.isSubtype(types.erasure(type.asType()), types.erasure(known.asType()));
    }
}
