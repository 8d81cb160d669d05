package dev.troupe.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.troupe.processor.diagnostic.Rule;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/**
 * Tells of {@code @Remote} inside methods. Processors are not shown what is in there; javac shows it to those who watch
 * as it gets to the code of a class, which is too late to write a handle.
 */
final class LocalClasses implements TaskListener {
    private static final Set<String> IMPORTS = Set.of("dev.troupe.annotations.Remote", "dev.troupe.annotations.*");
    private static final Set<String> NAMES = Set.of("Remote", "dev.troupe.annotations.Remote");

    private final Set<CompilationUnitTree> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Trees trees;

    private LocalClasses(Trees trees) {
        this.trees = trees;
    }

    /** Watches javac; other compilers, and build tools that stand before it, are left alone. */
    static void watch(ProcessingEnvironment environment) {
        try {
            JavacTask.instance(environment).addTaskListener(new LocalClasses(Trees.instance(environment)));
        } catch (IllegalArgumentException | LinkageError e) {
            return; // Then a class inside a method simply gets no handle.
        }
    }

    @Override
    public void started(TaskEvent event) {
        CompilationUnitTree unit = event.getCompilationUnit();
        if (event.getKind() == TaskEvent.Kind.ANALYZE && unit != null && importsRemote(unit) && seen.add(unit)) {
            unit.accept(new Finder(unit), false);
        }
    }

    /** A name that is written in full is not looked for: code that Troupe writes would be searched in vain. */
    private static boolean importsRemote(CompilationUnitTree unit) {
        return unit.getImports().stream()
                .anyMatch(each -> IMPORTS.contains(each.getQualifiedIdentifier().toString()));
    }

    /** Walks through the code; its parameter says whether that is inside a method. */
    private final class Finder extends TreeScanner<Void, Boolean> {
        private final CompilationUnitTree unit;

        Finder(CompilationUnitTree unit) {
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
            if (inside && modifiers.getAnnotations().stream().anyMatch(this::isRemote)) {
                trees.printMessage(Diagnostic.Kind.ERROR, Rule.LOCAL_CLASS.message(name), declaration, unit);
            }
        }

        private boolean isRemote(AnnotationTree annotation) {
            return NAMES.contains(annotation.getAnnotationType().toString());
        }
    }
}
