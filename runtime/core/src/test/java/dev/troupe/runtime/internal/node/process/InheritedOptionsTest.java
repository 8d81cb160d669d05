package dev.troupe.runtime.internal.node.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InheritedOptionsTest {
    @Test
    void whatTheProgramsCodeNeedsIsTakenAsItIs() {
        List<String> needed = List.of(
                "-Dsome.name=a value",
                "-Dother=1=2\n3",
                "-ea:com.example...",
                "--enable-preview",
                "--add-modules=java.sql");

        assertThat(InheritedOptions.of(needed)).isEqualTo(needed);
        assertThat(InheritedOptions.of(List.of("-Xmx1g", "-agentlib:jdwp", "-Djava.class.path=/x", "-da")))
                .isEmpty();
    }

    @Test
    void whatIsOpenToAModuleIsOpenToTheClassPathOfAWorker() {
        assertThat(InheritedOptions.of(List.of(
                        "--add-opens=java.base/java.util=com.example.app",
                        "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                        "--enable-native-access=com.example.app")))
                .containsExactly(
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void modulesThatAreNoneInAWorkerAreNotNamedThere() {
        assertThat(InheritedOptions.of(List.of(
                        "--module-path=/lib",
                        "-Djdk.module.main=com.example.app",
                        "--add-modules=com.example.plugin,java.sql",
                        "--add-modules=ALL-MODULE-PATH",
                        "--add-opens=com.example.app/com.example=ALL-UNNAMED")))
                .containsExactly("--add-modules=java.sql");
    }
}
