package dev.troupe.processor.read;

import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.Role;
import dev.troupe.processor.model.Shape;
import dev.troupe.processor.model.Surroundings;
import dev.troupe.processor.model.TypeRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads one class that gets a handle. Judges nothing: what is wrong is read like what is right. */
public final class ClassReader {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final KnownHandles handles;
    private final Sources sources;
    private final JdkTypes jdk;

    /** A reader for one round. */
    public ClassReader(ProcessingEnvironment environment, KnownHandles handles, Sources sources) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.handles = handles;
        this.sources = sources;
        this.jdk = new JdkTypes(environment.getTypeUtils(), elements);
    }

    /** Reads the class. */
    public RemoteClass read(Subject subject) {
        TypeElement type = subject.type();
        TypeRef base = subject.base();
        Access access = new Access(base.packageName());
        Deprecations deprecations = new Deprecations();
        deprecations.see(type);
        TypeReader typeReader = new TypeReader(
                environment.getTypeUtils(),
                jdk,
                handles,
                sources,
                access,
                AllowedTypes.of(subject, environment.getTypeUtils()),
                deprecations);
        NullScope scope = NullScope.of(subject, jdk, elements);
        MethodReader methods = new MethodReader(
                environment,
                jdk,
                typeReader,
                new NullnessReader(environment.getTypeUtils(), scope),
                deprecations,
                access,
                subject);
        Supertypes supertypes = Supertypes.of(type, environment.getTypeUtils());
        boolean isActor = subject.role() == Role.ACTOR;
        if (isActor) {
            methods.read(supertypes.list());
        } else {
            methods.readTasks();
        }
        return new RemoteClass(
                subject.origin(),
                subject.role(),
                Names.of(type),
                base,
                elements.getBinaryName(type).toString(),
                shape(subject, access, !isActor || supertypes.complete()),
                ResourceReader.read(subject),
                GroupReader.read(type),
                isActor ? methods.constructors() : List.of(),
                methods.methods(),
                isActor ? FieldReader.read(subject) : List.of(),
                methods.leftOut(),
                typeReader.declarations(),
                new Surroundings(
                        takenNames(subject),
                        isWrittenByHand(subject.role().handle(base)),
                        deprecations.warnings(),
                        jdk.sees("javax.annotation.processing.Generated", subject.marked()),
                        scope.marks(),
                        jdk.isShadowedIn(base.packageName())));
    }

    private static Shape shape(Subject subject, Access access, boolean knownSupertypes) {
        TypeElement type = subject.type();
        String hidden = "";
        Element each = type;
        while (each instanceof TypeElement) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                hidden = each.getSimpleName().toString();
            }
            each = each.getEnclosingElement();
        }
        String around = type.getEnclosingElement() instanceof TypeElement outer
                ? outer.getSimpleName().toString()
                : "";
        return new Shape(
                kind(type),
                subject.isPublic(),
                subject.isForeign(),
                access.reaches(type),
                type.getModifiers().contains(Modifier.ABSTRACT),
                hidden,
                type.getModifiers().contains(Modifier.STATIC) ? "" : around,
                type.getTypeParameters().stream().map(Element::toString).toList(),
                knownSupertypes);
    }

    private static Shape.Kind kind(TypeElement type) {
        return switch (type.getKind()) {
            case INTERFACE -> Shape.Kind.INTERFACE;
            case ANNOTATION_TYPE -> Shape.Kind.ANNOTATION;
            case ENUM -> Shape.Kind.ENUM;
            case RECORD -> Shape.Kind.RECORD;
            default -> Shape.Kind.CLASS;
        };
    }

    private Set<String> takenNames(Subject subject) {
        TypeRef base = subject.base();
        Role role = subject.role();
        return Stream.of(role.handle(base), role.stub(base), role.dispatcher(base))
                .filter(each -> handles.isWrittenTwice(each) || isWrittenByHand(each))
                .map(TypeRef::simpleName)
                .collect(Collectors.toSet());
    }

    private boolean isWrittenByHand(TypeRef name) {
        TypeElement existing = elements.getTypeElement(name.qualifiedName());
        return existing != null && !jdk.isGenerated(existing);
    }
}
