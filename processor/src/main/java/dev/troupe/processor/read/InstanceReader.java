package dev.troupe.processor.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Says which classes are sent field by field, and what their fields are. */
final class InstanceReader {
    private static final Set<String> HOOKS =
            Set.of("writeObject", "readObject", "readObjectNoData", "writeReplace", "readResolve");

    private final JdkTypes jdk;

    InstanceReader(JdkTypes jdk) {
        this.jdk = jdk;
    }

    /** Whether its author says that it may be sent. */
    boolean isMarked(TypeElement type) {
        return jdk.isSerializable(type)
                || lineage(type).stream()
                        .anyMatch(each -> Annotations.find(each, "Sendable").isPresent());
    }

    /** Whether its fields say all about an object of the class. */
    boolean isMadeOfFields(TypeElement type) {
        List<TypeElement> lineage = lineage(type);
        return type.getKind() == ElementKind.CLASS
                && (type.getNestingKind() == NestingKind.TOP_LEVEL
                        || type.getModifiers().contains(Modifier.STATIC))
                && !jdk.isCollection(type)
                && lineage.stream().noneMatch(InstanceReader::isOfJdk);
    }

    /**
     * Whether objects of the class are written with what they hold, because their fields do not say all: it is one of the
     * JDK's, or extends one, or code of its own says how it is written.
     */
    boolean isGraph(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && (type.getNestingKind() == NestingKind.TOP_LEVEL
                        || type.getModifiers().contains(Modifier.STATIC))
                && jdk.isSerializable(type)
                && !type.getQualifiedName().contentEquals("java.lang.Class")
                && !(isOfJdk(type) && jdk.isCollection(type))
                && (hasOwnSerialization(type) || lineage(type).stream().anyMatch(InstanceReader::isOfJdk));
    }

    /** Whether code of the class says how it is written; then its fields may mean something else. */
    boolean hasOwnSerialization(TypeElement type) {
        return jdk.isExternalizable(type) || lineage(type).stream().anyMatch(InstanceReader::hasHook);
    }

    /** A field, and the class that declares it. */
    record OwnedField(TypeElement owner, VariableElement field) {}

    /** The fields, those of superclasses first. */
    List<OwnedField> fields(TypeElement type) {
        List<OwnedField> fields = new ArrayList<>();
        for (TypeElement each : lineage(type)) {
            ElementFilter.fieldsIn(each.getEnclosedElements()).stream()
                    .filter(field -> !field.getModifiers().contains(Modifier.STATIC)
                            && !field.getModifiers().contains(Modifier.TRANSIENT))
                    .forEach(field -> fields.add(new OwnedField(each, field)));
        }
        return fields;
    }

    /** The class and what it extends, except {@code Object}, outermost first. */
    static List<TypeElement> lineage(TypeElement type) {
        Deque<TypeElement> lineage = new ArrayDeque<>();
        TypeElement each = type;
        while (!each.getQualifiedName().contentEquals("java.lang.Object")) {
            lineage.addFirst(each);
            if (!(each.getSuperclass() instanceof DeclaredType superclass)) {
                break;
            }
            each = (TypeElement) superclass.asElement();
        }
        return List.copyOf(lineage);
    }

    static boolean isOfJdk(TypeElement type) {
        return type.getQualifiedName().toString().startsWith("java.");
    }

    private static boolean hasHook(TypeElement type) {
        return type.getEnclosedElements().stream().anyMatch(InstanceReader::isHook);
    }

    private static boolean isHook(Element member) {
        if (member.getKind() == ElementKind.FIELD) {
            return member.getSimpleName().contentEquals("serialPersistentFields");
        }
        return member instanceof ExecutableElement method
                && HOOKS.contains(method.getSimpleName().toString())
                && method.getParameters().stream()
                        .allMatch(each -> each.asType().toString().startsWith("java.io.Object"));
    }
}
