package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;

/** What {@code @NotRemote} keeps off the handle, and what {@code @RemoteName} calls the rest. */
public class Check {
    public static void run() {
        TillHandle till = TillHandle.remote();
        assertThat(till.add(1).get()).isEqualTo(1);
        assertThat(till.addLong(2).get()).isEqualTo(3);
        assertThat(till.choices().get()).isEqualTo("options");
        assertThat(till.remoteCall(2).get()).isEqualTo("remote 2");
        assertThat(till.shown().get()).isEqualTo("shown hidden");
        assertThat(till.inheritedName().get()).isEqualTo("inherited");
        assertThat(Arrays.stream(TillHandle.class.getDeclaredMethods()).map(Method::getName))
                .containsOnly(
                        "remote", "options", "named", "self", "add", "addLong", "choices", "remoteCall", "shown", "inheritedName");
    }
}
