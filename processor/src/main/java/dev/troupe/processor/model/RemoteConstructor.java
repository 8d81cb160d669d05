package dev.troupe.processor.model;

/**
 * A constructor, which becomes {@code remote(...)} unless it is closed: private, or marked {@code @NotRemote}.
 *
 * @param description what its Javadoc says
 */
public record RemoteConstructor(
        Origin origin, int number, Parameters parameters, boolean isClosed, Description description) {}
