package dev.troupe.runtime.internal.worker;

/** What {@code throw Troupe.exitActor()} throws: out of the method, past the user's {@code catch (Exception e)}. */
public final class ExitRequest extends Error {
    private static final long serialVersionUID = 1L;

    public ExitRequest() {
        super("The actor ends: Troupe.exitActor()", null, false, false);
    }
}
