package dev.troupe.processor.read;

import dev.troupe.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The names of elements. */
final class Names {
    private Names() {}

    /** The name of a declared type. */
    static TypeRef of(TypeElement type) {
        List<String> simpleNames = new ArrayList<>();
        Element each = type;
        while (each instanceof TypeElement) {
            simpleNames.add(0, each.getSimpleName().toString());
            each = each.getEnclosingElement();
        }
        String packageName =
                each instanceof PackageElement found ? found.getQualifiedName().toString() : "";
        return new TypeRef(packageName, simpleNames);
    }
}
