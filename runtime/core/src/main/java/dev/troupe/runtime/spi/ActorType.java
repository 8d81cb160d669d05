package dev.troupe.runtime.spi;

import dev.troupe.runtime.ActorOptions;
import java.util.List;

/**
 * What the runtime knows of a class marked {@code @Remote}; its names only, so that a caller never loads the class
 * itself.
 *
 * @param className the class, as {@code Class.getName()} gives it
 * @param dispatcherName the generated dispatcher, likewise
 * @param methods the signatures as messages show them, such as {@code add(int)}, at the index of their number; index 0
 *     stands for the constructor, whichever runs
 * @param stub the class whose loader knows the others
 */
public record ActorType(String className, String dispatcherName, List<String> methods, Class<?> stub) {
    /** Copies the list. */
    public ActorType {
        methods = List.copyOf(methods);
    }

    /** Begins the creation of an actor by the constructor with this number. */
    public Creation create(ActorOptions<?> options, int constructor) {
        return TroupeRuntime.current().create(this, options, constructor);
    }

    /** The class without its package. */
    public String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** The method with this number, as messages show it. */
    public String method(int number) {
        return number >= 0 && number < methods.size() ? methods.get(number) : "method " + number;
    }
}
