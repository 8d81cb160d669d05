package example;

import dev.troupe.annotations.Remote;

import java.util.List;
import java.util.Map;
import java.util.Set;

@Remote
public class OpenTypes {
    // error: [remote-unsendable-parameter] 'any' of any cannot be sent to another process: Object is a type that can't travel, because it says nothing of what will arrive.
    public void any(Object any) {}

    // error: [remote-unsendable-parameter] 'any' of anyList cannot be sent to another process: in List<Object>, Object is a type that can't travel,
    public void anyList(List<Object> any) {}

    // error: [remote-unsendable-parameter] 'numbers' of wild cannot be sent to another process: in List<? extends Number>, '? extends Number' leaves open what will arrive, so it is a type that can't travel.
    public void wild(List<? extends Number> numbers) {}

    // error: [remote-unsendable-result] The result of wilder cannot be sent to another process: in Map<String, ?>, '?' leaves open what will arrive,
    public Map<String, ?> wilder() {
        return Map.of();
    }

    // error: [remote-unsendable-parameter] 'sink' of wildest cannot be sent to another process: in Set<? super Integer>, '? super Integer' leaves open
    public void wildest(Set<? super Integer> sink) {}

    // error: [remote-unsendable-parameter] 'crates' of deeper cannot be sent to another process: in List<? extends Crate<Thread>>, Thread is a type that can't travel.
    public void deeper(List<? extends Crate<Thread>> crates) {}

    // error: [remote-unsendable-parameter] 'any' of anything cannot be sent to another process: in List<?
    public void anything(List<? extends Object> any) {}

    // error: [remote-unsendable-parameter] 'crate' of inside cannot be sent to another process: in Crate<? extends Crate<String>>, '? extends Crate<String>' leaves open
    public void inside(Crate<? extends Crate<String>> crate) {}

    // error: [remote-unsendable-parameter] 'raw' of raw cannot be sent to another process: List has no type arguments, and without them it is a type that can't travel.
    public void raw(@SuppressWarnings("rawtypes") List raw) {}

    // error: [remote-unsendable-parameter] 'raw' of rawRecord cannot be sent to another process: Crate has no type arguments,
    public void rawRecord(@SuppressWarnings("rawtypes") Crate raw) {}

    // error: [remote-unsendable-parameter] 'number' of number cannot be sent to another process: Number is a type that can't travel, because nothing says what will arrive. Fix: name the classes that may arrive, as in @Remote(allow = A.class).
    public void number(Number number) {}

    record Crate<T>(T value) {}
}
