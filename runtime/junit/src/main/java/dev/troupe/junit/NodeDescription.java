package dev.troupe.junit;

import dev.troupe.annotations.Resource;
import dev.troupe.runtime.TroupeConfig;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test class asks of its node, and where it says so; two are equal when one node serves both.
 *
 * @param source the annotation, or the configuration object itself
 */
record NodeDescription(Object source, TroupeConfig config) {
    /** Tests have a node of theirs, whatever TROUPE_ADDRESS says. */
    private static final TroupeConfig LOCAL = TroupeConfig.defaults().address("local");

    /** Where nothing is said, as with the extension alone: the machine's CPUs and memory. */
    static final NodeDescription DEFAULT = new NodeDescription("default", LOCAL);

    /** What the annotation of a class says; not that of a class around it, whose node this class would share. */
    static Optional<NodeDescription> annotated(Class<?> tests) {
        return AnnotationSupport.findAnnotation(tests, TroupeTest.class)
                .map(each -> new NodeDescription(each, config(each)));
    }

    private static TroupeConfig config(TroupeTest annotation) {
        TroupeConfig config = LOCAL.cpus(annotation.cpus()).gpus(annotation.gpus());
        for (Resource each : annotation.resources()) {
            config = config.resource(each.name(), each.amount());
        }
        return annotation.memory().isEmpty() ? config : config.memory(annotation.memory());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeDescription that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
