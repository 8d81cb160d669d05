package dev.troupe.processor.read;

import dev.troupe.processor.diagnostic.SourceOrigin;
import dev.troupe.processor.model.Resources;
import dev.troupe.processor.model.Resources.Amount;
import dev.troupe.processor.model.Resources.Custom;
import dev.troupe.processor.model.Resources.Exceptions;
import dev.troupe.processor.model.Resources.Flag;
import dev.troupe.processor.model.Resources.MemorySize;
import dev.troupe.processor.model.Resources.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads what {@code @Remote} says about resources; what was not written is not there. */
final class ResourceReader {
    private final Element marked;
    private final AnnotationMirror remote;
    private final Access access;
    private final Map<String, AnnotationValue> values;

    private ResourceReader(Element marked, AnnotationMirror remote, Access access) {
        this.marked = marked;
        this.remote = remote;
        this.access = access;
        this.values = Annotations.values(remote);
    }

    static Resources read(Subject subject) {
        return subject.remote()
                .map(remote -> new ResourceReader(
                                subject.marked(),
                                remote,
                                new Access(subject.base().packageName()))
                        .read())
                .orElse(Resources.NONE);
    }

    /** What a task says. */
    static Resources read(ExecutableElement task, Access access) {
        return Annotations.find(task, "Remote")
                .map(remote -> new ResourceReader(task, remote, access).read())
                .orElseThrow();
    }

    private Resources read() {
        return new Resources(
                amount(values, "numCpus"),
                amount(values, "numGpus"),
                custom(),
                Annotations.text(values, "memory")
                        .map(value -> new MemorySize(at(value), (String) value.getValue()))
                        .filter(memory -> !memory.text().isEmpty()),
                Stream.of("maxRestarts", "maxTaskRetries", "maxRetries")
                        .flatMap(name -> times(name).stream())
                        .toList(),
                exceptions(),
                times("maxConcurrency"),
                times("maxPendingCalls"),
                flag("virtualThreads"));
    }

    private Optional<Exceptions> exceptions() {
        AnnotationValue value = values.get("retryExceptions");
        if (value == null || !(value.getValue() instanceof List<?> list)) {
            return Optional.empty();
        }
        List<TypeElement> types = list.stream()
                .map(each -> ((AnnotationValue) each).getValue())
                .filter(DeclaredType.class::isInstance)
                .map(each -> (TypeElement) ((DeclaredType) each).asElement())
                .toList();
        return Optional.of(new Exceptions(
                        at(value),
                        types.stream().map(Names::of).toList(),
                        types.stream()
                                .filter(each -> !access.reaches(each))
                                .map(Names::of)
                                .toList()))
                .filter(exceptions -> !exceptions.types().isEmpty());
    }

    private Optional<Times> times(String name) {
        AnnotationValue value = values.get(name);
        return value != null && value.getValue() instanceof Integer times
                ? Optional.of(new Times(at(value), name, times))
                : Optional.empty();
    }

    private Optional<Flag> flag(String name) {
        AnnotationValue value = values.get(name);
        return value != null && value.getValue() instanceof Boolean set
                ? Optional.of(new Flag(at(value), name, set))
                : Optional.empty();
    }

    private List<Custom> custom() {
        List<Custom> custom = new ArrayList<>();
        AnnotationValue all = values.get("resources");
        if (all != null && all.getValue() instanceof List<?> list) {
            for (Object each : list) {
                if (((AnnotationValue) each).getValue() instanceof AnnotationMirror resource) {
                    Map<String, AnnotationValue> parts = Annotations.values(resource);
                    Optional<AnnotationValue> name = Annotations.text(parts, "name");
                    Optional<Amount> amount = amount(parts, "amount");
                    if (name.isPresent() && amount.isPresent()) {
                        custom.add(
                                new Custom(at(name.get()), (String) name.get().getValue(), amount.get()));
                    }
                }
            }
        }
        return custom;
    }

    private Optional<Amount> amount(Map<String, AnnotationValue> from, String name) {
        AnnotationValue value = from.get(name);
        return value != null && value.getValue() instanceof Double amount
                ? Optional.of(new Amount(at(value), amount))
                : Optional.empty();
    }

    private SourceOrigin at(AnnotationValue value) {
        return new SourceOrigin(marked, remote, value);
    }
}
