package dev.troupe.processor.read;

import dev.troupe.processor.model.Declarations;
import dev.troupe.processor.model.InstanceField;
import dev.troupe.processor.model.JavaType;
import dev.troupe.processor.model.Obstacle;
import dev.troupe.processor.model.PrimitiveKind;
import dev.troupe.processor.model.RecordComponent;
import dev.troupe.processor.model.TypeRef;
import dev.troupe.processor.model.ValueKind;
import dev.troupe.processor.model.WireType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the types in the signatures of one class, and the records and sealed types among them. */
final class TypeReader extends SimpleTypeVisitor14<WireType, @Nullable Void> {
    private static final Set<String> ONE_AFTER_THE_OTHER = Set.of(
            "java.lang.Iterable",
            "java.util.Spliterator",
            "java.util.stream.IntStream",
            "java.util.stream.LongStream",
            "java.util.stream.DoubleStream",
            "java.util.concurrent.SubmissionPublisher");

    /** Type arguments nested deeper than this belong to a record that contains ever larger versions of itself. */
    private static final int MAX_NESTING = 8;

    private static final Map<String, PrimitiveKind> BOXED = List.of(PrimitiveKind.values()).stream()
            .collect(Collectors.toMap(k -> "java.lang." + k.boxedName(), k -> k));
    private static final Map<String, ValueKind> VALUES =
            List.of(ValueKind.values()).stream().collect(Collectors.toMap(ValueKind::qualifiedName, k -> k));
    private static final Map<String, WireType.Container.Kind> CONTAINERS =
            List.of(WireType.Container.Kind.values()).stream()
                    .collect(Collectors.toMap(WireType.Container.Kind::qualifiedName, k -> k));

    private final Types types;
    private final KnownHandles handles;
    private final Sources sources;
    private final Access access;
    private final AllowedTypes allowed;
    private final InstanceReader instances;
    private final Deprecations deprecations;
    private final Spelling spelling;
    private final JdkTypes jdk;
    private final Map<WireType.Struct, List<RecordComponent>> records = new LinkedHashMap<>();
    private final Map<WireType.Instance, List<InstanceField>> fields = new LinkedHashMap<>();
    private final Set<WireType> extensible = new LinkedHashSet<>();
    private final Map<WireType.Graph, List<String>> graphs = new LinkedHashMap<>();
    private final Map<WireType.Enumeration, List<String>> constants = new LinkedHashMap<>();
    private final Map<WireType.Sealed, List<WireType>> variants = new LinkedHashMap<>();

    TypeReader(
            Types types,
            JdkTypes jdk,
            KnownHandles handles,
            Sources sources,
            Access access,
            AllowedTypes allowed,
            Deprecations deprecations) {
        this.types = types;
        this.jdk = jdk;
        this.handles = handles;
        this.sources = sources;
        this.access = access;
        this.allowed = allowed;
        this.instances = new InstanceReader(jdk);
        this.deprecations = deprecations;
        this.spelling = new Spelling(access);
    }

    WireType read(TypeMirror type) {
        return type.accept(this, null);
    }

