package example;

import dev.troupe.runtime.ActorOptions;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.ActorRef;
import dev.troupe.runtime.spi.Codecs;
import dev.troupe.runtime.spi.Refs;
import dev.troupe.runtime.spi.RemoteGenerated;
import dev.troupe.runtime.spi.TypedHandle;
import java.lang.Integer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * A {@link Hostile} in a process of its own.
 *
 * <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
 * returned, or fails with what it threw. Calls of one thread start in the order they were made.
 *
 * <p>Generated from {@link Hostile}: change that class, not this one.
 */
@RemoteGenerated
@Generated("dev.troupe.processor.RemoteProcessor")
public final class HostileHandle extends TypedHandle<Hostile> {
    /**
     * Lets handles of {@link Hostile} travel, inside code that Troupe generates.
     */
    public static final dev.troupe.runtime.spi.Codec<HostileHandle> CODEC = Codecs.handle(HostileStub.TYPE, HostileHandle::new);

    private HostileHandle(ActorRef actor) {
        super(actor);
    }

    /**
     * Starts a {@link Hostile} in a process of its own, and returns at once.
     *
     * @see Hostile#Hostile(example.Options, int, int, int, int)
     */
    public static HostileHandle remote(example.Options options, int creation, int actor,
            int constructor, int TYPE) {
        return options().remote(options, creation, actor, constructor, TYPE);
    }

    /**
     * Starts a {@link Hostile} in a process of its own, and returns at once.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#Hostile(example.Options, int, int, int, int)
     */
    public static HostileHandle remote(ObjectRef<? extends example.Options> options, int creation,
            int actor, int constructor, int TYPE) {
        return options().remote(options, creation, actor, constructor, TYPE);
    }

    /**
     * Starts a {@link Hostile} in a process of its own, and returns at once.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#Hostile(example.Options, int, int, int, int)
     */
    public static HostileHandle remote(example.Options options,
            ObjectRef<? extends Integer> creation, int actor, int constructor, int TYPE) {
        return options().remote(options, creation, actor, constructor, TYPE);
    }

    /**
     * Starts a {@link Hostile} in a process of its own, and returns at once.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#Hostile(example.Options, int, int, int, int)
     */
    public static HostileHandle remote(example.Options options, int creation,
            ObjectRef<? extends Integer> actor, int constructor, int TYPE) {
        return options().remote(options, creation, actor, constructor, TYPE);
    }

    /**
     * Starts a {@link Hostile} in a process of its own, and returns at once.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#Hostile(example.Options, int, int, int, int)
     */
    public static HostileHandle remote(example.Options options, int creation, int actor,
            ObjectRef<? extends Integer> constructor, int TYPE) {
        return options().remote(options, creation, actor, constructor, TYPE);
    }

    /**
     * Starts a {@link Hostile} in a process of its own, and returns at once.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#Hostile(example.Options, int, int, int, int)
     */
    public static HostileHandle remote(example.Options options, int creation, int actor,
            int constructor, ObjectRef<? extends Integer> TYPE) {
        return options().remote(options, creation, actor, constructor, TYPE);
    }

    /**
     * Starts a {@link Hostile} in a process of its own, and returns at once.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#Hostile(example.Options, int, int, int, int)
     */
    public static HostileHandle remote(ObjectRef<? extends example.Options> options,
            ObjectRef<? extends Integer> creation, ObjectRef<? extends Integer> actor,
            ObjectRef<? extends Integer> constructor, ObjectRef<? extends Integer> TYPE) {
        return options().remote(options, creation, actor, constructor, TYPE);
    }

    /**
     * Finds the {@link Hostile} that was given this name in the namespace of this program, or throws an
     * {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
     * once that has ended.
     */
    public static HostileHandle named(java.lang.String name) {
        return new HostileHandle(HostileStub.TYPE.named(name));
    }

