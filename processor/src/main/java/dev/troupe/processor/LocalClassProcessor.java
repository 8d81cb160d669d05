package dev.troupe.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Tells of {@code @Remote} inside methods. Annotations in there are not shown to processors, and do not call one; this one
 * is called for every class, and looks for them in its code. In the first round: whoever uses the handle that is not written
 * would hear of a name that nobody knows otherwise, before the reason. It comes before {@link RemoteProcessor}, by its
 * name: javac asks nobody any more once all annotations are claimed.
 *
 * <p>Only under javac; with other compilers, and with build tools that stand before it, a class inside a method simply gets
 * no handle.
 */
@AutoService(Processor.class)
public final class LocalClassProcessor extends AbstractProcessor {
    private boolean isLooking = true;

    /** Called by javac, which finds the processor as a service. */
    public LocalClassProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (isLooking) {
            try {
                LocalClasses.report(processingEnv, round.getRootElements());
            } catch (IllegalArgumentException | LinkageError e) {
                isLooking = false;
            }
        }
        return false;
    }
}
