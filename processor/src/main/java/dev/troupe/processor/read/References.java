package dev.troupe.processor.read;

import dev.troupe.processor.model.JavaType;
import dev.troupe.processor.model.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Finds what links such as {@code Map.Entry} and {@code #add(int)} mean inside one class, if generated code may name it. */
final class References {
    private final NameScope names;
    private final Elements elements;
    private final Access access;
    private final Function<TypeMirror, Optional<JavaType>> erasure;
    private final Map<String, Optional<Prose>> known = new HashMap<>();
    private final Map<TypeElement, Map<String, List<Element>>> members = new HashMap<>();

    References(NameScope names, Elements elements, Access access, Function<TypeMirror, Optional<JavaType>> erasure) {
        this.names = names;
        this.elements = elements;
        this.access = access;
        this.erasure = erasure;
    }

    /** Where the link ends that begins here: at white space, though not in parentheses. */
    static int end(String text, int from, int to) {
        int depth = 0;
        int i = from;
        while (i < to && (depth > 0 || !Character.isWhitespace(text.charAt(i)))) {
            char each = text.charAt(i++);
            depth += each == '(' || each == '<' ? 1 : each == ')' || each == '>' ? -1 : 0;
        }
        return i;
    }

    /** A link as readers see it: {@code add(int)} for {@code #add(int)}. */
    static String shown(String reference) {
        String dotted = reference.replaceAll("\\s+", " ").replace('#', '.');
        return dotted.startsWith(".") ? dotted.substring(1) : dotted;
    }

    /** The link as it reads everywhere; empty if it cannot be followed. */
    Optional<Prose> find(String reference) {
        return reference.isEmpty() ? Optional.empty() : known.computeIfAbsent(reference, this::look);
    }

    private Optional<Prose> look(String reference) {
        int hash = reference.indexOf('#');
        String typeName = plain(hash < 0 ? reference : reference.substring(0, hash));
        Optional<TypeElement> type = typeName.isEmpty() ? Optional.of(names.type()) : names.find(typeName);
        return type.filter(access::reaches)
                .flatMap(each -> hash < 0 ? link(each) : member(each, reference.substring(hash + 1)));
    }

    private Optional<Prose> link(TypeElement type) {
        return erasure.apply(type.asType())
                .map(each -> new Prose.Builder().add(each).build());
    }

    private Optional<Prose> member(TypeElement type, String member) {
        int open = member.indexOf('(');
        String name = (open < 0 ? member : member.substring(0, open)).strip();
        Stream<Element> named = members.computeIfAbsent(type, this::membersOf).getOrDefault(name, List.of()).stream()
                .filter(access::sees);
        if (open < 0) {
            return named.findAny().flatMap(each -> link(type)).map(each -> with(each, "#" + name));
        }
        if (!member.endsWith(")")) {
            return Optional.empty();
        }
        String inside = plain(member.substring(open + 1, member.length() - 1));
        List<String> wanted = inside.isEmpty() ? List.of() : List.of(inside.split(",", -1));
        List<ExecutableElement> fitting = named.filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .filter(each -> fits(each, wanted))
                .limit(2)
                .toList();
        return fitting.size() == 1
                ? link(type).flatMap(each -> withParameters(with(each, "#" + name), fitting.get(0)))
                : Optional.empty();
    }

    private Map<String, List<Element>> membersOf(TypeElement type) {
        return elements.getAllMembers(type).stream()
                .collect(Collectors.groupingBy(each -> each instanceof ExecutableElement
                                && each.getSimpleName().contentEquals("<init>")
                        ? type.getSimpleName().toString()
                        : each.getSimpleName().toString()));
    }

    private boolean fits(ExecutableElement method, List<String> wanted) {
        if (method.getParameters().size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            String text = wanted.get(i).strip().replace("...", "[]");
            int end = text.indexOf(' ');
            String type = end < 0 ? text : text.substring(0, end);
            String actual = erasure.apply(method.getParameters().get(i).asType())
                    .map(References::spelled)
                    .orElse("");
            if (!actual.equals(type) && !actual.endsWith("." + type)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Prose> withParameters(Prose link, ExecutableElement method) {
        Prose.Builder whole = new Prose.Builder().add(link).add("(");
        String separator = "";
        for (VariableElement each : method.getParameters()) {
            Optional<JavaType> type = erasure.apply(each.asType());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            whole.add(separator).add(type.get());
            separator = ", ";
        }
        return Optional.of(whole.add(")").build());
    }

    private static Prose with(Prose link, String more) {
        return new Prose.Builder().add(link).add(more).build();
    }

    private static String spelled(JavaType type) {
        if (type instanceof JavaType.Array array) {
            return spelled(array.element()) + "[]";
        }
        if (type instanceof JavaType.Primitive primitive) {
            return primitive.kind().keyword();
        }
        return type instanceof JavaType.Declared declared ? declared.name().qualifiedName() : "";
    }

    /** Without type arguments, and without more white space than it needs. */
    private static String plain(String types) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (char each : types.strip().toCharArray()) {
            depth += each == '<' ? 1 : 0;
            if (depth == 0) {
                plain.append(Character.isWhitespace(each) ? ' ' : each);
            }
            depth -= each == '>' ? 1 : 0;
        }
        return plain.toString();
    }
}
