package dev.troupe.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What a method gives back.
 *
 * @param type what the ref holds, or each of several; empty for nothing
 * @param nullness where that type says that null may stand
 * @param componentNullness the same of the components of a record that is split
 * @param delivery how what the method returns becomes that
 * @param split where {@code @MultiReturn} stands, which asks for one ref to each component; empty if it does not
 */
public record Result(
        Optional<WireType> type,
        Nullness nullness,
        List<Nullness> componentNullness,
        Delivery delivery,
        Optional<Origin> split) {
    /** Copies the list. */
    public Result {
        componentNullness = List.copyOf(componentNullness);
    }

    /** How what a method returns becomes the value of a ref. */
    public enum Delivery {
        /** It is the value. */
        VALUE,
        /** It is the actor, which stays where it is: the ref holds nothing. */
        ITSELF,
        /** It is a stage that completes with the value. */
        STAGE,
        /** It is a {@code Stream}, {@code Iterator} or {@code Flow.Publisher} of values. */
        STREAM
    }

    /** The record whose components the handle has refs to; empty if it has one to the whole. */
    public Optional<WireType.Struct> parts() {
        return type.filter(each -> split.isPresent())
                .filter(WireType.Struct.class::isInstance)
                .map(WireType.Struct.class::cast);
    }

    /** As messages show it. */
    @Override
    public String toString() {
        return type.map(WireType::toString).orElse("void");
    }
}
