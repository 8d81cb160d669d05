package dev.troupe.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type in a signature, as the wire sees it. As a text, it is what messages show.
 *
 * <p>Sealed, and visited through {@link Cases}, so that a new kind of type breaks the compilation of every generator
 * that does not know it.
 */
public sealed interface WireType {
    /** The types inside its angle or square brackets; none for most. */
    default List<WireType> parts() {
        return List.of();
    }

    /** Calls the case that fits. */
    <R> R match(Cases<R> cases);

    /** A primitive. */
    record Primitive(PrimitiveKind kind) implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.primitive(this);
        }

        @Override
        public String toString() {
            return kind.keyword();
        }
    }

    /** The class of a primitive. */
    record Boxed(PrimitiveKind kind) implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.boxed(this);
        }

        @Override
        public String toString() {
            return kind.boxedName();
        }
    }

    /** A {@code String}. */
    record Text() implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }

        @Override
        public String toString() {
            return "String";
        }
    }

    /** A value of the JDK that is ready to travel. */
    record Value(ValueKind kind) implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.value(this);
        }

        @Override
        public String toString() {
            return kind.simpleName();
        }
    }

    /** An enum. */
    record Enumeration(TypeRef name) implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.enumeration(this);
        }

        @Override
        public String toString() {
            return name.simpleName();
        }
    }

    /** An array of anything. */
    record Array(WireType element) implements WireType {
        @Override
        public List<WireType> parts() {
            return List.of(element);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.array(this);
        }

        @Override
        public String toString() {
            return element + "[]";
        }
    }

    /** A type of {@code java.util} that holds values, or a ref to one, with its type arguments. */
    record Container(Kind kind, List<WireType> arguments) implements WireType {
        /** Copies the list. */
        public Container {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<WireType> parts() {
            return arguments;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.container(this);
        }

        @Override
        public String toString() {
            return generic(kind.simpleName(), arguments);
        }

        /** Which type it is. */
        public enum Kind {
            LIST("List"),
            SET("Set"),
            MAP("Map"),
            OPTIONAL("Optional"),
            ARRAY_LIST("ArrayList"),
            LINKED_LIST("LinkedList"),
            ARRAY_DEQUE("ArrayDeque"),
            HASH_SET("HashSet"),
            LINKED_HASH_SET("LinkedHashSet"),
            TREE_SET("TreeSet"),
            HASH_MAP("HashMap"),
            LINKED_HASH_MAP("LinkedHashMap"),
            TREE_MAP("TreeMap"),
            OBJECT_REF("dev.troupe.runtime", "ObjectRef", "ref");

            private final String packageName;
            private final String simpleName;
            private final String factory;

            Kind(String simpleName) {
                this("java.util", simpleName, Character.toLowerCase(simpleName.charAt(0)) + simpleName.substring(1));
            }

            Kind(String packageName, String simpleName, String factory) {
                this.packageName = packageName;
                this.simpleName = simpleName;
                this.factory = factory;
            }

            /** Its package, such as {@code java.util}. */
            public String packageName() {
                return packageName;
            }

            /** Its name with the package. */
            public String qualifiedName() {
                return packageName + "." + simpleName;
            }

            /** Its name in the package, such as {@code ArrayList}. */
            public String simpleName() {
                return simpleName;
            }

            /** The method of {@code Codecs} that makes its codec, such as {@code arrayList}. */
            public String factory() {
                return factory;
            }

            /** Whether it is in the natural order of its first type argument. */
            public boolean isSorted() {
                return this == TREE_SET || this == TREE_MAP;
            }
        }
    }

    /** A record, with the arguments of a generic one; its components stand in {@link Declarations}. */
    record Struct(TypeRef name, List<WireType> arguments) implements WireType {
        /** Copies the list. */
        public Struct {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<WireType> parts() {
            return arguments;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.struct(this);
        }

        @Override
        public String toString() {
            return generic(name.simpleName(), arguments);
        }
    }

    /** An object of exactly this class, sent field by field; its fields stand in {@link Declarations}. */
    record Instance(TypeRef name, List<WireType> arguments) implements WireType {
        /** Copies the list. */
        public Instance {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<WireType> parts() {
            return arguments;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.instance(this);
        }

        @Override
        public String toString() {
            return generic(name.simpleName(), arguments);
        }
    }

    /**
     * An object of this class with all that it holds, because its fields do not say all about it; what it may hold stands
     * in {@link Declarations}.
     */
    record Graph(TypeRef name, List<WireType> arguments) implements WireType {
        /** Copies the list. */
        public Graph {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<WireType> parts() {
            return arguments;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.graph(this);
        }

        @Override
        public String toString() {
            return generic(name.simpleName(), arguments);
        }
    }

    /**
     * A type that stands for several, with the arguments of a generic one: sealed, or open with classes that were allowed.
     * What it stands for is in {@link Declarations}.
     */
    record Sealed(TypeRef name, List<WireType> arguments) implements WireType {
        /** Copies the list. */
        public Sealed {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<WireType> parts() {
            return arguments;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sealed(this);
        }

        @Override
        public String toString() {
            return generic(name.simpleName(), arguments);
        }
    }

    /** A generated handle, which may not exist yet. */
    record Handle(TypeRef name) implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.handle(this);
        }

        @Override
        public String toString() {
            return name.simpleName();
        }
    }

    /** Inside angle brackets, a type or what extends it, where nothing but that type ever travels. */
    record Bounded(WireType bound) implements WireType {
        @Override
        public List<WireType> parts() {
            return List.of(bound);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bounded(this);
        }

        @Override
        public String toString() {
            return "? extends " + bound;
        }
    }

    /**
     * A type that cannot travel.
     *
     * @param shown the type as messages show it
     * @param obstacle why it cannot
     * @param spelling the type as signatures spell it, if generated code may name it
     * @param instead a type that travels in its place, if there is one
     */
    record Unsendable(String shown, Obstacle obstacle, Optional<JavaType> spelling, Optional<TypeRef> instead)
            implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unsendable(this);
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    /** A name that nobody knows (yet): another processor may still write it, else javac reports it. */
    record Unknown(String shown) implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown(this);
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    private static String generic(String name, List<WireType> arguments) {
        return arguments.isEmpty()
                ? name
                : arguments.stream().map(WireType::toString).collect(Collectors.joining(", ", name + "<", ">"));
    }

    /** One method per kind of type. */
    interface Cases<R> {
        R primitive(Primitive type);

        R boxed(Boxed type);

        R text(Text type);

        R value(Value type);

        R enumeration(Enumeration type);

        R array(Array type);

        R container(Container type);

        R struct(Struct type);

        R instance(Instance type);

        R graph(Graph type);

        R sealed(Sealed type);

        R handle(Handle type);

        R bounded(Bounded type);

        R unsendable(Unsendable type);

        R unknown(Unknown type);
    }
}
