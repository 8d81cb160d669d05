package dev.troupe.runtime.internal.node.placement;

/**
 * Where somebody is placed.
 *
 * @param node the node, by its place among those that there are
 * @param reservation what is held of it
 */
public record Place(int node, Reservation reservation) {}
