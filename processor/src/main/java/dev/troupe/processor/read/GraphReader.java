package dev.troupe.processor.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds the classes that an object graph may hold: what fields and type arguments name, what the classes enclose, which is
 * where a serialization proxy stands, and what was allowed.
 */
final class GraphReader {
    /** Classes of the JDK that stand for others of it. */
    private static final Map<String, List<String>> STAND_INS = Map.of(
            "java.net.InetAddress", List.of("java.net.Inet4Address", "java.net.Inet6Address"),
            "java.net.InetSocketAddress",
                    List.of("java.net.InetAddress", "java.net.Inet4Address", "java.net.Inet6Address"));

    private final Types types;
    private final JdkTypes jdk;
    private final AllowedTypes allowed;
    private final InstanceReader instances;

    GraphReader(Types types, JdkTypes jdk, AllowedTypes allowed, InstanceReader instances) {
        this.types = types;
        this.jdk = jdk;
        this.allowed = allowed;
        this.instances = instances;
    }

    /** Their binary names, except that of the class itself; sorted, because their order is part of what travels. */
    List<String> othersOf(DeclaredType root, TypeElement element) {
        Walk walk = new Walk();
        walk.addType(root);
        if (mayHoldOthers(element)) {
            allowed.all().forEach(each -> walk.addType(each.asType()));
        }
        walk.names.remove(jdk.binaryName(element));
        return List.copyOf(walk.names);
    }

    /** Nothing of the user's is in a small value of the JDK, such as a {@code Pattern}. */
    private static boolean mayHoldOthers(TypeElement type) {
        return !InstanceReader.isOfJdk(type)
                || !type.getModifiers().contains(Modifier.FINAL)
                || !type.getTypeParameters().isEmpty();
    }

    /** One search: remembers the classes that it has been through. */
    private final class Walk {
        private final Set<String> names = new TreeSet<>();
        private final Set<TypeElement> seen = new HashSet<>();

        void addType(TypeMirror type) {
            if (type instanceof ArrayType array) {
                addType(array.getComponentType());
            } else if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                declared.getTypeArguments().forEach(this::addType);
                if (seen.add(element)) {
                    addClass(declared, element);
                }
            }
        }

        private void addClass(DeclaredType type, TypeElement element) {
            if (mayBeHeld(element)) {
                names.add(jdk.binaryName(element));
            }
            allowed.subtypesOf(type, element).forEach(this::addType);
            element.getPermittedSubclasses().forEach(this::addType);
            if (InstanceReader.isOfJdk(element)) {
                // What is in there is the JDK's business.
                names.addAll(STAND_INS.getOrDefault(element.getQualifiedName().toString(), List.of()));
                return;
            }
            for (TypeElement each : InstanceReader.lineage(element)) {
                if (InstanceReader.isOfJdk(each)) {
                    continue;
                }
                ElementFilter.fieldsIn(each.getEnclosedElements()).stream()
                        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                        .forEach(field -> addType(types.asMemberOf(type, field)));
                ElementFilter.typesIn(each.getEnclosedElements()).stream()
                        .filter(this::mayBeHeld)
                        .forEach(nested -> addType(nested.asType()));
            }
        }

        /** Whether there are objects of the very class, and they are meant to be sent. */
        private boolean mayBeHeld(TypeElement type) {
            return switch (type.getKind()) {
                case ENUM, RECORD -> true;
                case CLASS ->
                    !type.getModifiers().contains(Modifier.ABSTRACT)
                            && instances.isMarked(type)
                            && !jdk.isBuiltIn(type);
                default -> false;
            };
        }
    }
}
