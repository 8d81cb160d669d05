package dev.troupe.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Writes beside each class marked {@code @Remote} one that uses its handle, as somebody may who knows nothing of what is
 * wrong with it: calls each method and each constructor, with values of the types that they declare.
 */
final class ExpectedUses extends AbstractProcessor {
    private static final String MARK = "dev.troupe.annotations.Remote";
    private static final Set<String> NOT_OF_HANDLES = Set.of("remote", "options", "named", "close", "self");

    private final Set<String> written = new LinkedHashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(MARK);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        annotations.stream()
                .flatMap(each -> ElementFilter.typesIn(round.getElementsAnnotatedWith(each)).stream())
                .filter(each -> !isTaken(handle(each)))
                .forEach(this::use);
        return false;
    }

    private void use(TypeElement type) {
        List<String> lines = new ArrayList<>();
        String handle = handle(type);
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        List<ExecutableElement> open = constructors.stream()
                .filter(each -> !each.getModifiers().contains(Modifier.PRIVATE)
                        && mark(each, "NotRemote").isEmpty())
                .toList();
        for (ExecutableElement each : open.isEmpty() ? constructors : open) {
            arguments(each).ifPresent(it -> lines.add(handle + ".remote(" + it + ");"));
            arguments(each).ifPresent(it -> lines.add(handle + ".options().numCpus(1).remote(" + it + ");"));
        }
        for (ExecutableElement each : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (isExpected(each)) {
                arguments(each).ifPresent(it -> lines.add("handle." + name(each) + "(" + it + ");"));
            }
        }
        write(type, handle, lines);
    }

    private boolean isExpected(ExecutableElement method) {
        Element object = processingEnv.getElementUtils().getTypeElement("java.lang.Object");
        Set<Modifier> modifiers = method.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                && !modifiers.contains(Modifier.STATIC)
                && mark(method, "NotRemote").isEmpty()
                && !NOT_OF_HANDLES.contains(name(method))
                && object.getEnclosedElements().stream()
                        .noneMatch(each -> each.getSimpleName().equals(method.getSimpleName()));
    }

    private static String name(ExecutableElement method) {
        return mark(method, "RemoteName")
                .flatMap(each -> each.getElementValues().values().stream().findFirst())
                .map(AnnotationValue::getValue)
                .map(Object::toString)
                .filter(each -> SourceVersion.isName(each) && !each.equals("toString"))
                .orElse(method.getSimpleName().toString());
    }

    /** Values of the declared types; nothing where another class cannot name one of those. */
    private Optional<String> arguments(ExecutableElement method) {
        return method.getParameters().stream().allMatch(each -> isNameable(each.asType()))
                ? Optional.of(method.getParameters().stream()
                        .map(each -> value(each.asType()))
                        .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private String value(TypeMirror type) {
        String erased = processingEnv.getTypeUtils().erasure(type).toString().replaceAll("@\\S+ ", "");
        if (type.getKind() == TypeKind.BOOLEAN) {
            return "false";
        }
        return type.getKind().isPrimitive() ? "(" + erased + ") 0" : "(" + erased + ") null";
    }

    private boolean isNameable(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isNameable(array.getComponentType());
        }
        if (type.getKind() == TypeKind.ERROR) {
            return false;
        }
        if (!(type instanceof DeclaredType declared)) {
            return true;
        }
        boolean isHidden = false;
        for (Element each = declared.asElement(); each != null; each = each.getEnclosingElement()) {
            isHidden |= each.getModifiers().contains(Modifier.PRIVATE);
        }
        return !isHidden;
    }

    private static Optional<? extends AnnotationMirror> mark(Element element, String simpleName) {
        return element.getAnnotationMirrors().stream()
                .filter(each -> each.getAnnotationType().toString().equals("dev.troupe.annotations." + simpleName))
                .findFirst();
    }

    private static String handle(TypeElement type) {
        String name = type.getSimpleName() + "Handle";
        for (Element each = type.getEnclosingElement();
                each instanceof TypeElement;
                each = each.getEnclosingElement()) {
            name = each.getSimpleName() + "_" + name;
        }
        return name;
    }

    private boolean isTaken(String handle) {
        return processingEnv.getElementUtils().getTypeElement("example." + handle) != null;
    }

    private void write(TypeElement type, String handle, List<String> lines) {
        String packageName = processingEnv.getElementUtils().getPackageOf(type).toString();
        String name = handle + "User";
        if (!written.add(packageName + "." + name)) {
            return;
        }
        try (Writer writer = processingEnv
                .getFiler()
                .createSourceFile(packageName + "." + name, type)
                .openWriter()) {
            writer.write("package " + packageName
                    + ";\n\n@SuppressWarnings({\"rawtypes\", \"unchecked\", \"cast\"})\nclass " + name + " {\n");
            writer.write("    void use(" + handle + " handle) {\n");
            for (String each : lines) {
                writer.write("        " + each + "\n");
            }
            writer.write("        handle.close();\n    }\n}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
