package dev.troupe.runtime.processes;

import static dev.troupe.runtime.processes.Garbage.collectUntilEnded;
import static dev.troupe.runtime.processes.Garbage.give;
import static dev.troupe.runtime.processes.Garbage.pidOfOneThatIsDropped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.runtime.ActorUnavailableException;
import dev.troupe.runtime.CallFailedException;
import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Handles that never arrive do not keep their actors, though whom they were for lives on. */
@Tag("processes")
@ExtendWith(NothingIsLeft.class)
@Timeout(60)
class LostHandlesTest {
    @TempDir
    private Path directory;

    @Test
    void inAResultThatCouldNotBeWrittenWhole() throws Exception {
        try (ProbeHandle keeper = ProbeHandle.remote()) {
            long pid = give(keeper);
            Path file = Files.createFile(directory.resolve("go"));

            assertThatThrownBy(() -> keeper.metAndMore(file.toString()).get())
                    .isInstanceOf(CallFailedException.class)
                    .hasMessageContaining("the rest cannot be written");

            keeper.forget().get();
            collectUntilEnded(pid);
        }
    }

    @Test
    void inCallsThatWereRefusedOrLostWithAProcess() throws Exception {
        Troupe.init(TroupeConfig.defaults().logToConsole(false));
        try (PhoenixHandle phoenix = PhoenixHandle.options().maxRestarts(-1).remote(directory.toString())) {
            long pid = phoenix.pid().get();
            ObjectRef<Void> busy = phoenix.await("never");
            List<ObjectRef<?>> lost = askOneThatIsDropped(phoenix);
            Phoenix.plan(directory, "wait");

            Deaths.kill(pid);
            assertThatThrownBy(busy::get).isInstanceOf(ActorUnavailableException.class);
            assertThatThrownBy(lost.get(1)::get).isInstanceOf(ActorUnavailableException.class);
            List<ObjectRef<?>> refused = askOneThatIsDropped(phoenix);
            assertThatThrownBy(refused.get(1)::get)
                    .isInstanceOf(ActorUnavailableException.class)
                    .hasMessageContaining("This call was not sent.");

            collectUntilEnded((Long) lost.get(0).get());
            collectUntilEnded((Long) refused.get(0).get());
            Files.createFile(directory.resolve("go"));
            assertThat(Deaths.countSoon(phoenix)).isEqualTo(1);
        }
    }

    private List<ObjectRef<?>> askOneThatIsDropped(PhoenixHandle by) throws Exception {
        Path own = Files.createTempDirectory(directory, "asked");
        PhoenixHandle dropped = PhoenixHandle.options().remote(own.toString());
        ObjectRef<Long> pid = dropped.pid();
        pid.get();
        return List.of(pid, by.ask(dropped));
    }

    @Test
    void inTheArgumentsOfOneThatIsNeverCreated() {
        Troupe.init(TroupeConfig.defaults().cpus(1));
        try (ProbeHandle holder = ProbeHandle.options().numCpus(1).remote("")) {
            assertThat(holder.add(1).get()).isEqualTo(1);
            List<ProbeHandle> waiting = new ArrayList<>();
            long pid = pidOfArgument(waiting);
            collectUntilEnded(pidOfOneThatIsDropped(ProbeHandle.options().numCpus(0), ""));
            assertThat(ProcessHandle.of(pid)).isPresent();

            waiting.clear();

            collectUntilEnded(pid);
        }
    }

    private static long pidOfArgument(List<ProbeHandle> waiting) {
        ProbeHandle argument = ProbeHandle.options().numCpus(0).remote("");
        waiting.add(ProbeHandle.options().numCpus(1).remote(argument));
        return argument.pid().get();
    }
}
