package dev.troupe.processor.read;

import dev.troupe.processor.diagnostic.SourceOrigin;
import dev.troupe.processor.model.LeftOut;
import dev.troupe.processor.model.Parameters;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.RemoteParameter;
import dev.troupe.processor.model.Task;
import dev.troupe.processor.model.TypeSearch;
import dev.troupe.processor.model.WireType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the methods and constructors of one class: its own, then those it inherits, with the type arguments of generic
 * superclasses filled in.
 */
final class MethodReader {
    /** Names that a handle has like any object; some of its methods cannot be overridden. */
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Types types;
    private final Elements elements;
    private final JdkTypes jdk;
    private final TypeReader typeReader;
    private final NullnessReader nullness;
    private final ResultReader results;
    private final Deprecations deprecations;
    private final DescriptionReader descriptions;
    private final Access access;
    private final Subject subject;
    private final DeclaredType type;
    private final TypeElement element;

    private final List<ExecutableElement> found = new ArrayList<>();
    private final List<RemoteMethod> methods = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    MethodReader(
            ProcessingEnvironment environment,
            JdkTypes jdk,
            TypeReader typeReader,
            NullnessReader nullness,
            Deprecations deprecations,
            Access access,
            Subject subject) {
        this.types = environment.getTypeUtils();
        this.elements = environment.getElementUtils();
        this.jdk = jdk;
        this.typeReader = typeReader;
        this.deprecations = deprecations;
        this.access = access;
        this.descriptions = new DescriptionReader(environment, access, typeReader::erasure);
        this.subject = subject;
        this.element = subject.type();
        this.type = (DeclaredType) element.asType();
        this.nullness = nullness;
        this.results = new ResultReader(typeReader, nullness, element);
    }

    /** Reads the methods; {@link #methods()} and {@link #leftOut()} have them. */
    void read(List<TypeElement> supertypes) {
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            if (isCandidate(method)) {
                found.add(method);
                if (isNotRemote(method)) {
                    continue;
                }
                if (subject.isForeign()) {
                    addIfPossible(read(method), element);
                } else {
                    add(read(method));
                }
            }
        }
        for (TypeElement supertype : supertypes) {
            for (ExecutableElement method : ElementFilter.methodsIn(supertype.getEnclosedElements())) {
                if (isCandidate(method) && found.stream().noneMatch(each -> replaces(each, method))) {
                    found.add(method);
                    if (!isNotRemote(method)) {
                        addIfPossible(read(method), supertype);
                    }
                }
            }
        }
    }

    /** Reads the methods that are marked themselves. */
    void readTasks() {
        Subject.tasks(element).forEach(each -> add(read(each, Optional.of(task(each)))));
    }

    private Task task(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return new Task(
                ResourceReader.read(method, access),
                modifiers.contains(Modifier.STATIC),
                modifiers.contains(Modifier.PRIVATE),
                modifiers.contains(Modifier.PUBLIC));
    }

    List<RemoteMethod> methods() {
        return methods;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Reads the constructors, private ones too. */
    List<RemoteConstructor> constructors() {
        List<RemoteConstructor> constructors = new ArrayList<>();
        for (ExecutableElement constructor : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            deprecations.see(constructor);
            Parameters parameters = parameters(constructor, (ExecutableType) constructor.asType());
            boolean isClosed = subject.isForeign()
                    ? !access.sees(constructor) || !travels(parameters.types())
                    : constructor.getModifiers().contains(Modifier.PRIVATE) || isNotRemote(constructor);
            constructors.add(new RemoteConstructor(
                    subject.origin(constructor),
                    constructors.size(),
                    parameters,
                    isClosed,
                    descriptions.read(constructor)));
        }
        return constructors;
    }

    private boolean isCandidate(ExecutableElement method) {
        boolean closes = method.getSimpleName().contentEquals("close")
                && method.getParameters().isEmpty()
                && jdk.isAutoCloseable(element);
        return method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC)
                && !closes
                && !jdk.isObjectMethod(method);
    }

    private static boolean isNotRemote(ExecutableElement method) {
        return Annotations.find(method, "NotRemote").isPresent();
    }

    private boolean replaces(ExecutableElement known, ExecutableElement inherited) {
        return elements.overrides(known, inherited, element)
                || (known.getSimpleName().equals(inherited.getSimpleName())
                        && types.isSubsignature(asMember(known), asMember(inherited)));
    }

    private void add(RemoteMethod method) {
        methods.add(method.withNumber(methods.size() + 1));
    }

    private void addIfPossible(RemoteMethod method, TypeElement from) {
        if (travels(method.parameters().types())
                && travels(method.result().type().stream())
                && !method.isReserved()
                && method.typeVariables().isEmpty()) {
            add(method);
        } else {
            leftOut.add(new LeftOut(method.signature(), from.getSimpleName().toString()));
        }
    }

    private boolean travels(Stream<WireType> types) {
        TypeSearch unsendable = TypeSearch.forUnsendable(typeReader.declarations());
        return types.allMatch(each -> unsendable.find(each).isEmpty());
    }

    private RemoteMethod read(ExecutableElement method) {
        return read(method, Optional.empty());
    }

    private RemoteMethod read(ExecutableElement method, Optional<Task> task) {
        ExecutableType member = asMember(method);
        deprecations.see(method);
        return new RemoteMethod(
                origin(method),
                0,
                method.getSimpleName().toString(),
                givenName(method),
                parameters(method, member),
                results.read(method, member.getReturnType()),
                task,
                GroupReader.read(method).stream().findFirst(),
                descriptions.read(method),
                method.getTypeParameters().stream().map(Element::toString).toList(),
                elements.isDeprecated(method));
    }

    private static Optional<RemoteMethod.GivenName> givenName(ExecutableElement method) {
        return Annotations.find(method, "RemoteName")
                .flatMap(annotation -> Annotations.text(Annotations.values(annotation), "value")
                        .map(value -> {
                            String text = (String) value.getValue();
                            boolean isAllowed = SourceVersion.isIdentifier(text)
                                    && !SourceVersion.isKeyword(text)
                                    && !OF_EVERY_OBJECT.contains(text);
                            return new RemoteMethod.GivenName(
                                    new SourceOrigin(method, annotation, value), text, isAllowed);
                        }));
    }

    /** The accessor of a record's component, which the user need not write, stands where its component does. */
    private SourceOrigin origin(ExecutableElement method) {
        boolean isAccessor = element.getRecordComponents().stream().anyMatch(each -> method.equals(each.getAccessor()));
        return ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                .filter(each -> isAccessor && each.getSimpleName().equals(method.getSimpleName()))
                .findFirst()
                .map(subject::origin)
                .orElseGet(() -> subject.origin(method));
    }

    private Parameters parameters(ExecutableElement method, ExecutableType member) {
        List<RemoteParameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            TypeMirror filledIn = member.getParameterTypes().get(parameters.size());
            parameters.add(new RemoteParameter(
                    subject.origin(parameter),
                    parameter.getSimpleName().toString(),
                    typeReader.read(filledIn),
                    nullness.read(parameter.asType(), filledIn),
                    typeReader.erasure(parameter.asType())));
        }
        return new Parameters(parameters, method.isVarArgs());
    }

    private ExecutableType asMember(ExecutableElement method) {
        return (ExecutableType) types.asMemberOf(type, method);
    }
}
