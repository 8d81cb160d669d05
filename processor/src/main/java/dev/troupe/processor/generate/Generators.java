package dev.troupe.processor.generate;

import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.TypeRef;
import java.util.List;

/** Writes the three files of a class: the handle is what you call, the stub what travels, the dispatcher who answers. */
public final class Generators {
    private Generators() {}

    /** The files of a class without problems. */
    public static List<GeneratedSource> accepted(RemoteClass remote) {
        Constants constants = new Constants(remote);
        return List.of(
                SourceText.of(remote.handle(), new HandleGenerator(remote, true).generate(), remote),
                SourceText.of(remote.stub(), new StubGenerator(remote, constants).generate(), remote),
                SourceText.of(remote.dispatcher(), new DispatcherGenerator(remote, constants).generate(), remote));
    }

    /**
     * The handle of a class with problems, so that its users see no other errors than those; its methods only throw. None
     * if its name is taken.
     */
    public static List<GeneratedSource> rejected(RemoteClass remote) {
        TypeRef handle = remote.handle();
        return remote.surroundings().takenNames().contains(handle.simpleName())
                ? List.of()
                : List.of(SourceText.of(handle, new HandleGenerator(remote, false).generate(), remote));
    }
}
