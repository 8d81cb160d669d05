package dev.troupe.processor.random;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A type with all its type variables filled in.
 *
 * @param raw its class
 * @param arguments the type arguments of a generic one, or the component type of an array
 */
public record ValueType(Class<?> raw, List<ValueType> arguments) {
    /** A component of a record, and the method that gives it. */
    public record Part(Method accessor, ValueType type) {}

    private record Structure(List<Part> components, Map<Field, ValueType> fields, List<ValueType> variants) {}

    /** Found once for each type, because reflection takes its time. */
    private static final ClassValue<Map<List<ValueType>, Structure>> STRUCTURES = new ClassValue<>() {
        @Override
        protected Map<List<ValueType>, Structure> computeValue(Class<?> raw) {
            return new ConcurrentHashMap<>();
        }
    };

    /** The type as a signature gives it. */
    public static ValueType of(Type type) {
        return of(type, Map.of());
    }

    private static ValueType of(Type type, Map<TypeVariable<?>, ValueType> variables) {
        if (type instanceof Class<?> raw) {
            return new ValueType(raw, raw.isArray() ? List.of(of(raw.getComponentType(), variables)) : List.of());
        }
        if (type instanceof GenericArrayType array) {
            ValueType component = of(array.getGenericComponentType(), variables);
            return new ValueType(component.raw.arrayType(), List.of(component));
        }
        if (type instanceof ParameterizedType generic) {
            List<ValueType> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(each -> of(each, variables))
                    .toList();
            return new ValueType((Class<?>) generic.getRawType(), arguments);
        }
        ValueType known = type instanceof TypeVariable<?> variable ? variables.get(variable) : null;
        if (known == null) {
            throw new IllegalArgumentException("Not a type that travels: " + type);
        }
        return known;
    }

    /** The type argument with this number. */
    public ValueType argument(int number) {
        return arguments.get(number);
    }

    /** The components of a record. */
    public List<Part> components() {
        return structure().components;
    }

    /** The types of this class's own fields that travel; its superclass has others. */
    public Map<Field, ValueType> fields() {
        return structure().fields;
    }

    /** The superclass, as this class extends it. */
    public ValueType superclass() {
        return of(raw.getGenericSuperclass(), variables());
    }

    /** Whether a value is of one of several types. */
    public boolean isOpen() {
        return !structure().variants.isEmpty();
    }

    /** The types that a value may be of, where it is one of several; this one itself among them if it is not abstract. */
    public List<ValueType> variants() {
        return structure().variants;
    }

    private Structure structure() {
        Map<List<ValueType>, Structure> known = STRUCTURES.get(raw);
        Structure found = known.get(arguments);
        if (found == null) {
            found = new Structure(readComponents(), readFields(), readVariants());
            known.put(arguments, found);
        }
        return found;
    }

    private List<Part> readComponents() {
        List<Part> parts = new ArrayList<>();
        if (raw.isRecord()) {
            for (RecordComponent each : raw.getRecordComponents()) {
                each.getAccessor().setAccessible(true);
                parts.add(new Part(each.getAccessor(), of(each.getGenericType(), variables())));
            }
        }
        return parts;
    }

    private Map<Field, ValueType> readFields() {
        Map<Field, ValueType> fields = new LinkedHashMap<>();
        for (Field each : raw.getDeclaredFields()) {
            if ((each.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
                each.setAccessible(true);
                fields.put(each, of(each.getGenericType(), variables()));
            }
        }
        return fields;
    }

    private List<ValueType> readVariants() {
        List<ValueType> variants = new ArrayList<>();
        for (Class<?> each : raw.isSealed() ? raw.getPermittedSubclasses() : allowed()) {
            addVariant(each, variants);
        }
        if (!variants.isEmpty() && !Modifier.isAbstract(raw.getModifiers())) {
            variants.add(this);
        }
        return variants;
    }

    /** Classes that generated sources allow name themselves in a constant, because the annotation is gone by now. */
    private Class<?>[] allowed() {
        try {
            Field allowed = raw.getDeclaredField("ALLOWED");
            allowed.setAccessible(true);
            return (Class<?>[]) allowed.get(null);
        } catch (NoSuchFieldException e) {
            return new Class<?>[0];
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addVariant(Class<?> subclass, List<ValueType> variants) {
        List<Type> supertypes = new ArrayList<>(List.of(subclass.getGenericInterfaces()));
        supertypes.add(subclass.getGenericSuperclass());
        for (Type each : supertypes) {
            Map<TypeVariable<?>, ValueType> bound = new HashMap<>();
            if (each != null && fits(each, this, bound)) {
                List<ValueType> filled = Arrays.stream(subclass.getTypeParameters())
                        .map(variable -> of(variable, bound))
                        .toList();
                variants.add(new ValueType(subclass, filled));
                return;
            }
        }
    }

    private static boolean fits(Type pattern, ValueType actual, Map<TypeVariable<?>, ValueType> bound) {
        if (pattern instanceof TypeVariable<?> variable) {
            return actual.equals(bound.computeIfAbsent(variable, each -> actual));
        }
        if (pattern instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            boolean fit = generic.getRawType().equals(actual.raw);
            for (int i = 0; fit && i < arguments.length; i++) {
                fit = fits(arguments[i], actual.argument(i), bound);
            }
            return fit;
        }
        return pattern instanceof GenericArrayType array
                ? actual.raw.isArray() && fits(array.getGenericComponentType(), actual.argument(0), bound)
                : pattern.equals(actual.raw);
    }

    private Map<TypeVariable<?>, ValueType> variables() {
        Map<TypeVariable<?>, ValueType> variables = new HashMap<>();
        if (!raw.isArray()) {
            TypeVariable<?>[] names = raw.getTypeParameters();
            for (int i = 0; i < names.length; i++) {
                variables.put(names[i], arguments.get(i));
            }
        }
        return variables;
    }

    @Override
    public String toString() {
        if (raw.isArray()) {
            return arguments.get(0) + "[]";
        }
        return arguments.isEmpty()
                ? raw.getTypeName()
                : raw.getTypeName() + arguments.toString().replace('[', '<').replace(']', '>');
    }
}
