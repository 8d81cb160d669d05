package dev.troupe.processor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of javac with the processor, in memory: sources in, diagnostics, generated sources and classes out. */
final class Compilation {
    private static final List<String> STRICT =
            List.of("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-parameters");

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<Processor> processors =
            new ArrayList<>(List.of(new LocalClassProcessor(), new RemoteProcessor()));
    private final List<String> options = new ArrayList<>(STRICT);
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final Map<String, byte[]> classes = new TreeMap<>();
    private final Map<String, ByteArrayOutputStream> generated = new TreeMap<>();

    /** Adds a source, by the path that its package and name give it, such as {@code com/example/Counter.java}. */
    Compilation source(String path, String text) {
        sources.put(path, text);
        return this;
    }

    Compilation sources(Map<String, String> all) {
        sources.putAll(all);
        return this;
    }

    /** Adds another processor, which runs before. */
    Compilation processor(Processor processor) {
        processors.add(0, processor);
        return this;
    }

    /** Runs with another processor only. */
    Compilation onlyProcessor(Processor processor) {
        processors.clear();
        processors.add(processor);
        return this;
    }

    Compilation option(String option) {
        options.add(option);
        return this;
    }

    /** Classes that were compiled before. */
    Compilation with(Compilation earlier) {
        classes.putAll(earlier.classes);
        return this;
    }

    /** Compiles, and returns this. */
    Compilation run() {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager standard =
                        javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8);
                JavaFileManager files = new MemoryFiles(standard)) {
            List<JavaFileObject> inputs = new ArrayList<>();
            sources.forEach((path, text) -> inputs.add(new Source(path, text)));
            JavaCompiler.CompilationTask task = javac.getTask(null, files, diagnostics, options, null, inputs);
            task.setProcessors(processors);
            task.call();
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Errors and warnings, as {@code File.java:line: text}. */
    List<String> messages() {
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                .map(Compilation::shown)
                .toList();
    }

    /** The sources that the processor wrote, by path. */
    Map<String, String> generated() {
        Map<String, String> texts = new TreeMap<>();
        generated.forEach((path, bytes) -> texts.put(path, bytes.toString(StandardCharsets.UTF_8)));
        return texts;
    }

    /** The class files, by the names of their classes. */
    Map<String, byte[]> classes() {
        return classes;
    }

    /** A loader for the classes. */
    ClassLoader loader() {
        return new ClassLoader(Compilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static String shown(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null
                ? ""
                : diagnostic.getSource().getName().replaceAll(".*/", "");
        return file + ":" + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(null);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final String name;
        private final byte[] bytes;

        ClassFile(String name, byte[] bytes) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public java.io.InputStream openInputStream() {
            return new java.io.ByteArrayInputStream(bytes);
        }
    }

    private final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final List<ClassFile> earlier;

        MemoryFiles(StandardJavaFileManager standard) {
            super(standard);
            earlier = classes.entrySet().stream()
                    .map(entry -> new ClassFile(entry.getKey(), entry.getValue()))
                    .toList();
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, java.util.Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            List<JavaFileObject> all = new ArrayList<>();
            super.list(location, packageName, kinds, recurse).forEach(all::add);
            if (location == javax.tools.StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
                earlier.stream()
                        .filter(each -> packageName.equals(
                                each.name.contains(".") ? each.name.substring(0, each.name.lastIndexOf('.')) : ""))
                        .forEach(all::add);
            }
            return all;
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof ClassFile known ? known.name : super.inferBinaryName(location, file);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            String path = className.replace('.', '/') + kind.extension;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    if (kind == JavaFileObject.Kind.CLASS) {
                        classes.put(className, toByteArray());
                    }
                }
            };
            if (kind == JavaFileObject.Kind.SOURCE) {
                generated.put(path, bytes);
            }
            return new SimpleJavaFileObject(URI.create("memory:///" + path), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }

                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return bytes.toString(StandardCharsets.UTF_8);
                }
            };
        }
    }
}
