package dev.troupe.processor.read;

import dev.troupe.processor.diagnostic.SourceOrigin;
import dev.troupe.processor.model.RemoteField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Finds the fields of a class that do not do in another process what they seem to do. */
final class FieldReader {
    /** What is made to be changed by many, even where the field itself is final. */
    private static final Set<String> SHARED_PACKAGES =
            Set.of("java.util.concurrent.", "java.util.concurrent.atomic.", "java.util.concurrent.locks.");

    private FieldReader() {}

    static List<RemoteField> read(Subject subject) {
        return subject.isForeign()
                ? List.of()
                : ElementFilter.fieldsIn(subject.type().getEnclosedElements()).stream()
                        .flatMap(each -> kind(each)
                                .map(kind -> new RemoteField(
                                        SourceOrigin.of(each),
                                        each.getSimpleName().toString(),
                                        kind))
                                .stream())
                        .toList();
    }

    private static Optional<RemoteField.Kind> kind(VariableElement field) {
        Set<Modifier> modifiers = field.getModifiers();
        if (modifiers.contains(Modifier.STATIC)) {
            return modifiers.contains(Modifier.FINAL) && !isShared(field)
                    ? Optional.empty()
                    : Optional.of(RemoteField.Kind.STATIC);
        }
        return modifiers.contains(Modifier.PUBLIC) ? Optional.of(RemoteField.Kind.PUBLIC) : Optional.empty();
    }

    private static boolean isShared(VariableElement field) {
        if (!(field.asType() instanceof DeclaredType type) || !(type.asElement() instanceof TypeElement element)) {
            return false;
        }
        String name = element.getQualifiedName().toString();
        return SHARED_PACKAGES.contains(name.substring(0, name.lastIndexOf('.') + 1))
                && !name.equals("java.util.concurrent.TimeUnit");
    }
}
