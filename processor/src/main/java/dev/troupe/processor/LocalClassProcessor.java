package dev.troupe.processor;

import com.google.auto.service.AutoService;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.troupe.processor.diagnostic.Rule;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

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
    private static final Set<String> IMPORTS = Set.of("dev.troupe.annotations.Remote", "dev.troupe.annotations.*");
    private static final Set<String> NAMES = Set.of("Remote", "dev.troupe.annotations.Remote");

    private @Nullable Trees trees;

    /** Called by javac, which finds the processor as a service. */
    public LocalClassProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        try {
            trees = Trees.instance(environment);
        } catch (IllegalArgumentException | LinkageError e) {
            trees = null;
        }
    }

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
        Trees javac = trees;
        if (javac != null) {
            Set<CompilationUnitTree> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Element root : round.getRootElements()) {
                TreePath path = javac.getPath(root);
                CompilationUnitTree unit = path == null ? null : path.getCompilationUnit();
                if (unit != null && importsRemote(unit) && seen.add(unit)) {
                    unit.accept(new Finder(javac, unit), false);
                }
            }
        }
        return false;
    }

    /** A name that is written in full is not looked for: code that Troupe writes would be searched in vain. */
    private static boolean importsRemote(CompilationUnitTree unit) {
        return unit.getImports().stream()
                .anyMatch(each -> IMPORTS.contains(each.getQualifiedIdentifier().toString()));
    }

    /** Walks through the code; its parameter says whether that is inside a method. */
    private static final class Finder extends TreeScanner<Void, Boolean> {
        private final Trees trees;
        private final CompilationUnitTree unit;

        Finder(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public Void visitBlock(BlockTree block, Boolean inside) {
            return super.visitBlock(block, true);
        }

        @Override
        public Void visitNewClass(NewClassTree creation, Boolean inside) {
            return super.visitNewClass(creation, true);
        }

        @Override
        public Void visitClass(ClassTree type, Boolean inside) {
            look(type.getModifiers(), type.getSimpleName(), type, inside);
            return super.visitClass(type, inside);
        }

        @Override
        public Void visitMethod(MethodTree method, Boolean inside) {
            look(method.getModifiers(), method.getName(), method, inside);
            return super.visitMethod(method, inside);
        }

        private void look(ModifiersTree modifiers, CharSequence name, Tree declaration, boolean inside) {
            if (inside && modifiers.getAnnotations().stream().anyMatch(Finder::isRemote)) {
                trees.printMessage(Diagnostic.Kind.ERROR, Rule.LOCAL_CLASS.message(name), declaration, unit);
            }
        }

        private static boolean isRemote(AnnotationTree annotation) {
            return NAMES.contains(annotation.getAnnotationType().toString());
        }
    }
}
