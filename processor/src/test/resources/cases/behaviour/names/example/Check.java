package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

public class Check {
    public static void run() {
        OptionsHandle options = OptionsHandle.options()
                .numGpus(1)
                .name("some name")
                .remote((Options.Options2) null, (OptionsHandle) null);
        OptionsHandle elsewhere = OptionsHandle.options()
                .name("some name")
                .namespace("elsewhere")
                .remote((Options.Options2) null, (OptionsHandle) null);
        assertThat(OptionsHandle.named("some name")).isEqualTo(options).isNotEqualTo(elsewhere);
        assertThat(OptionsHandle.named("some name", "elsewhere")).isEqualTo(elsewhere);
        assertThat(options.self(new Options.Options2(null, 3), options).get().remote()).isEqualTo(3);
        CodecsHandle codecs = CodecsHandle.remote();
        assertThat(codecs.all(a.WorkerHandle.remote(), b.WorkerHandle.remote(), List.of(dev.c.WorkerHandle.remote()), codecs).get())
                .isEqualTo("abdev.c");
        assertThat(codecs.yield(1, 2, 3, (String[][]) null).get()).isEqualTo(6);
        assertThat(codecs.more(List.of(options)).get()).containsExactly(options);
        assertThat(DevHandle.remote().dispatcher(Dev.Dispatcher.ON, (Dev.Codec) null).get()).isEqualTo(Dev.Dispatcher.ON);
    }
}
