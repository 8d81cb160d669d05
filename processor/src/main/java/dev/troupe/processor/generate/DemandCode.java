package dev.troupe.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.troupe.processor.model.Resources;
import java.math.BigDecimal;

/** Writes the amounts of {@code @Remote}, and nothing that it does not say. */
final class DemandCode {
    private DemandCode() {}

    /** As a constant. */
    static CodeBlock of(Resources resources) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.NONE", Spi.DEMAND);
        resources.cpus().ifPresent(each -> code.add(".withCpus($L)", number(each.value())));
        resources.gpus().ifPresent(each -> code.add(".withGpus($L)", number(each.value())));
        resources
                .custom()
                .forEach(each -> code.add(
                        ".with($S, $L)", each.name(), number(each.amount().value())));
        resources.memory().ifPresent(each -> code.add(".withMemory($S)", each.text()));
        return code.build();
    }

    /** When a task is run again, as a constant. */
    static CodeBlock ofRetries(Resources resources) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.DEFAULT", Spi.TASK_RETRIES);
        resources.restarts().forEach(each -> code.add(".withMax($L)", each.value()));
        resources.retryExceptions().ifPresent(each -> code.add(".after($L)", classes(each)));
        return code.build();
    }

    /** The classes of exceptions. */
    static CodeBlock classes(Resources.Exceptions exceptions) {
        return exceptions.types().stream()
                .map(type -> CodeBlock.of("$T.class", TypeNames.of(type)))
                .collect(CodeBlock.joining(", "));
    }

    /** As a literal. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
