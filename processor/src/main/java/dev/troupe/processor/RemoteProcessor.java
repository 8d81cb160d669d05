package dev.troupe.processor;

import com.google.auto.service.AutoService;
import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Reporter;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.generate.GeneratedSource;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.read.ClassReader;
import dev.troupe.processor.read.KnownHandles;
import dev.troupe.processor.read.Sources;
import dev.troupe.processor.read.Subject;
import dev.troupe.processor.validate.Rules;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Turns classes marked {@code @Remote}, or named by {@code @RemoteFor}, into code.
 *
 * <p>Each class goes through four stages, and a package for each: {@code read} turns what javac knows into records of
 * {@code model}; {@code validate} looks for mistakes in those; {@code diagnostic} prints them; {@code generate} writes
 * the handle, the stub and the dispatcher. A class with mistakes still gets its handle, so that javac has nothing to say
 * about those who use it.
 *
 * <p>A class that mentions a name which nobody knows waits for the next round, in which another processor may have
 * written it; in the last round javac says what is missing. Handles are no such names: those of the same round are found
 * among the classes that they are written for.
 */
@AutoService(Processor.class)
public final class RemoteProcessor extends AbstractProcessor {
    private static final Set<String> MARKS =
            Set.of("dev.troupe.annotations.Remote", "dev.troupe.annotations.RemoteFor");

    /** How many classes are read before code is written for them, on all cores: each code is some 50 kB. */
    private static final int AT_ONCE = 64;

    private final Rules rules = new Rules();
    private final Sources sources = new Sources();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    /** Called by javac, which finds the processor as a service. */
    public RemoteProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                "dev.troupe.annotations.*",
                "dev.troupe.runtime.spi.RemoteGenerated",
                "javax.annotation.processing.Generated");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims what it was given: under {@code -Xlint:all} javac warns of annotations that nobody claims. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        sources.add(round.getRootElements());
        Set<TypeElement> types = new LinkedHashSet<>();
        for (String each : waiting) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(each);
            if (type != null) {
                types.add(type);
            }
        }
        waiting.clear();
        for (TypeElement annotation : annotations) {
            if (MARKS.contains(annotation.getQualifiedName().toString())) {
                Set<? extends Element> marked = round.getElementsAnnotatedWith(annotation);
                types.addAll(ElementFilter.typesIn(marked));
                ElementFilter.methodsIn(marked).forEach(each -> types.add((TypeElement) each.getEnclosingElement()));
            }
        }
        List<Subject> subjects = types.stream()
                .flatMap(each -> Subject.of(each).stream())
                .filter(each -> !done.contains(each.generatedName()))
                .toList();
        ClassReader reader = new ClassReader(processingEnv, new KnownHandles(subjects), sources);
        for (int i = 0; i < subjects.size(); i += AT_ONCE) {
            List<ReadClass> classes = subjects.subList(i, Math.min(i + AT_ONCE, subjects.size())).stream()
                    .flatMap(each -> read(each, reader, round.processingOver()).stream())
                    .toList();
            classes.parallelStream().map(ReadClass::generate).toList().forEach(this::write);
        }
        types.forEach(each -> lookAtNames(each, round.processingOver()));
        return true;
    }

    /** What {@code @RemoteFor} names may be no class, or one that nobody has written yet. */
    private void lookAtNames(TypeElement marked, boolean last) {
        String name = marked.getQualifiedName().toString();
        if (Subject.namesUnknown(marked) && !last) {
            waiting.add(name);
        }
        if (told.add(name)) {
            Reporter reporter = new Reporter(processingEnv.getMessager());
            Subject.noClasses(marked)
                    .forEach((origin, type) -> reporter.report(Rule.FOREIGN_CLASS.at(origin, type, "it is no class")));
        }
    }

    /** Reads a class and tells what is wrong with it; nothing is left of one that waits. */
    private Optional<ReadClass> read(Subject subject, ClassReader reader, boolean last) {
        Reporter reporter = new Reporter(processingEnv.getMessager());
        try {
            RemoteClass remote = reader.read(subject);
            if (!remote.isComplete() && !last) {
                waiting.add(subject.marked().getQualifiedName().toString());
                return Optional.empty();
            }
            done.add(subject.generatedName());
            List<Problem> problems = rules.check(remote);
            problems.forEach(reporter::report);
            boolean accepted = problems.stream().noneMatch(each -> each.rule().isError()) && remote.isComplete();
            return Optional.of(new ReadClass(subject, remote, accepted));
        } catch (RuntimeException e) {
            report(subject, e);
            return Optional.empty();
        }
    }

    private void write(ReadClass.Code code) {
        try {
            for (GeneratedSource each : code.sources()) {
                if (!written.add(each.name().qualifiedName())) {
                    continue; // Two classes want it, which both were told.
                }
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile(
                                each.name().qualifiedName(), code.subject().marked())
                        .openWriter()) {
                    writer.write(each.text());
                }
            }
        } catch (IOException | RuntimeException e) {
            report(code.subject(), e);
        }
        code.failure().ifPresent(e -> report(code.subject(), e));
    }

    /** Tells a mistake of Troupe as what it is, where it happened, without a stack trace. */
    private void report(Subject subject, Exception failure) {
        new Reporter(processingEnv.getMessager())
                .report(Rule.BUG.at(subject.origin(), subject.type().getSimpleName(), failure));
    }
}
