package dev.troupe.runtime.spi;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.Demand;
import dev.troupe.runtime.TaskOptions;
import dev.troupe.runtime.TaskRetries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the runtime knows of a class marked {@code @Remote}, or of one that has tasks; its names only, so that a caller
 * never loads the class itself.
 *
 * @param className the class, as {@code Class.getName()} gives it
 * @param dispatcherName the generated dispatcher, likewise
 * @param constructors the constructors, the first with number 0; none for tasks
 * @param methods the methods, the first with number 1
 * @param stub the class whose loader knows the others
 */
public record ActorType(
        String className, String dispatcherName, List<Signature> constructors, List<Signature> methods, Class<?> stub) {
    /** Copies the lists. */
    public ActorType {
        constructors = List.copyOf(constructors);
        methods = List.copyOf(methods);
    }

    /** Begins the creation of an actor by the constructor with this number. */
    public Creation create(ActorOptions<?> options, int constructor) {
        return TroupeRuntime.current().create(this, options, constructor);
    }

    /**
     * Reaches the actor of this type that has a name, in the namespace of this process.
     *
     * @throws dev.troupe.runtime.ActorNotFoundException when there is none
     * @throws dev.troupe.runtime.IncompatibleActorException when it is of another type
     */
    public ActorRef named(String name) {
        return TroupeRuntime.current().named(this, name, Optional.empty());
    }

    /** The same in another namespace. */
    public ActorRef named(String name, String namespace) {
        return TroupeRuntime.current().named(this, name, Optional.of(namespace));
    }

    /** Reaches the actor of this type in whose process this runs. */
    public ActorRef self() {
        return TroupeRuntime.current().self(this);
    }

    /** Begins a call of the task with this number, which needs so much where the options say nothing. */
    public Request task(TaskOptions<?> options, Demand defaults, int task) {
        return task(options, defaults, TaskRetries.DEFAULT, task);
    }

    /** The same, of a task that says when it is run again. */
    public Request task(TaskOptions<?> options, Demand defaults, TaskRetries retries, int task) {
        return TroupeRuntime.current()
                .task(this, options.demandOr(defaults), options.placementTimeout(), options.retriesOr(retries), task);
    }

    /** The class without its package. */
    public String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** The method with this number, as messages show it. */
    public String method(int number) {
        return number > 0 && number <= methods.size() ? methods.get(number - 1).text() : "method " + number;
    }

    /** All signatures, which both sides must have in common. */
    public List<String> signatures() {
        return Stream.concat(constructors.stream(), methods.stream())
                .map(Signature::toString)
                .toList();
    }

    /** A short hash of all signatures, for each call to carry. */
    public short build() {
        int hash = signatures().hashCode();
        return (short) (hash ^ hash >>> Short.SIZE);
    }
}