    /** The type as a Javadoc link spells it. */
    Optional<JavaType> erasure(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return erasure(array.getComponentType()).map(JavaType.Array::new);
        }
        return type.getKind() == TypeKind.ERROR && read(type) instanceof WireType.Handle handle
                ? Optional.of(new JavaType.Declared(handle.name(), List.of()))
                : spelling.of(types.erasure(type));
    }

    /** What was seen of records and sealed types so far. */
    Declarations declarations() {
        return new Declarations(records, fields, extensible, graphs, constants, variants);
    }

    @Override
    protected WireType defaultAction(TypeMirror type, @Nullable Void unused) {
        return unsendable(type, Obstacle.NOT_A_VALUE);
    }

    @Override
    public WireType visitPrimitive(PrimitiveType type, @Nullable Void unused) {
        return new WireType.Primitive(PrimitiveKind.valueOf(type.getKind().name()));
    }

    @Override
    public WireType visitArray(ArrayType type, @Nullable Void unused) {
        return new WireType.Array(read(type.getComponentType()));
    }

    @Override
    public WireType visitTypeVariable(TypeVariable type, @Nullable Void unused) {
        return unsendable(type, Obstacle.TYPE_VARIABLE);
    }

    @Override
    public WireType visitWildcard(WildcardType type, @Nullable Void unused) {
        return unsendable(type, Obstacle.WILDCARD);
    }

    /** What is in a collection: under a bound that travels, nothing else does, so {@code ? extends Shape} is a Shape. */
    WireType readElement(TypeMirror type) {
        if (!(type instanceof WildcardType wildcard) || wildcard.getExtendsBound() == null) {
            return read(type);
        }
        WireType bound = read(wildcard.getExtendsBound());
        if (bound instanceof WireType.Unsendable unsendable) {
            return unsendable.obstacle() == Obstacle.TYPE_VARIABLE ? unsendable : read(type);
        }
        return new WireType.Bounded(bound);
    }

    @Override
    public WireType visitError(ErrorType type, @Nullable Void unused) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        if (!type.getTypeArguments().isEmpty() && jdk.exists(name)) {
            // For Eclipse's compiler all of List<CounterHandle> is in error while the handle is not written.
            return visitDeclared(type, null);
        }
        List<TypeRef> found = handles.find(name, access.packageName());
        if (found.size() == 1) {
            return new WireType.Handle(found.get(0));
        }
        if (found.isEmpty()) {
            return new WireType.Unknown(name);
        }
        String all = found.stream().map(TypeRef::qualifiedName).sorted().collect(Collectors.joining(" or "));
        return new WireType.Unsendable(all, Obstacle.AMBIGUOUS_HANDLE, Optional.empty(), Optional.empty());
    }

    @Override
    public WireType visitDeclared(DeclaredType type, @Nullable Void unused) {
        TypeElement element = (TypeElement) type.asElement();
        deprecations.see(element);
        String name = element.getQualifiedName().toString();
        if (BOXED.containsKey(name)) {
            return new WireType.Boxed(BOXED.get(name));
        }
        if (name.equals("java.lang.String")) {
            return new WireType.Text();
        }
        if (VALUES.containsKey(name) && allowed.subtypesOf(type, element).isEmpty()) {
            return new WireType.Value(VALUES.get(name));
        }
        if (name.equals("java.lang.Object")) {
            return unsendable(type, Obstacle.ANYTHING);
        }
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty() && !element.getTypeParameters().isEmpty() && mayTravel(element, name)) {
            return unsendable(type, Obstacle.RAW);
        }
        if (CONTAINERS.containsKey(name)) {
            return container(CONTAINERS.get(name), type);
        }
        if (mayTravel(element, name)) {
            return access.reaches(element) ? declaredByUser(type, element) : unsendable(type, Obstacle.INACCESSIBLE);
        }
        if (jdk.isRemote(element)) {
            return new WireType.Unsendable(
                    Shown.of(type),
                    Obstacle.REMOTE_CLASS,
                    spelling.of(type),
                    Optional.of(Names.of(element).companion("Handle")));
        }
        if (ONE_AFTER_THE_OTHER.contains(element.getQualifiedName().toString())) {
            return unsendable(type, Obstacle.ONE_AFTER_THE_OTHER);
        }
        if (jdk.isCollection(element)) {
            return unsendable(type, Obstacle.OTHER_COLLECTION);
        }
        return openOrInstance(type, element);
    }

    /** A sorted one travels where what it sorts has an order of its own. */
    private WireType container(WireType.Container.Kind kind, DeclaredType type) {
        List<WireType> arguments =
                type.getTypeArguments().stream().map(this::readElement).toList();
        return !kind.isSorted()
                        || mayBeSorted(arguments.get(0), type.getTypeArguments().get(0))
                ? new WireType.Container(kind, arguments)
                : unsendable(type, Obstacle.NO_ORDER);
    }

    private boolean mayBeSorted(WireType read, TypeMirror type) {
        // What is wrong with the type itself comes first; of a handle that is not written yet javac would say yes.
        return read instanceof WireType.Unsendable || !(read instanceof WireType.Handle) && jdk.isComparable(type);
    }

    /** A class that is neither a record nor sealed, or an interface. */
    private WireType openOrInstance(DeclaredType type, TypeElement element) {
        boolean isAbstract = element.getModifiers().contains(Modifier.ABSTRACT);
        List<TypeMirror> subtypes = allowed.subtypesOf(type, element);
        boolean isMarked = instances.isMarked(element);
        if (subtypes.isEmpty() && isAbstract) {
            return unsendable(type, whyNobodyArrives(element, isMarked));
        }
        if (!isAbstract && !instances.isGraph(element)) {
            if (!(isMarked && instances.isMadeOfFields(element))) {
                return unsendable(type, couldBeRecord(element) ? Obstacle.NOT_YET_A_RECORD : Obstacle.NOT_A_VALUE);
            }
            if (instances.hasOwnSerialization(element)) {
                return unsendable(type, Obstacle.OWN_SERIALIZATION);
            }
        }
        if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
            return unsendable(type, Obstacle.RAW);
        }
        if (!access.reaches(element)) {
            return unsendable(type, Obstacle.INACCESSIBLE);
        }
        if (nesting(type) > MAX_NESTING) {
            return unsendable(type, Obstacle.ENDLESS);
        }
        if (!subtypes.isEmpty()) {
            return open(type, element, subtypes, isAbstract);
        }
        WireType exactly = exactly(type, element);
        boolean isUsers = exactly instanceof WireType.Instance || sources.contains(element);
        if (isUsers && !element.getModifiers().contains(Modifier.FINAL) && !allowed.names(element)) {
            extensible.add(exactly);
        }
        return exactly;
    }

    /** Of the user's own types one may say more than of those that came with a library, or with the JDK. */
    private Obstacle whyNobodyArrives(TypeElement element, boolean isMarked) {
        if (sources.contains(element)) {
            return Obstacle.OPEN;
        }
        return isMarked ? Obstacle.OPEN_ELSEWHERE : Obstacle.NOT_A_VALUE;
    }

    private WireType open(DeclaredType type, TypeElement element, List<TypeMirror> subtypes, boolean isAbstract) {
        WireType.Sealed open = new WireType.Sealed(
                Names.of(element),
                type.getTypeArguments().stream().map(this::read).toList());
        if (!variants.containsKey(open)) {
            variants.put(open, List.of()); // Known from here on: what is allowed may contain it.
            List<WireType> all = new ArrayList<>();
            subtypes.forEach(each -> all.add(readExactly((DeclaredType) each)));
            if (!isAbstract) {
                all.add(exactly(type, element));
            }
            variants.put(open, List.copyOf(all));
        }
        return open;
    }

    /** A class that was allowed, without those that were allowed in its place. */
    private WireType readExactly(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        WireType read = read(type);
        return read instanceof WireType.Sealed && !isSealed(element) ? exactly(type, element) : read;
    }

    /** Objects of this very class. */
    private WireType exactly(DeclaredType type, TypeElement element) {
        return instances.isGraph(element) ? graph(type, element) : instance(type, element);
    }

    private WireType.Graph graph(DeclaredType type, TypeElement element) {
        WireType.Graph graph = new WireType.Graph(
                Names.of(element),
                type.getTypeArguments().stream().map(this::read).toList());
        graphs.computeIfAbsent(graph, each -> new GraphReader(types, jdk, allowed, instances).othersOf(type, element));
        return graph;
    }

    private WireType.Instance instance(DeclaredType type, TypeElement element) {
        WireType.Instance instance = new WireType.Instance(
                Names.of(element),
                type.getTypeArguments().stream().map(this::read).toList());
        if (!fields.containsKey(instance)) {
            fields.put(instance, List.of()); // Known from here on: it may contain itself.
            List<InstanceField> all = new ArrayList<>();
            for (InstanceReader.OwnedField each : instances.fields(element)) {
                all.add(new InstanceField(
                        Names.of(each.owner()),
                        each.field().getSimpleName().toString(),
                        access.reaches(each.owner())
                                ? read(types.asMemberOf(type, each.field()))
                                : unsendable(each.owner().asType(), Obstacle.INACCESSIBLE)));
            }
            fields.put(instance, List.copyOf(all));
        }
        return instance;
    }

    /** A record has no superclass of its own, and the user cannot change what comes from elsewhere. */
    private boolean couldBeRecord(TypeElement element) {
        return element.getKind() == ElementKind.CLASS
                && !element.getModifiers().contains(Modifier.ABSTRACT)
                && element.getSuperclass() instanceof DeclaredType superclass
                && ((TypeElement) superclass.asElement()).getQualifiedName().contentEquals("java.lang.Object")
                && sources.contains(element);
    }

    private boolean mayTravel(TypeElement element, String name) {
        return CONTAINERS.containsKey(name)
                || element.getKind() == ElementKind.RECORD
                || element.getKind() == ElementKind.ENUM
                || isSealed(element)
                || jdk.isHandle(element);
    }

    private static boolean isSealed(TypeElement element) {
        return element.getModifiers().contains(Modifier.SEALED)
                && !element.getQualifiedName().toString().startsWith("java.");
    }

    private WireType declaredByUser(DeclaredType type, TypeElement element) {
        if (element.getKind() == ElementKind.ENUM) {
            return enumeration(element);
        }
        if (element.getKind() == ElementKind.RECORD) {
            return nesting(type) > MAX_NESTING ? unsendable(type, Obstacle.ENDLESS) : struct(type, element);
        }
        if (isSealed(element)) {
            return nesting(type) > MAX_NESTING ? unsendable(type, Obstacle.ENDLESS) : sealed(type, element);
        }
        return new WireType.Handle(Names.of(element));
    }

    private WireType enumeration(TypeElement element) {
        WireType.Enumeration enumeration = new WireType.Enumeration(Names.of(element));
        constants.computeIfAbsent(
                enumeration,
                each -> element.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(member -> member.getSimpleName().toString())
                        .toList());
        return enumeration;
    }

    private WireType sealed(DeclaredType type, TypeElement element) {
        WireType.Sealed sealed = new WireType.Sealed(
                Names.of(element),
                type.getTypeArguments().stream().map(this::read).toList());
        if (!variants.containsKey(sealed)) {
            variants.put(sealed, List.of()); // Known from here on: what it permits may contain it.
            List<WireType> permitted = new ArrayList<>();
            new PermittedTypes(types, jdk).of(type, element).forEach(each -> permitted.add(read(each)));
            if (!element.getModifiers().contains(Modifier.ABSTRACT)) {
                permitted.add(openOrInstance(type, element));
            }
            variants.put(sealed, List.copyOf(permitted));
        }
        return sealed;
    }

    private WireType struct(DeclaredType type, TypeElement element) {
        WireType.Struct struct = new WireType.Struct(
                Names.of(element),
                type.getTypeArguments().stream().map(this::read).toList());
        if (!records.containsKey(struct)) {
            records.put(struct, List.of()); // Known from here on: it may contain itself.
            List<RecordComponent> components = new ArrayList<>();
            for (RecordComponentElement component : ElementFilter.recordComponentsIn(element.getEnclosedElements())) {
                String name = component.getSimpleName().toString();
                components.add(new RecordComponent(name, read(component(type, element, component))));
            }
            records.put(struct, List.copyOf(components));
        }
        return struct;
    }

    /** The component's type, with the type arguments of the record filled in. */
    private TypeMirror component(DeclaredType type, TypeElement element, RecordComponentElement component) {
        Optional<ExecutableElement> accessor = accessor(element, component);
        accessor.ifPresent(deprecations::see);
        return accessor.map(each -> ((ExecutableType) types.asMemberOf(type, each)).getReturnType())
                .orElseGet(component::asType);
    }

    static Optional<ExecutableElement> accessor(TypeElement element, RecordComponentElement component) {
        return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .filter(each -> each.getSimpleName().equals(component.getSimpleName())
                        && each.getParameters().isEmpty())
                .findFirst();
    }

    private WireType unsendable(TypeMirror type, Obstacle obstacle) {
        return new WireType.Unsendable(Shown.of(type), obstacle, spelling.of(type), Optional.empty());
    }

    private static int nesting(TypeMirror type) {
        int deepest = 0;
        if (type instanceof DeclaredType declared) {
            for (TypeMirror argument : declared.getTypeArguments()) {
                deepest = Math.max(deepest, nesting(argument));
            }
        } else if (type instanceof ArrayType array) {
            deepest = nesting(array.getComponentType());
        }
        return deepest + 1;
    }
}
