package example;

import dev.troupe.annotations.Remote;

@Remote(numCpus = 1)
public class Options {
    public record Options2(Options2 options, int remote) {}

    Options(Options2 options, OptionsHandle actor) {}

    public Options2 self(Options2 options, OptionsHandle handle) {
        return options;
    }
}
