package dev.troupe.processor.read;

import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/**
 * What a file imports.
 *
 * @param single names of types, by their simple names; some may be of other members
 * @param packages those, and classes, of which everything is imported
 */
record Imports(Map<String, String> single, List<String> packages) {
    /** Reads the imports of the file in which a type stands that no other encloses; only javac says them. */
    static Optional<Imports> of(Element outermost, ProcessingEnvironment environment) {
        try {
            TreePath path = Trees.instance(environment).getPath(outermost);
            return Optional.ofNullable(path)
                    .map(each -> of(each.getCompilationUnit().getImports()));
        } catch (IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Imports of(List<? extends ImportTree> imports) {
        Map<String, String> single = new HashMap<>();
        List<String> packages = new ArrayList<>(List.of("java.lang"));
        for (ImportTree each : imports) {
            String name = each.getQualifiedIdentifier().toString();
            int dot = name.lastIndexOf('.');
            if (name.endsWith(".*")) {
                packages.add(name.substring(0, dot));
            } else if (dot > 0) {
                single.putIfAbsent(name.substring(dot + 1), name);
            }
        }
        return new Imports(single, packages);
    }
}
