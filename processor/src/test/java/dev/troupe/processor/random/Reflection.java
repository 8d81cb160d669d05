package dev.troupe.processor.random;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;

/** Makes records and objects, and looks into them. */
@NullUnmarked // Null is a value here like any other.
final class Reflection {
    private static final ClassValue<Constructor<?>> CANONICAL = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
                canonical.setAccessible(true);
                return canonical;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    /** Make objects of classes that need not have a constructor without parameters, as serialization does. */
    private static final ClassValue<Constructor<?>> ALLOCATORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                Class<?> factories = Class.forName("sun.reflect.ReflectionFactory");
                return (Constructor<?>) factories
                        .getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                        .invoke(
                                factories.getMethod("getReflectionFactory").invoke(null),
                                type,
                                Object.class.getDeclaredConstructor());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private Reflection() {}

    static Object record(Class<?> type, Object[] values) {
        try {
            return CANONICAL.get(type).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No " + type + " of " + Arrays.deepToString(values), e);
        }
    }

    static Object component(Object value, Method accessor) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object allocate(Class<?> type) {
        try {
            return ALLOCATORS.get(type).newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static void set(Field field, Object object, Object value) {
        try {
            field.set(object, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object get(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
