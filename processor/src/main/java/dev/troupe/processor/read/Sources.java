package dev.troupe.processor.read;

import dev.troupe.processor.model.TypeRef;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The types whose sources are compiled here, which the user can therefore change. */
public final class Sources {
    private final Set<TypeRef> outermost = new HashSet<>();

    /** Adds the types that one round begins with. */
    public void add(Iterable<? extends Element> roots) {
        ElementFilter.typesIn(roots).forEach(each -> outermost.add(Names.of(each)));
    }

    boolean contains(TypeElement type) {
        TypeRef name = Names.of(type);
        return outermost.contains(
                TypeRef.topLevel(name.packageName(), name.simpleNames().get(0)));
    }
}
