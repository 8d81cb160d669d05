package dev.troupe.processor.generate;

import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.Role;
import dev.troupe.processor.model.TypeRef;
import java.util.List;

/** Writes the three files of a class: the handle is what you call, the stub what travels, the dispatcher who answers. */
public final class Generators {
    private Generators() {}

    /** The files of a class without problems. */
    public static List<GeneratedSource> accepted(RemoteClass remote) {
        Constants constants = new Constants(remote);
        Overloads overloads = new Overloads(remote);
        return List.of(
                SourceText.of(remote.handle(), handle(remote, overloads, true), remote),
                SourceText.of(remote.stub(), new StubGenerator(remote, constants, overloads).generate(), remote),
                SourceText.of(remote.dispatcher(), new DispatcherGenerator(remote, constants).generate(), remote));
    }

    /**
     * The handle of a class with problems, so that its users see no other errors than those; its methods only throw. None
     * if the user wrote a class of that name.
     */
    public static List<GeneratedSource> rejected(RemoteClass remote) {
        TypeRef handle = remote.handle();
        return remote.surroundings().handleByHand()
                ? List.of()
                : List.of(SourceText.of(handle, handle(remote, new Overloads(remote), false), remote));
    }

    private static TypeSpec handle(RemoteClass remote, Overloads overloads, boolean accepted) {
        return remote.role() == Role.ACTOR
                ? new HandleGenerator(remote, overloads, accepted).generate()
                : new TasksGenerator(remote, overloads, accepted).generate();
    }
}
