package dev.troupe.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;

/** How messages name a test: {@code adds()}. */
final class Subject {
    private Subject() {}

    static String of(Executable executable) {
        String name = executable instanceof Constructor<?> constructor
                ? constructor.getDeclaringClass().getSimpleName()
                : executable.getName();
        return name + "()";
    }
}
