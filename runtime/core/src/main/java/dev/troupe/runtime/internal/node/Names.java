package dev.troupe.runtime.internal.node;

import dev.troupe.runtime.ActorName;
import dev.troupe.runtime.ActorNameTakenException;
import dev.troupe.runtime.ActorNotFoundException;
import dev.troupe.runtime.IncompatibleActorException;
import dev.troupe.runtime.internal.control.Builds;
import dev.troupe.runtime.internal.control.WorkerSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which actor has which name, from when it is announced or asked for until it has ended.
 *
 * <p>Only for the node's thread: of two who want a name at the same moment, one comes first.
 */
final class Names {
    private static final int MOST_LISTED = 20;

    private final Map<ActorName, WorkerSpec> holders = new TreeMap<>();
    private final Function<WorkerSpec, String> describer;

    /**
     * No names yet.
     *
     * @param describer says which actor it is, and what it is doing
     */
    Names(Function<WorkerSpec, String> describer) {
        this.describer = describer;
    }

    /**
     * Gives an actor the name that it asks for, if it asks for one.
     *
     * @return the actor that has the name now: another one, if that will do
     * @throws ActorNameTakenException if another one has it, and will not do
     * @throws IncompatibleActorException if it would, but is no actor for such a handle
     */
    long claim(WorkerSpec spec) {
        ActorName name = spec.name();
        if (name == null) {
            return spec.id();
        }
        WorkerSpec holder = holders.putIfAbsent(name, spec);
        if (holder == null || holder.id() == spec.id()) {
            return spec.id();
        }
        if (!spec.naming().reuse()) {
            throw new ActorNameTakenException(
                    "Cannot create " + spec.display() + ": " + taken(name, holder)
                            + ".\n    Fix: give it another name, or reach the one that is there with named("
                            + arguments(name)
                            + ") or options().getIfExists(); when that has ended the name is free again.",
                    null);
        }
        checkClass(name, holder, spec.className(), spec.signatures());
        List<String> differences = OptionDifferences.between(holder, spec);
        if (!differences.isEmpty()) {
            throw new ActorNameTakenException(
                    "Cannot get " + spec.display() + ": " + taken(name, holder) + ", and that has other options: "
                            + String.join("; ", differences)
                            + ".\n    Fix: ask with the same options, or take it as it is with named("
                            + arguments(name) + ").",
                    null);
        }
        return holder.id();
    }

    /** The actor that {@link #claim} would return in place of this one; 0 if it would give it the name. */
    long existing(WorkerSpec wanted) {
        ActorName name = wanted.name();
        return name != null && holders.containsKey(name) ? claim(wanted) : 0;
    }

    /** The name of an actor that has ended is free again. */
    void free(WorkerSpec ended) {
        ActorName name = ended.name();
        WorkerSpec holder = name == null ? null : holders.get(name);
        if (name != null && holder != null && holder.id() == ended.id()) {
            holders.remove(name);
        }
    }

    /**
     * Finds the actor that has a name, for a handle of a class with these signatures.
     *
     * @throws ActorNotFoundException if there is none
     * @throws IncompatibleActorException if it is no actor for such a handle
     */
    long find(ActorName name, String className, List<String> signatures) {
        WorkerSpec holder = holders.get(name);
        if (holder == null) {
            throw new ActorNotFoundException(
                    "No actor is called " + quoted(name) + "." + others(name)
                            + "\n    Fix: ask for a name that is there, or create the actor with options().name(...) first;"
                            + " it has its name until it has ended.",
                    null);
        }
        checkClass(name, holder, className, signatures);
        return holder.id();
    }

    /** The names that are taken, of one namespace or of all, in their order. */
    List<ActorName> list(@Nullable String namespace) {
        return holders.keySet().stream()
                .filter(each -> namespace == null || namespace.equals(each.namespace()))
                .toList();
    }

    private static void checkClass(ActorName name, WorkerSpec holder, String className, List<String> signatures) {
        if (!holder.className().equals(className)) {
            throw new IncompatibleActorException(
                    "The actor that is called " + quoted(name) + " is " + holder.display() + ", a " + holder.className()
                            + " and no " + className + "."
                            + "\n    Fix: use the handle of its class, or another name.",
                    null);
        }
        Builds.compare(holder.display(), holder.signatures(), signatures).ifPresent(misfit -> {
            throw misfit;
        });
    }

    private String taken(ActorName name, WorkerSpec holder) {
        return "the name " + quoted(name) + " is taken by " + describer.apply(holder);
    }

    /** What there is in place of a name that there is not. */
    private String others(ActorName name) {
        List<ActorName> here = list(name.namespace());
        String others = here.isEmpty()
                ? "\n  There are no other names in that namespace."
                : "\n  There are: "
                        + here.stream().limit(MOST_LISTED).map(ActorName::name).collect(Collectors.joining(", "))
                        + (here.size() > MOST_LISTED ? " and " + (here.size() - MOST_LISTED) + " more." : ".");
        String elsewhere = holders.keySet().stream()
                .filter(each -> each.name().equals(name.name()))
                .limit(MOST_LISTED)
                .map(ActorName::namespace)
                .collect(Collectors.joining(", "));
        return elsewhere.isEmpty() ? others : others + "\n  There is one of that name in: " + elsewhere + ".";
    }

    private static String quoted(ActorName name) {
        return "\"" + name.name() + "\" in the namespace \"" + name.namespace() + "\"";
    }

    private static String arguments(ActorName name) {
        boolean isDefault = name.namespace().equals(ActorName.DEFAULT_NAMESPACE);
        return "\"" + name.name() + "\"" + (isDefault ? "" : ", \"" + name.namespace() + "\"");
    }
}
