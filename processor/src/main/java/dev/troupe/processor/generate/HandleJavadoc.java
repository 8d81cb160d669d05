package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.troupe.processor.model.Description;
import dev.troupe.processor.model.JavaType;
import dev.troupe.processor.model.LeftOut;
import dev.troupe.processor.model.Parameters;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.RemoteMethod;
import java.util.Optional;

/** Writes the Javadoc of a handle; everything in it links to the user's own code. */
final class HandleJavadoc {
    private static final int WIDTH = 100;

    private final RemoteClass remote;
    private final ClassName target;

    HandleJavadoc(RemoteClass remote) {
        this.remote = remote;
        this.target = TypeNames.of(remote.name());
    }

    CodeBlock ofClass() {
        CodeBlock.Builder javadoc = CodeBlock.builder().add("""
                        A {@link $T} in a process of its own.

                        <p>Each method sends one call and returns at once. Its ref has the result as soon as the method has
                        returned, or fails with what it threw. Calls of one thread start in the order they were made.

                        """, target);
        if (!remote.leftOut().isEmpty()) {
            javadoc.add("<p>Methods that cannot be called from another process are left out:\n<ul>\n");
            for (LeftOut each : remote.leftOut()) {
                javadoc.add("  <li>{@code $L} of {@code $L}\n", each.signature(), each.from());
            }
            javadoc.add("</ul>\n\n");
        }
        return javadoc.add("<p>Generated from {@link $T}: change that class, not this one.\n", target)
                .build();
    }

    CodeBlock ofCodec() {
        return linked(CodeBlock.of("Lets handles of {@link $T} travel, inside code that Troupe generates.\n", target));
    }

    CodeBlock ofTasks() {
        return CodeBlock.of("""
                        The tasks of {@link $T}, which run in worker processes.

                        <p>Each method starts one and returns at once. Its ref has the result as soon as the method has
                        returned, or fails with what it threw.

                        <p>Generated from {@link $T}: change that class, not this one.
                        """, target, target);
    }

    CodeBlock ofTaskOptions() {
        return CodeBlock.of("Says what the calls made through it need, beyond what the tasks say themselves.\n");
    }

    CodeBlock ofTaskOptionsClass() {
        return linked(CodeBlock.of("What calls of the tasks of {@link $T} need.\n", target));
    }

    CodeBlock ofRemote(RemoteConstructor constructor, Signature signature) {
        Description description = constructor.description();
        CodeBlock.Builder javadoc =
                CodeBlock.builder().add("Starts a {@link $T} in a process of its own, and returns at once.\n", target);
        if (!description.text().isBlank()) {
            String paragraph = description.text().startsWith("<") ? "" : "<p>";
            javadoc.add("\n$L$L\n", paragraph, DescriptionCode.of(description.text()));
        }
        addRefs(javadoc, signature);
        DescriptionCode.addFailuresOfStart(javadoc, description);
        CodeBlock.Builder tags = CodeBlock.builder();
        DescriptionCode.addParameters(tags, description, constructor.parameters(), signature);
        addLink(tags, target.simpleName(), constructor.parameters());
        return linked(withTags(javadoc, tags));
    }

    CodeBlock ofNamed() {
        return linked(CodeBlock.of("""
                        Finds the {@link $T} that was given this name in the namespace of this program, or throws an
                        {@code ActorNotFoundException}. {@code close()} of the handle only lets go of the actor, and calls fail
                        once that has ended.
                        """, target));
    }

    CodeBlock ofNamedInNamespace() {
        return linked(CodeBlock.of("""
                        Finds the {@link $T} that was given this name in another namespace.
                        """, target));
    }

    CodeBlock ofSelf() {
        return linked(CodeBlock.of("""
                        The {@link $T} that runs the code which calls this, for it to be passed on; elsewhere this is an
                        {@code IllegalStateException}. Such a handle does not keep the actor from ending.
                        """, target));
    }

    CodeBlock ofOptions() {
        return linked(CodeBlock.of("""
                Says what one actor needs beyond what {@link $T} says itself, before {@code remote} starts it.
                """, target));
    }

    CodeBlock ofOptionsClass() {
        return linked(CodeBlock.of("What one {@link $T} needs; starts with what its {@code @Remote} says.\n", target));
    }

    CodeBlock ofMethod(RemoteMethod method, Signature signature, Parts parts) {
        Description description = method.description();
        CodeBlock.Builder javadoc = CodeBlock.builder();
        if (description.text().isBlank()) {
            javadoc.add("$L\n", wrapped("Calls {@code " + method.signature() + "}."));
        } else {
            javadoc.add("$L\n", DescriptionCode.of(description.text()));
        }
        addRefs(javadoc, signature);
        DescriptionCode.addFailures(javadoc, description);
        CodeBlock.Builder tags = CodeBlock.builder();
        DescriptionCode.addParameters(tags, description, method.parameters(), signature);
        DescriptionCode.addResult(tags, method, parts.of(method).isPresent());
        addLink(tags, method.name(), method.parameters());
        return linked(withTags(javadoc, tags));
    }

    private static CodeBlock withTags(CodeBlock.Builder javadoc, CodeBlock.Builder tags) {
        return tags.isEmpty()
                ? javadoc.build()
                : javadoc.add("\n").add(tags.build()).build();
    }

    /** Nothing can be said with a link to a class that is private, or inside one that is. */
    private CodeBlock linked(CodeBlock javadoc) {
        return remote.shape().hidden().isEmpty() ? javadoc : CodeBlock.builder().build();
    }

    private static void addRefs(CodeBlock.Builder javadoc, Signature signature) {
        if (signature.takesRefs()) {
            javadoc.add("\n<p>Begins when the refs have their values, and fails with the first that fails.\n");
        }
    }

    private void addLink(CodeBlock.Builder tags, String member, Parameters parameters) {
        if (parameters.list().stream().anyMatch(each -> each.erasure().isEmpty())) {
            return;
        }
        CodeBlock types = parameters.list().stream()
                .map(each -> each.erasure())
                .flatMap(Optional<JavaType>::stream)
                .map(each -> CodeBlock.of("$T", TypeNames.of(each)))
                .collect(CodeBlock.joining(", "));
        tags.add("@see $T#$L($L)\n", target, member, types);
    }

    private static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
