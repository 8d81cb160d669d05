package dev.troupe.processor.read;

import javax.lang.model.element.Element;
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

    /** Whether it can name this member of a class that it reaches. */
    boolean sees(Element member) {
        return member.getEnclosingElement() instanceof TypeElement type
                && isVisible(member, Names.of(type).packageName().equals(packageName));
    }

    private static boolean isVisible(Element element, boolean samePackage) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || (samePackage && !element.getModifiers().contains(Modifier.PRIVATE));
    }
}
