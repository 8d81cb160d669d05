package dev.troupe.processor.model;

/** What is written for a class: what reaches its objects, or what runs its static methods. */
public enum Role {
    /** The class itself is marked, or named by {@code @RemoteFor}. */
    ACTOR("Handle", ""),
    /** Static methods of it are marked. */
    TASKS("Tasks", "Tasks");

    private final String suffix;
    private final String prefix;

    Role(String suffix, String prefix) {
        this.suffix = suffix;
        this.prefix = prefix;
    }

    /** What users call, such as {@code CounterHandle}. */
    public TypeRef handle(TypeRef base) {
        return base.companion(suffix);
    }

    /** What travels, such as {@code CounterStub}. */
    public TypeRef stub(TypeRef base) {
        return base.companion(prefix + "Stub");
    }

    /** Who answers, such as {@code CounterDispatcher}. */
    public TypeRef dispatcher(TypeRef base) {
        return base.companion(prefix + "Dispatcher");
    }
}
