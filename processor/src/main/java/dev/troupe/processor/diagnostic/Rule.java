package dev.troupe.processor.diagnostic;

import dev.troupe.processor.model.Origin;

/**
 * The mistakes that are found while you compile. Each has an id that never changes, a sentence that says what is wrong
 * and why, and the smallest edit that helps.
 */
public enum Rule {
    /** {@code @Remote} on an interface. */
    INTERFACE(
            "remote-not-a-class",
            "%1$s is an interface; @Remote marks the class that a worker process creates.",
            "move @Remote to the class that implements %1$s."),
    /** {@code @Remote} on an enum. */
    ENUM(
            "remote-not-a-class",
            "%1$s is an enum; @Remote marks the class that a worker process creates.",
            "move @Remote to a class; the constants of %1$s travel as they are."),
    /** {@code @Remote} on an annotation. */
    ANNOTATION(
            "remote-not-a-class",
            "%1$s is an annotation; @Remote marks the class that a worker process creates.",
            "move @Remote to a class."),
    /** {@code @Remote} on an abstract class. */
    ABSTRACT_CLASS(
            "remote-abstract-class",
            "%1$s is abstract, so a worker cannot create one.",
            "move @Remote to the classes that extend %1$s, or make it concrete."),
    /** {@code @Remote} on an inner class. */
    INNER_CLASS(
            "remote-inner-class",
            "%1$s is an inner class: to create one, a worker would need this %2$s too.",
            "declare it 'static', or give it a file of its own."),
    /** {@code @Remote} on a class inside a method, or on what is in such a class. */
    LOCAL_CLASS(
            "remote-local-class",
            "%1$s is declared inside a method, where no handle and no worker can name it.",
            "move it out of the method: into a static nested class, or a file of its own."),
    /** {@code @Remote} on a private class, or inside one. */
    PRIVATE_CLASS(
            "remote-private-class",
            "%1$s cannot be reached by the code that creates it in a worker: %2$s is private.",
            "make %2$s package-private or public."),
    /** {@code @RemoteFor} of what a worker cannot create. */
    FOREIGN_CLASS(
            "remote-for-not-a-class",
            "@RemoteFor names %1$s, of which a worker cannot create one: %2$s.",
            "name a public class with a public constructor, or write a class of your own that uses it, with @Remote."),
    /** Type parameters on the class. */
    GENERIC_CLASS(
            "remote-generic-class",
            "%1$s declares the type variable %2$s, which is gone by the time its calls travel.",
            "leave out %2$s, and name the types that %1$s works with."),
    /** No constructor that is not private. */
    NO_CONSTRUCTOR(
            "remote-no-constructor",
            "A worker cannot create a %1$s: %2$s.",
            "make one package-private or public, without @NotRemote; its parameters become those of %3$s.remote."),
    /** A type in the way of the handle, stub or dispatcher. */
    NAME_TAKEN(
            "remote-name-taken",
            "%1$s exists already, and Troupe writes a class of that name for %2$s.",
            "rename the %1$s that you wrote, or %2$s."),
    /** A name that the handle has for itself. */
    RESERVED_NAME(
            "remote-reserved-name",
            "%1$s would clash with %2$s, which %3$s.",
            "rename it, or give it a @RemoteName%4$s."),
    /** A name that is none. */
    NO_NAME_FOR_METHOD(
            "remote-bad-name",
            "@RemoteName(\"%1$s\") of %2$s is no name that a method of a handle can have.",
            "give one such as \"%3$s\"."),
    /** Two methods that would look the same on the handle. */
    SAME_NAME(
            "remote-bad-name", "%1$s is %2$s on the handle, and so is %3$s.", "give one of them another @RemoteName."),
    /** Type parameters on a method. */
    GENERIC_METHOD(
            "remote-generic-method",
            "%1$s declares the type variable %2$s, which is gone by the time the call travels.",
            "leave out %2$s, and name the types that %1$s works with."),
    /** A parameter that cannot travel. */
    UNSENDABLE_PARAMETER(
            "remote-unsendable-parameter", "%1$s of %2$s cannot be sent to another process: %3$s.", "%4$s."),
    /** A result that cannot travel. */
    UNSENDABLE_RESULT(
            "remote-unsendable-result", "The result of %1$s cannot be sent to another process: %2$s.", "%3$s."),
    /** The simple name of a handle that two classes could mean. */
    AMBIGUOUS_HANDLE(
            "remote-ambiguous-handle",
            "%1$s in %2$s could be several handles, none of which is written yet: %3$s.",
            "write the name with its package, as in %4$s."),
    /** An amount below zero. */
    NEGATIVE_AMOUNT(
            "remote-bad-resources",
            "%1$s is %2$s; an actor cannot hold fewer than 0.",
            "give the amount that each %3$s needs, or leave it out for none."),
    /** An amount that is not a number, or too large to be one. */
    NO_AMOUNT(
            "remote-bad-resources",
            "%1$s is %2$s, which is not an amount; amounts go from 0 to a billion.",
            "give the amount that each %3$s needs, or leave it out."),
    /** More than four decimals. */
    TOO_FINE(
            "remote-bad-resources",
            "%1$s is %2$s; amounts are added up exactly, with four decimals.",
            "round it to %4$s."),
    /** One and a half GPUs. */
    BROKEN_GPUS(
            "remote-bad-resources",
            "numGpus is %1$s; an actor holds a fraction of one GPU, or whole ones.",
            "give %2$s or %3$s."),
    /** A custom resource with the name of one that has its own attribute. */
    NOT_CUSTOM(
            "remote-bad-resources",
            "%1$s is no custom resource, because every node counts it by itself.",
            "use %2$s instead."),
    /** A custom resource without a name. */
    NO_NAME(
            "remote-bad-resources",
            "A custom resource has a blank name, so no node can have it.",
            "give the name that the node was started with."),
    /** A custom resource that is given twice. */
    GIVEN_TWICE("remote-bad-resources", "%1$s is given twice, and only one amount can hold.", "leave one of them out."),
    /** A size that is not one. */
    BAD_MEMORY(
            "remote-bad-resources",
            "memory is \"%1$s\", which is not a size.",
            "give a number of bytes, or one with k, m, g or t behind it, such as \"512m\" or \"2g\"."),
    /** A number of restarts below -1. */
    BAD_TIMES(
            "remote-bad-restarts",
            "%1$s is %2$s, which is no number of times.",
            "give 0 or more, or -1 for without end."),
    /** Restarts of what lives no longer than a call. */
    TASK_RESTARTS(
            "remote-bad-restarts",
            "%1$s is said of %2$s, which is a task, and no actor that could be restarted.",
            "leave it out; maxRetries says how often a task is run again."),
    /** Retries of tasks where there are none. */
    ACTOR_RETRIES(
            "remote-bad-restarts",
            "%1$s is said of %2$s, which is an actor, and no task that could be run again.",
            "leave it out; maxRestarts says how often an actor is restarted, and maxTaskRetries how often its calls are sent"
                    + " again."),
    /** An exception that is private, or belongs to something that is. */
    HIDDEN_EXCEPTION(
            "remote-bad-restarts",
            "retryExceptions names %1$s, which the code generated for %2$s cannot name.",
            "make %1$s, and what is around it, package-private or public, or name a superclass that is."),
    /** No call at all at once. */
    BAD_CONCURRENCY(
            "remote-bad-concurrency",
            "maxConcurrency of %1$s is %2$s, and none of its calls could ever run.",
            "give 1 or more, or leave it out for one at a time."),
    /** No call at all pending. */
    BAD_PENDING_CALLS(
            "remote-bad-concurrency",
            "maxPendingCalls of %1$s is %2$s, and none of its calls could ever be made.",
            "give 1 or more, or leave it out for as many as there is room for."),
    /** Several calls at once of what is called once. */
    TASK_CONCURRENCY(
            "remote-bad-concurrency",
            "%1$s is said of %2$s, which is a task, and has a worker to itself while it runs.",
            "leave it out; call the task several times, and the calls run beside each other."),
    /** A group without a name. */
    NAMELESS_GROUP(
            "remote-bad-concurrency",
            "A concurrency group of %1$s has a blank name.",
            "give one that says what its methods do, such as \"io\"."),
    /** A group that is made twice. */
    GROUP_TWICE(
            "remote-bad-concurrency",
            "The concurrency group \"%1$s\" of %2$s is there twice.",
            "leave one of them out, or give it another name."),
    /** A method in a group that there is not. */
    UNKNOWN_GROUP(
            "remote-bad-concurrency",
            "%1$s is in the concurrency group \"%2$s\", which %3$s does not have%4$s.",
            "write @ConcurrencyGroup(\"%2$s\") on %3$s too, or name one that it has."),
    /** The size of a group on a method. */
    GROUP_OF_METHOD(
            "remote-bad-concurrency",
            "maxConcurrency stands on %1$s, and is said of a whole group.",
            "write it on %2$s, as in @ConcurrencyGroup(value = \"%3$s\", maxConcurrency = %4$s)."),
    /** {@code @Remote} on a method that needs an object. */
    INSTANCE_METHOD(
            "remote-instance-method",
            "%1$s is not static: @Remote makes a task of a method, and a task has no %2$s to run on.",
            "declare it 'static', or mark %2$s itself with @Remote and call its public methods."),
    /** {@code @Remote} on a private method. */
    PRIVATE_TASK(
            "remote-private-task",
            "%1$s cannot be called by the code that runs it in a worker: it is private.",
            "make it package-private or public."),
    /** {@code @MultiReturn} on a method that returns something else than a record. */
    MULTI_RETURN(
            "remote-multi-return",
            "%1$s returns %2$s, and @MultiReturn gives a ref to each component of a record.",
            "return a record with a component for each result, or leave out @MultiReturn."),
    /** A method whose result is the actor itself. */
    RETURNS_ITSELF(
            Severity.WARNING,
            "remote-returns-itself",
            "%1$s returns a %2$s, which stays in its process: the ref of such a call holds nothing.",
            "let it return void."),
    /** A static field that can change. */
    STATIC_FIELD(
            Severity.WARNING,
            "remote-static-field",
            "%1$s is static, and yet each %2$s will have its own, because each has a process of its own.",
            "make it an instance field, or keep what they share in an actor, whose handle each of them gets."),
    /** A public field. */
    PUBLIC_FIELD(
            Severity.WARNING,
            "remote-public-field",
            "%1$s is public, and yet nobody reaches it through a %2$s, which has methods only.",
            "make it private, with a method that returns it."),
    /** A class whose subclasses could be meant, too. */
    OPEN_TYPE(
            Severity.WARNING,
            "remote-open-type",
            "%1$s, in %2$s, is neither final nor sealed, and objects of its subclasses will be refused.",
            "make %1$s final, or name the subclasses that may arrive, as in @Remote(allow = A.class)."),
    /** A class without public methods. */
    NOTHING_TO_CALL(
            Severity.WARNING,
            "remote-nothing-to-call",
            "%1$s has no public method, so there is nothing to call through a %2$s.",
            "make the methods public that others are to call."),
    /** A mistake of Troupe's own. */
    BUG(
            "remote-bug",
            "Troupe failed while it read %1$s: %2$s.",
            "this is a mistake in Troupe, not in %1$s; please report it with that class.");

    /** Two spaces, to which javac adds two. */
    private static final String INDENTED_FIX = "\n  Fix: ";

    private final Severity severity;
    private final String id;
    private final String finding;
    private final String fix;

    /** Whether the class compiles all the same. */
    public enum Severity {
        /** It does not. */
        ERROR,
        /** It does, and {@code @SuppressWarnings} with the id keeps this quiet. */
        WARNING
    }

    Rule(String id, String finding, String fix) {
        this(Severity.ERROR, id, finding, fix);
    }

    Rule(Severity severity, String id, String finding, String fix) {
        this.severity = severity;
        this.id = id;
        this.finding = finding;
        this.fix = fix;
    }

    /** Whether it is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What the user searches for, such as {@code remote-inner-class}. */
    public String id() {
        return id;
    }

    /** The sentence that says what is wrong, with gaps such as <code>%1$s</code>. */
    public String finding() {
        return finding;
    }

    /** Fills the gaps in both sentences. */
    public Problem at(Origin origin, Object... gaps) {
        return new Problem(this, origin, message(gaps));
    }

    /** The same as a text. */
    public String message(Object... gaps) {
        return "[" + id + "] " + String.format(finding, gaps) + INDENTED_FIX + String.format(fix, gaps);
    }
}
