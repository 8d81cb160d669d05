package dev.troupe.cli;

import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs another main method where Troupe looks for nodes in the directory given. */
final class InDirectory {
    private InDirectory() {}

    public static void main(String[] arguments) throws Exception {
        Troupe.init(TroupeConfig.defaults().directory(Path.of(arguments[0])));
        Class.forName(arguments[1]).getDeclaredMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 2, arguments.length));
    }
}
