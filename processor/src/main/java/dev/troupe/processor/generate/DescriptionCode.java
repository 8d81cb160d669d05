package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.troupe.processor.model.Description;
import dev.troupe.processor.model.Parameters;
import dev.troupe.processor.model.Prose;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.Result;

/** Writes what the user's Javadoc says of a member, turned so that it is true of the handle. */
final class DescriptionCode {
    private DescriptionCode() {}

    static CodeBlock of(Prose prose) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Prose.Piece each : prose.pieces()) {
            if (each instanceof Prose.Mention mention) {
                code.add("$T", TypeNames.of(mention.type()));
            } else if (each instanceof Prose.Words words) {
                code.add("$L", words.text());
            }
        }
        return code.build();
    }

    /** What a method may throw, which is where the ref has it from. */
    static void addFailures(CodeBlock.Builder javadoc, Description description) {
        addFailures(
                javadoc,
                description,
                "\n<p>Where it throws, {@code get()} does too, a {@link $T} whose cause is:\n",
                Spi.CALL_FAILED);
    }

    /** What a constructor may throw, which every call then says. */
    static void addFailuresOfStart(CodeBlock.Builder javadoc, Description description) {
        addFailures(
                javadoc,
                description,
                "\n<p>Where the constructor throws, calls fail with an {@link $T} whose cause is:\n",
                Spi.ACTOR_DIED);
    }

    private static void addFailures(
            CodeBlock.Builder javadoc, Description description, String introduction, ClassName failure) {
        if (description.failures().isEmpty()) {
            return;
        }
        javadoc.add(introduction, failure).add("<ul>\n");
        for (Description.Failure each : description.failures()) {
            CodeBlock when = each.when().isBlank() ? CodeBlock.of("") : CodeBlock.of(" $L", of(each.when()));
            javadoc.add("  <li>$L$L\n", of(each.exception()), when);
        }
        javadoc.add("</ul>\n");
    }

    /** The tags for parameters, under the names that the handle gives them. */
    static void addParameters(
            CodeBlock.Builder tags, Description description, Parameters parameters, Signature signature) {
        for (int i = 0; i < parameters.list().size(); i++) {
            Prose said = description.parameters().get(parameters.list().get(i).name());
            if (said != null && !said.isBlank()) {
                tags.add("@param $L $L\n", signature.names().get(i), of(said));
            }
        }
    }

    /** The tags for what comes back and for what to use instead. */
    static void addResult(CodeBlock.Builder tags, RemoteMethod method, boolean inParts) {
        boolean isNothing = method.result().type().isEmpty();
        String what = inParts
                ? "refs to the parts of the result"
                : method.result().delivery() == Result.Delivery.STREAM
                        ? "a stream of the results"
                        : "a ref to the result";
        method.description()
                .result()
                .filter(each -> !isNothing)
                .ifPresent(each -> tags.add("@return $L: $L\n", what, of(each)));
        method.description()
                .deprecation()
                .filter(each -> method.deprecated())
                .ifPresent(each -> tags.add("@deprecated $L\n", of(each)));
    }
}
