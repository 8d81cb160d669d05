package dev.troupe.processor;

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
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Looks for {@code @Remote} in the code of classes. The one class that needs javac's trees, which other compilers lack. */
final class LocalClasses {
    /** The last is a whole module, which JDK 25 can import. */
    private static final Set<String> IMPORTS =
            Set.of("dev.troupe.annotations.Remote", "dev.troupe.annotations.*", "dev.troupe.annotations");

    private static final Set<String> NAMES = Set.of("Remote", "dev.troupe.annotations.Remote");

    private LocalClasses() {}

    /**
     * Tells of those in the sources of some types.
     *
     * @throws IllegalArgumentException when the compiler is not javac
     */
    static void report(ProcessingEnvironment environment, Set<? extends Element> roots) {
        Trees trees = Trees.instance(environment);
        Set<CompilationUnitTree> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element root : roots) {
            TreePath path = trees.getPath(root);
            CompilationUnitTree unit = path == null ? null : path.getCompilationUnit();
            if (unit != null && importsRemote(unit) && seen.add(unit)) {
                unit.accept(new Finder(trees, unit), false);
            }
        }
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
