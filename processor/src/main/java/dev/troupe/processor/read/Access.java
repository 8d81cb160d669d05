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
            boolean visible = each.getModifiers().contains(Modifier.PUBLIC)
                    || (samePackage && !each.getModifiers().contains(Modifier.PRIVATE));
            if (!visible) {
                return false;
            }
            each = each.getEnclosingElement();
        }
        return true;
    }
}
