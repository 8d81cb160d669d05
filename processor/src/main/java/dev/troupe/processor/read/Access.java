package dev.troupe.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What the code in one package can see. */
record Access(String packageName) {
    /** Whether it can name this type: neither the type nor one around it hides. */
    boolean reaches(TypeElement type) {
        boolean samePackage = Names.of(type).packageName().equals(packageName);
        Element each = type;
        while (each instanceof TypeElement) {
            if (!isVisible(each, samePackage)) {
                return false;
            }
            each = each.getEnclosingElement();
        }
        return true;
    }

    /** Whether it can call this constructor, whose class it reaches. */
    boolean reaches(ExecutableElement constructor) {
        return constructor.getEnclosingElement() instanceof TypeElement type
                && isVisible(constructor, Names.of(type).packageName().equals(packageName));
    }

    private static boolean isVisible(Element element, boolean samePackage) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || (samePackage && !element.getModifiers().contains(Modifier.PRIVATE));
    }
}
