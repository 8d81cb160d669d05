package dev.troupe.processor.read;

import dev.troupe.processor.model.Description;
import dev.troupe.processor.model.JavaType;
import dev.troupe.processor.model.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads what the user's Javadoc says of methods and constructors. */
final class DescriptionReader {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final Access access;
    private final Function<TypeMirror, Optional<JavaType>> erasure;
    private final Map<TypeElement, References> references = new HashMap<>();

    /** A reader for the members of one class and of those that it extends. */
    DescriptionReader(
            ProcessingEnvironment environment, Access access, Function<TypeMirror, Optional<JavaType>> erasure) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.access = access;
        this.erasure = erasure;
    }

    /** What stands above a method or constructor; nothing for one from a class file. */
    Description read(ExecutableElement method) {
        String comment = elements.getDocComment(method);
        if (comment == null || !(method.getEnclosingElement() instanceof TypeElement owner)) {
            return Description.NONE;
        }
        return Markdown.is(method, elements)
                ? Description.of(Prose.of(Summaries.of(comment).orElse("")))
                : read(Javadoc.of(comment), references.computeIfAbsent(owner, this::referencesOf));
    }

    private References referencesOf(TypeElement owner) {
        return new References(new NameScope(owner, environment), elements, access, erasure);
    }

    private static Description read(Javadoc javadoc, References references) {
        Map<String, Prose> parameters = new LinkedHashMap<>();
        Map<String, Prose> single = new HashMap<>();
        List<Description.Failure> failures = new ArrayList<>();
        leadingReturn(javadoc.text()).ifPresent(each -> single.put("return", ProseReader.read(each, references::find)));
        for (Javadoc.Tag tag : javadoc.tags()) {
            if (tag.text().isEmpty()) {
                continue;
            }
            switch (tag.name()) {
                case "param" -> parameters.putIfAbsent(tag.word(), ProseReader.read(tag.rest(), references::find));
                case "throws", "exception" ->
                    failures.add(new Description.Failure(
                            exception(tag.word(), references), ProseReader.read(tag.rest(), references::find)));
                case "return", "deprecated" ->
                    single.putIfAbsent(tag.name(), ProseReader.read(tag.text(), references::find));
                default -> {}
            }
        }
        return new Description(
                ProseReader.read(javadoc.text(), references::find),
                parameters,
                said(single, "return"),
                failures,
                said(single, "deprecated"));
    }

    private static Optional<Prose> said(Map<String, Prose> single, String tag) {
        return Optional.ofNullable(single.get(tag)).filter(each -> !each.isBlank());
    }

    /** What {@code {@return ...}} says, where the text begins with it. */
    private static Optional<String> leadingReturn(String text) {
        String start = "{@return ";
        int end = text.startsWith(start) ? new Braces(text).endOfTag(0) : 0;
        return end > start.length() ? Optional.of(text.substring(start.length(), end)) : Optional.empty();
    }

    private static Prose exception(String name, References references) {
        Prose.Builder exception = new Prose.Builder();
        return references
                .find(name)
                .map(each -> exception.add("{@link ").add(each).add("}"))
                .orElseGet(() -> SourceVersion.isName(name)
                        ? exception.add("{@code ").add(name).add("}")
                        : exception.add(ProseReader.read(name, references::find)))
                .build();
    }
}
