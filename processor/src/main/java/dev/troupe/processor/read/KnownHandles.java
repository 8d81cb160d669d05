package dev.troupe.processor.read;

import dev.troupe.processor.model.Role;
import dev.troupe.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The handles that are written in this round: while they are not, javac has nothing but a name for them, and not even
 * the package that it was imported from.
 */
public final class KnownHandles {
    private final Map<String, List<TypeRef>> bySimpleName = new LinkedHashMap<>();
    private final List<TypeRef> hidden = new ArrayList<>();

    /** The handles of these classes. */
    public KnownHandles(Collection<Subject> subjects) {
        for (Subject each : subjects) {
            if (each.role() != Role.ACTOR) {
                continue;
            }
            TypeRef handle = each.base().companion("Handle");
            bySimpleName
                    .computeIfAbsent(handle.simpleName(), name -> new ArrayList<>())
                    .add(handle);
            if (!each.isPublic()) {
                hidden.add(handle);
            }
        }
    }

    /**
     * Finds those that a name in the code of a package can mean: the qualified one, else the one of the same package,
     * else all that are visible.
     */
    List<TypeRef> find(String name, String packageName) {
        List<TypeRef> visible = bySimpleName.getOrDefault(name.substring(name.lastIndexOf('.') + 1), List.of()).stream()
                .filter(each -> each.packageName().equals(packageName) || !hidden.contains(each))
                .toList();
        boolean qualified = name.indexOf('.') >= 0;
        List<TypeRef> best = visible.stream()
                .filter(each -> qualified
                        ? each.qualifiedName().equals(name)
                        : each.packageName().equals(packageName))
                .toList();
        return best.isEmpty() && !qualified ? visible : best;
    }

    /** Whether two classes of this round want the same handle, as {@code Outer.In} and {@code Outer_In} do. */
    boolean isWrittenTwice(TypeRef handle) {
        return bySimpleName.getOrDefault(handle.simpleName(), List.of()).stream()
                        .filter(handle::equals)
                        .count()
                > 1;
    }
}
