package dev.troupe.processor.diagnostic;

import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Prints problems under the code that they are about: errors, and warnings that are not suppressed there. */
public final class Reporter {
    private final Messager messager;

    /** Prints to javac. */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Prints one problem. */
    public void report(Problem problem) {
        SourceOrigin origin = SourceOrigin.from(problem.origin());
        boolean isError = problem.rule().isError();
        if (isError || !isSuppressed(problem.rule().id(), origin.element())) {
            messager.printMessage(
                    isError ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
                    problem.message(),
                    origin.element(),
                    origin.annotation(),
                    origin.value());
        }
    }

    /** Whether the element, or one around it, says that it knows. */
    private static boolean isSuppressed(String id, Element element) {
        Element each = element;
        while (each != null) {
            if (each.getAnnotationMirrors().stream().anyMatch(annotation -> suppresses(annotation, id))) {
                return true;
            }
            each = each.getEnclosingElement();
        }
        return false;
    }

    private static boolean suppresses(AnnotationMirror annotation, String id) {
        return ((TypeElement) annotation.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals("java.lang.SuppressWarnings")
                && annotation.getElementValues().values().stream()
                        .map(AnnotationValue::getValue)
                        .filter(List.class::isInstance)
                        .flatMap(list -> ((List<?>) list).stream())
                        .anyMatch(each -> ((AnnotationValue) each).getValue().equals(id));
    }
}