    /**
     * Finds the {@link Hostile} that was given this name in another namespace.
     */
    public static HostileHandle named(java.lang.String name, java.lang.String namespace) {
        return new HostileHandle(HostileStub.TYPE.named(name, namespace));
    }

    /**
     * The {@link Hostile} that runs the code which calls this, for it to be passed on; elsewhere this is an
     * {@code IllegalStateException}. Such a handle does not keep the actor from ending.
     */
    public static HostileHandle self() {
        return new HostileHandle(HostileStub.TYPE.self());
    }

    /**
     * Says what one actor needs beyond what {@link Hostile} says itself, before {@code remote} starts it.
     */
    public static Options options() {
        return new Options();
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(int in, int out, int actor, int request, int runtime,
            int arguments, int method, int hostile, int size) {
        return HostileStub.locals(this.actor, in, out, actor, request, runtime, arguments, method,
                hostile, size);
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(ObjectRef<? extends Integer> in, int out, int actor,
            int request, int runtime, int arguments, int method, int hostile, int size) {
        return HostileStub.localsByRef(this.actor, in, Refs.of(out), Refs.of(actor),
                Refs.of(request), Refs.of(runtime), Refs.of(arguments), Refs.of(method),
                Refs.of(hostile), Refs.of(size));
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(int in, ObjectRef<? extends Integer> out, int actor,
            int request, int runtime, int arguments, int method, int hostile, int size) {
        return HostileStub.localsByRef(this.actor, Refs.of(in), out, Refs.of(actor),
                Refs.of(request), Refs.of(runtime), Refs.of(arguments), Refs.of(method),
                Refs.of(hostile), Refs.of(size));
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(int in, int out, ObjectRef<? extends Integer> actor,
            int request, int runtime, int arguments, int method, int hostile, int size) {
        return HostileStub.localsByRef(this.actor, Refs.of(in), Refs.of(out), actor,
                Refs.of(request), Refs.of(runtime), Refs.of(arguments), Refs.of(method),
                Refs.of(hostile), Refs.of(size));
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(int in, int out, int actor,
            ObjectRef<? extends Integer> request, int runtime, int arguments, int method,
            int hostile, int size) {
        return HostileStub.localsByRef(this.actor, Refs.of(in), Refs.of(out), Refs.of(actor),
                request, Refs.of(runtime), Refs.of(arguments), Refs.of(method), Refs.of(hostile),
                Refs.of(size));
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(int in, int out, int actor, int request,
            ObjectRef<? extends Integer> runtime, int arguments, int method, int hostile,
            int size) {
        return HostileStub.localsByRef(this.actor, Refs.of(in), Refs.of(out), Refs.of(actor),
                Refs.of(request), runtime, Refs.of(arguments), Refs.of(method), Refs.of(hostile),
                Refs.of(size));
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(int in, int out, int actor, int request, int runtime,
            ObjectRef<? extends Integer> arguments, int method, int hostile, int size) {
        return HostileStub.localsByRef(this.actor, Refs.of(in), Refs.of(out), Refs.of(actor),
                Refs.of(request), Refs.of(runtime), arguments, Refs.of(method), Refs.of(hostile),
                Refs.of(size));
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(int in, int out, int actor, int request, int runtime,
            int arguments, ObjectRef<? extends Integer> method, int hostile, int size) {
        return HostileStub.localsByRef(this.actor, Refs.of(in), Refs.of(out), Refs.of(actor),
                Refs.of(request), Refs.of(runtime), Refs.of(arguments), method, Refs.of(hostile),
                Refs.of(size));
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(int in, int out, int actor, int request, int runtime,
            int arguments, int method, ObjectRef<? extends Integer> hostile, int size) {
        return HostileStub.localsByRef(this.actor, Refs.of(in), Refs.of(out), Refs.of(actor),
                Refs.of(request), Refs.of(runtime), Refs.of(arguments), Refs.of(method), hostile,
                Refs.of(size));
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(int in, int out, int actor, int request, int runtime,
            int arguments, int method, int hostile, ObjectRef<? extends Integer> size) {
        return HostileStub.localsByRef(this.actor, Refs.of(in), Refs.of(out), Refs.of(actor),
                Refs.of(request), Refs.of(runtime), Refs.of(arguments), Refs.of(method),
                Refs.of(hostile), size);
    }

    /**
     * Calls {@code locals(int, int, int, int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#locals(int, int, int, int, int, int, int, int, int)
     */
    public ObjectRef<Integer> locals(ObjectRef<? extends Integer> in,
            ObjectRef<? extends Integer> out, ObjectRef<? extends Integer> actor,
            ObjectRef<? extends Integer> request, ObjectRef<? extends Integer> runtime,
            ObjectRef<? extends Integer> arguments, ObjectRef<? extends Integer> method,
            ObjectRef<? extends Integer> hostile, ObjectRef<? extends Integer> size) {
        return HostileStub.localsByRef(this.actor, in, out, actor, request, runtime, arguments,
                method, hostile, size);
    }

    /**
     * Calls {@code constants(int, int, int, int, int, int)}.
     *
     * @see Hostile#constants(int, int, int, int, int, int)
     */
    public ObjectRef<Integer> constants(int TYPE, int PAIR, int CODEC, int LOCALS,
            int HostileStub_2, int Codecs) {
        return HostileStub.constants(actor, TYPE, PAIR, CODEC, LOCALS, HostileStub_2, Codecs);
    }

    /**
     * Calls {@code constants(int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#constants(int, int, int, int, int, int)
     */
    public ObjectRef<Integer> constants(ObjectRef<? extends Integer> TYPE, int PAIR, int CODEC,
            int LOCALS, int HostileStub_2, int Codecs) {
        return HostileStub.constantsByRef(actor, TYPE, Refs.of(PAIR), Refs.of(CODEC),
                Refs.of(LOCALS), Refs.of(HostileStub_2), Refs.of(Codecs));
    }

    /**
     * Calls {@code constants(int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#constants(int, int, int, int, int, int)
     */
    public ObjectRef<Integer> constants(int TYPE, ObjectRef<? extends Integer> PAIR, int CODEC,
            int LOCALS, int HostileStub_2, int Codecs) {
        return HostileStub.constantsByRef(actor, Refs.of(TYPE), PAIR, Refs.of(CODEC),
                Refs.of(LOCALS), Refs.of(HostileStub_2), Refs.of(Codecs));
    }

    /**
     * Calls {@code constants(int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#constants(int, int, int, int, int, int)
     */
    public ObjectRef<Integer> constants(int TYPE, int PAIR, ObjectRef<? extends Integer> CODEC,
            int LOCALS, int HostileStub_2, int Codecs) {
        return HostileStub.constantsByRef(actor, Refs.of(TYPE), Refs.of(PAIR), CODEC,
                Refs.of(LOCALS), Refs.of(HostileStub_2), Refs.of(Codecs));
    }

    /**
     * Calls {@code constants(int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#constants(int, int, int, int, int, int)
     */
    public ObjectRef<Integer> constants(int TYPE, int PAIR, int CODEC,
            ObjectRef<? extends Integer> LOCALS, int HostileStub_2, int Codecs) {
        return HostileStub.constantsByRef(actor, Refs.of(TYPE), Refs.of(PAIR), Refs.of(CODEC),
                LOCALS, Refs.of(HostileStub_2), Refs.of(Codecs));
    }

    /**
     * Calls {@code constants(int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#constants(int, int, int, int, int, int)
     */
    public ObjectRef<Integer> constants(int TYPE, int PAIR, int CODEC, int LOCALS,
            ObjectRef<? extends Integer> HostileStub_2, int Codecs) {
        return HostileStub.constantsByRef(actor, Refs.of(TYPE), Refs.of(PAIR), Refs.of(CODEC),
                Refs.of(LOCALS), HostileStub_2, Refs.of(Codecs));
    }

    /**
     * Calls {@code constants(int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#constants(int, int, int, int, int, int)
     */
    public ObjectRef<Integer> constants(int TYPE, int PAIR, int CODEC, int LOCALS,
            int HostileStub_2, ObjectRef<? extends Integer> Codecs) {
        return HostileStub.constantsByRef(actor, Refs.of(TYPE), Refs.of(PAIR), Refs.of(CODEC),
                Refs.of(LOCALS), Refs.of(HostileStub_2), Codecs);
    }

    /**
     * Calls {@code constants(int, int, int, int, int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#constants(int, int, int, int, int, int)
     */
    public ObjectRef<Integer> constants(ObjectRef<? extends Integer> TYPE,
            ObjectRef<? extends Integer> PAIR, ObjectRef<? extends Integer> CODEC,
            ObjectRef<? extends Integer> LOCALS, ObjectRef<? extends Integer> HostileStub_2,
            ObjectRef<? extends Integer> Codecs) {
        return HostileStub.constantsByRef(actor, TYPE, PAIR, CODEC, LOCALS, HostileStub_2, Codecs);
    }

    /**
     * Calls {@code types(Request, Request, List, List<String>)}.
     *
     * @see Hostile#types(Request, nested.Request, List, java.util.List)
     */
    public ObjectRef<String> types(Request request, nested.Request other, List list,
            java.util.List<String> strings) {
        return HostileStub.types(actor, request, other, list, strings);
    }

    /**
     * Calls {@code types(Request, Request, List, List<String>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#types(Request, nested.Request, List, java.util.List)
     */
    public ObjectRef<String> types(ObjectRef<? extends Request> request, nested.Request other,
            List list, java.util.List<String> strings) {
        return HostileStub.typesByRef(actor, request, Refs.of(other), Refs.of(list),
                Refs.of(strings));
    }

    /**
     * Calls {@code types(Request, Request, List, List<String>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#types(Request, nested.Request, List, java.util.List)
     */
    public ObjectRef<String> types(Request request, ObjectRef<? extends nested.Request> other,
            List list, java.util.List<String> strings) {
        return HostileStub.typesByRef(actor, Refs.of(request), other, Refs.of(list),
                Refs.of(strings));
    }

    /**
     * Calls {@code types(Request, Request, List, List<String>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#types(Request, nested.Request, List, java.util.List)
     */
    public ObjectRef<String> types(Request request, nested.Request other,
            ObjectRef<? extends List> list, java.util.List<String> strings) {
        return HostileStub.typesByRef(actor, Refs.of(request), Refs.of(other), list,
                Refs.of(strings));
    }

    /**
     * Calls {@code types(Request, Request, List, List<String>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#types(Request, nested.Request, List, java.util.List)
     */
    public ObjectRef<String> types(Request request, nested.Request other, List list,
            ObjectRef<? extends java.util.List<String>> strings) {
        return HostileStub.typesByRef(actor, Refs.of(request), Refs.of(other), Refs.of(list),
                strings);
    }

    /**
     * Calls {@code types(Request, Request, List, List<String>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#types(Request, nested.Request, List, java.util.List)
     */
    public ObjectRef<String> types(ObjectRef<? extends Request> request,
            ObjectRef<? extends nested.Request> other, ObjectRef<? extends List> list,
            ObjectRef<? extends java.util.List<String>> strings) {
        return HostileStub.typesByRef(actor, request, other, list, strings);
    }

    /**
     * Calls {@code text(String, Options, Codec, Void)}.
     *
     * @see Hostile#text(java.lang.String, example.Options, Codec, Void)
     */
    public ObjectRef<java.lang.String> text(java.lang.String text, example.Options options,
            Codec codec, Void nothing) {
        return HostileStub.text(actor, text, options, codec, nothing);
    }

    /**
     * Calls {@code text(String, Options, Codec, Void)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#text(java.lang.String, example.Options, Codec, Void)
     */
    public ObjectRef<java.lang.String> text(ObjectRef<? extends java.lang.String> text,
            example.Options options, Codec codec, Void nothing) {
        return HostileStub.textByRef(actor, text, Refs.of(options), Refs.of(codec),
                Refs.of(nothing));
    }

    /**
     * Calls {@code text(String, Options, Codec, Void)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#text(java.lang.String, example.Options, Codec, Void)
     */
    public ObjectRef<java.lang.String> text(java.lang.String text,
            ObjectRef<? extends example.Options> options, Codec codec, Void nothing) {
        return HostileStub.textByRef(actor, Refs.of(text), options, Refs.of(codec),
                Refs.of(nothing));
    }

    /**
     * Calls {@code text(String, Options, Codec, Void)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#text(java.lang.String, example.Options, Codec, Void)
     */
    public ObjectRef<java.lang.String> text(java.lang.String text, example.Options options,
            ObjectRef<? extends Codec> codec, Void nothing) {
        return HostileStub.textByRef(actor, Refs.of(text), Refs.of(options), codec,
                Refs.of(nothing));
    }

    /**
     * Calls {@code text(String, Options, Codec, Void)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#text(java.lang.String, example.Options, Codec, Void)
     */
    public ObjectRef<java.lang.String> text(java.lang.String text, example.Options options,
            Codec codec, ObjectRef<? extends Void> nothing) {
        return HostileStub.textByRef(actor, Refs.of(text), Refs.of(options), Refs.of(codec),
                nothing);
    }

    /**
     * Calls {@code text(String, Options, Codec, Void)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#text(java.lang.String, example.Options, Codec, Void)
     */
    public ObjectRef<java.lang.String> text(ObjectRef<? extends java.lang.String> text,
            ObjectRef<? extends example.Options> options, ObjectRef<? extends Codec> codec,
            ObjectRef<? extends Void> nothing) {
        return HostileStub.textByRef(actor, text, options, codec, nothing);
    }

    /**
     * Calls {@code handles(Handles, List<HostileHandle>, Set<Hostile2Handle>)}.
     *
     * @see Hostile#handles(Handles, java.util.List, Set)
     */
    public ObjectRef<Override> handles(Handles handles, java.util.List<HostileHandle> all,
            Set<Hostile2Handle> others) {
        return HostileStub.handles(actor, handles, all, others);
    }

    /**
     * Calls {@code handles(Handles, List<HostileHandle>, Set<Hostile2Handle>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#handles(Handles, java.util.List, Set)
     */
    public ObjectRef<Override> handles(ObjectRef<? extends Handles> handles,
            java.util.List<HostileHandle> all, Set<Hostile2Handle> others) {
        return HostileStub.handlesByRef(actor, handles, Refs.of(all), Refs.of(others));
    }

    /**
     * Calls {@code handles(Handles, List<HostileHandle>, Set<Hostile2Handle>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#handles(Handles, java.util.List, Set)
     */
    public ObjectRef<Override> handles(Handles handles,
            ObjectRef<? extends java.util.List<HostileHandle>> all, Set<Hostile2Handle> others) {
        return HostileStub.handlesByRef(actor, Refs.of(handles), all, Refs.of(others));
    }

    /**
     * Calls {@code handles(Handles, List<HostileHandle>, Set<Hostile2Handle>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#handles(Handles, java.util.List, Set)
     */
    public ObjectRef<Override> handles(ObjectRef<? extends Handles> handles,
            ObjectRef<? extends java.util.List<HostileHandle>> all, Set<Hostile2Handle> others) {
        return HostileStub.handlesByRef(actor, handles, all, Refs.of(others));
    }

    /**
     * Calls {@code handles(Handles, List<HostileHandle>, Set<Hostile2Handle>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#handles(Handles, java.util.List, Set)
     */
    public ObjectRef<Override> handles(Handles handles, java.util.List<HostileHandle> all,
            ObjectRef<? extends Set<Hostile2Handle>> others) {
        return HostileStub.handlesByRef(actor, Refs.of(handles), Refs.of(all), others);
    }

    /**
     * Calls {@code handles(Handles, List<HostileHandle>, Set<Hostile2Handle>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#handles(Handles, java.util.List, Set)
     */
    public ObjectRef<Override> handles(ObjectRef<? extends Handles> handles,
            java.util.List<HostileHandle> all, ObjectRef<? extends Set<Hostile2Handle>> others) {
        return HostileStub.handlesByRef(actor, handles, Refs.of(all), others);
    }

    /**
     * Calls {@code handles(Handles, List<HostileHandle>, Set<Hostile2Handle>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#handles(Handles, java.util.List, Set)
     */
    public ObjectRef<Override> handles(Handles handles,
            ObjectRef<? extends java.util.List<HostileHandle>> all,
            ObjectRef<? extends Set<Hostile2Handle>> others) {
        return HostileStub.handlesByRef(actor, Refs.of(handles), all, others);
    }

    /**
     * Calls {@code handles(Handles, List<HostileHandle>, Set<Hostile2Handle>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#handles(Handles, java.util.List, Set)
     */
    public ObjectRef<Override> handles(ObjectRef<? extends Handles> handles,
            ObjectRef<? extends java.util.List<HostileHandle>> all,
            ObjectRef<? extends Set<Hostile2Handle>> others) {
        return HostileStub.handlesByRef(actor, handles, all, others);
    }

    /**
     * Calls {@code codec(List<Request>, List<Request>)}.
     *
     * @see Hostile#codec(java.util.List, java.util.List)
     */
    public ObjectRef<RequestCodec> codec(java.util.List<Request> mine,
            java.util.List<nested.Request> others) {
        return HostileStub.codec(actor, mine, others);
    }

    /**
     * Calls {@code codec(List<Request>, List<Request>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#codec(java.util.List, java.util.List)
     */
    public ObjectRef<RequestCodec> codec(ObjectRef<? extends java.util.List<Request>> mine,
            java.util.List<nested.Request> others) {
        return HostileStub.codecByRef(actor, mine, Refs.of(others));
    }

    /**
     * Calls {@code codec(List<Request>, List<Request>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#codec(java.util.List, java.util.List)
     */
    public ObjectRef<RequestCodec> codec(java.util.List<Request> mine,
            ObjectRef<? extends java.util.List<nested.Request>> others) {
        return HostileStub.codecByRef(actor, Refs.of(mine), others);
    }

    /**
     * Calls {@code codec(List<Request>, List<Request>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#codec(java.util.List, java.util.List)
     */
    public ObjectRef<RequestCodec> codec(ObjectRef<? extends java.util.List<Request>> mine,
            ObjectRef<? extends java.util.List<nested.Request>> others) {
        return HostileStub.codecByRef(actor, mine, others);
    }

    /**
     * Gives 100% of $T for $L.
     *
     * @see Hostile#type(int[])
     */
    public ObjectRef<Integer> type(int... __) {
        return HostileStub.type(actor, __);
    }

    /**
     * Gives 100% of $T for $L.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#type(int[])
     */
    public ObjectRef<Integer> type(ObjectRef<? extends int[]> __) {
        return HostileStub.typeByRef(actor, __);
    }

    /**
     * Calls {@code pair(Map<PAIR, PAIR[]>)}.
     *
     * @see Hostile#pair(Map)
     */
    public ObjectRef<PAIR> pair(Map<PAIR, PAIR[]> pairs) {
        return HostileStub.pair(actor, pairs);
    }

    /**
     * Calls {@code pair(Map<PAIR, PAIR[]>)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#pair(Map)
     */
    public ObjectRef<PAIR> pair(ObjectRef<? extends Map<PAIR, PAIR[]>> pairs) {
        return HostileStub.pairByRef(actor, pairs);
    }

    /**
     * Calls {@code create(int)}.
     *
     * @see Hostile#create(int)
     */
    public ObjectRef<Integer> create(int x) {
        return HostileStub.create(actor, x);
    }

    /**
     * Calls {@code create(int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#create(int)
     */
    public ObjectRef<Integer> create(ObjectRef<? extends Integer> x) {
        return HostileStub.createByRef_2(actor, x);
    }

    /**
     * Calls {@code toString(int)}.
     *
     * @see Hostile#toString(int)
     */
    public ObjectRef<Integer> toString(int x) {
        return HostileStub.toString(actor, x);
    }

    /**
     * Calls {@code toString(int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#toString(int)
     */
    public ObjectRef<Integer> toString(ObjectRef<? extends Integer> x) {
        return HostileStub.toStringByRef(actor, x);
    }

    /**
     * Calls {@code wait(int, int)}.
     *
     * @see Hostile#wait(int, int)
     */
    public ObjectRef<Integer> wait(int x, int y) {
        return HostileStub.wait(actor, x, y);
    }

    /**
     * Calls {@code wait(int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#wait(int, int)
     */
    public ObjectRef<Integer> wait(ObjectRef<? extends Integer> x, int y) {
        return HostileStub.waitByRef(actor, x, Refs.of(y));
    }

    /**
     * Calls {@code wait(int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#wait(int, int)
     */
    public ObjectRef<Integer> wait(int x, ObjectRef<? extends Integer> y) {
        return HostileStub.waitByRef(actor, Refs.of(x), y);
    }

    /**
     * Calls {@code wait(int, int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#wait(int, int)
     */
    public ObjectRef<Integer> wait(ObjectRef<? extends Integer> x, ObjectRef<? extends Integer> y) {
        return HostileStub.waitByRef(actor, x, y);
    }

    /**
     * Calls {@code equals()}.
     *
     * @see Hostile#equals()
     */
    public ObjectRef<Integer> equals() {
        return HostileStub.equals(actor);
    }

    /**
     * Calls {@code actorOf(HostileHandle)}.
     *
     * @see Hostile#actorOf(HostileHandle)
     */
    public ObjectRef<Integer> actorOf(HostileHandle handle) {
        return HostileStub.actorOf(actor, handle);
    }

    /**
     * Calls {@code actorOf(HostileHandle)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#actorOf(HostileHandle)
     */
    public ObjectRef<Integer> actorOf(ObjectRef<? extends HostileHandle> handle) {
        return HostileStub.actorOfByRef(actor, handle);
    }

    /**
     * Calls {@code numCpus(int)}.
     *
     * @see Hostile#numCpus(int)
     */
    public ObjectRef<Integer> numCpus(int x) {
        return HostileStub.numCpus(actor, x);
    }

    /**
     * Calls {@code numCpus(int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#numCpus(int)
     */
    public ObjectRef<Integer> numCpus(ObjectRef<? extends Integer> x) {
        return HostileStub.numCpusByRef(actor, x);
    }

    /**
     * Calls {@code $dollar$(int)}.
     *
     * @see Hostile#$dollar$(int)
     */
    public ObjectRef<Integer> $dollar$(int $) {
        return HostileStub.$dollar$(actor, $);
    }

    /**
     * Calls {@code $dollar$(int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#$dollar$(int)
     */
    public ObjectRef<Integer> $dollar$(ObjectRef<? extends Integer> $) {
        return HostileStub.$dollar$ByRef(actor, $);
    }

    /**
     * Calls {@code getURLs(int)}.
     *
     * @see Hostile#getURLs(int)
     */
    public ObjectRef<Integer> getURLs(int x) {
        return HostileStub.getURLs(actor, x);
    }

    /**
     * Calls {@code getURLs(int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#getURLs(int)
     */
    public ObjectRef<Integer> getURLs(ObjectRef<? extends Integer> x) {
        return HostileStub.getURLsByRef(actor, x);
    }

    /**
     * Calls {@code close(int)}.
     *
     * @see Hostile#close(int)
     */
    public ObjectRef<Integer> close(int x) {
        return HostileStub.close(actor, x);
    }

    /**
     * Calls {@code close(int)}.
     *
     * <p>Begins when the refs have their values, and fails with the first that fails.
     *
     * @see Hostile#close(int)
     */
    public ObjectRef<Integer> close(ObjectRef<? extends Integer> x) {
        return HostileStub.closeByRef(actor, x);
    }

    /**
     * What one {@link Hostile} needs; starts with what its {@code @Remote} says.
     */
    public static final class Options extends ActorOptions<Options> {
        private Options() {
        }

        @java.lang.Override
        protected Options self() {
            return this;
        }

        /**
         * Starts a {@link Hostile} in a process of its own, and returns at once.
         *
         * @see Hostile#Hostile(example.Options, int, int, int, int)
         */
        public HostileHandle remote(example.Options options, int creation, int actor,
                int constructor, int TYPE) {
            return new HostileHandle(HostileStub.create(this, options, creation, actor, constructor,
                    TYPE));
        }

        /**
         * Starts a {@link Hostile} in a process of its own, and returns at once.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Hostile#Hostile(example.Options, int, int, int, int)
         */
        public HostileHandle remote(ObjectRef<? extends example.Options> options, int creation,
                int actor, int constructor, int TYPE) {
            return new HostileHandle(HostileStub.createByRef(this, options, Refs.of(creation),
                    Refs.of(actor), Refs.of(constructor), Refs.of(TYPE)));
        }

        /**
         * Starts a {@link Hostile} in a process of its own, and returns at once.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Hostile#Hostile(example.Options, int, int, int, int)
         */
        public HostileHandle remote(example.Options options, ObjectRef<? extends Integer> creation,
                int actor, int constructor, int TYPE) {
            return new HostileHandle(HostileStub.createByRef(this, Refs.of(options), creation,
                    Refs.of(actor), Refs.of(constructor), Refs.of(TYPE)));
        }

        /**
         * Starts a {@link Hostile} in a process of its own, and returns at once.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Hostile#Hostile(example.Options, int, int, int, int)
         */
        public HostileHandle remote(example.Options options, int creation,
                ObjectRef<? extends Integer> actor, int constructor, int TYPE) {
            return new HostileHandle(HostileStub.createByRef(this, Refs.of(options),
                    Refs.of(creation), actor, Refs.of(constructor), Refs.of(TYPE)));
        }

        /**
         * Starts a {@link Hostile} in a process of its own, and returns at once.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Hostile#Hostile(example.Options, int, int, int, int)
         */
        public HostileHandle remote(example.Options options, int creation, int actor,
                ObjectRef<? extends Integer> constructor, int TYPE) {
            return new HostileHandle(HostileStub.createByRef(this, Refs.of(options),
                    Refs.of(creation), Refs.of(actor), constructor, Refs.of(TYPE)));
        }

        /**
         * Starts a {@link Hostile} in a process of its own, and returns at once.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Hostile#Hostile(example.Options, int, int, int, int)
         */
        public HostileHandle remote(example.Options options, int creation, int actor,
                int constructor, ObjectRef<? extends Integer> TYPE) {
            return new HostileHandle(HostileStub.createByRef(this, Refs.of(options),
                    Refs.of(creation), Refs.of(actor), Refs.of(constructor), TYPE));
        }

        /**
         * Starts a {@link Hostile} in a process of its own, and returns at once.
         *
         * <p>Begins when the refs have their values, and fails with the first that fails.
         *
         * @see Hostile#Hostile(example.Options, int, int, int, int)
         */
        public HostileHandle remote(ObjectRef<? extends example.Options> options,
                ObjectRef<? extends Integer> creation, ObjectRef<? extends Integer> actor,
                ObjectRef<? extends Integer> constructor, ObjectRef<? extends Integer> TYPE) {
            return new HostileHandle(HostileStub.createByRef(this, options, creation, actor,
                    constructor, TYPE));
        }
    }
}
