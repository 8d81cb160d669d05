package dev.troupe.runtime.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.fixtures.SmallFileSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassKeeperTest {
    @TempDir
    private Path directory;

    private Path copies;
    private ClassKeeper keeper;

    @BeforeEach
    void make() {
        copies = directory.resolve("copies");
        keeper = new ClassKeeper(copies);
    }

    private Path jar(String name, String classPath, String content) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new JarEntry("content"));
            jar.write(content.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return file;
    }

    private List<Path> keep(long actor, Path... entries) throws IOException {
        return keeper.keep(actor, Stream.of(entries).map(Path::toString).toList()).stream()
                .map(Path::of)
                .toList();
    }

    @Test
    void whatIsRebuiltInPlaceStaysAsItWas() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("classes/com/example"));
        Files.writeString(folder.resolve("A.class"), "old");
        Path jar = jar("app.jar", "", "old");
        byte[] before = Files.readAllBytes(jar);

        List<Path> kept = keep(1, directory.resolve("classes"), jar);
        Files.writeString(folder.resolve("A.class"), "new");
        Path unused = jar("app.jar", "", "new one");

        assertThat(kept.get(0).resolve("com/example/A.class")).hasContent("old");
        assertThat(kept.get(1)).hasFileName("app.jar").hasBinaryContent(before);
    }

    @Test
    void jarsThatAManifestNamesComeAlong() throws IOException {
        jar("lib/one.jar", "two.jar", "1");
        jar("lib/two.jar", "one.jar", "2");
        Path app = jar("app.jar", "lib/one.jar lib/missing.jar http://example.invalid/x.jar", "app");

        assertThat(keep(1, app))
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("app.jar", "one.jar", "two.jar");
    }

    @Test
    void whatIsNotThereOrNoJarIsNoError() throws IOException {
        Path text = Files.writeString(directory.resolve("notes.jar"), "not a jar");

        assertThat(keep(1, directory.resolve("missing"), text)).hasSize(1);
    }

    @Test
    void actorsShareCopiesAndTheLastDeletesThem() throws IOException {
        Path jar = jar("app.jar", "", "app");
        Path kept = keep(1, jar).get(0);
        assertThat(keep(2, jar)).containsExactly(kept);

        keeper.release(1);
        assertThat(kept).exists();
        Path changed = jar("app.jar", "", "a later build");
        assertThat(keep(3, changed)).doesNotContain(kept);

        keeper.release(2);
        assertThat(kept).doesNotExist();
        keeper.release(3);
        keeper.release(3);
        try (Stream<Path> left = Files.list(copies)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatThereIsNoRoomForLeavesNothing() throws Exception {
        Path large = Files.write(directory.resolve("large.bin"), new byte[512 << 10]);
        try (SmallFileSystem small = SmallFileSystem.mount(directory.resolve("small"), 128)) {
            ClassKeeper cramped = new ClassKeeper(small.directory().resolve("copies"));

            assertThatThrownBy(() -> cramped.keep(1, List.of(large.toString()))).isInstanceOf(IOException.class);

            try (Stream<Path> left = Files.list(small.directory().resolve("copies"))) {
                assertThat(left).isEmpty();
            }
            cramped.release(1);
        }
    }
}
