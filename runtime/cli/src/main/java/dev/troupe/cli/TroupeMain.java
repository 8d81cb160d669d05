package dev.troupe.cli;

import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.internal.wire.TroupeVersion;
import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The {@code troupe} command. */
@Command(
        name = "troupe",
        description = "Nodes of their own, and what is on them.",
        mixinStandardHelpOptions = true,
        versionProvider = TroupeMain.Version.class,
        subcommands = {
            StartCommand.class,
            StopCommand.class,
            StatusCommand.class,
            ListCommand.class,
            GetCommand.class,
            KillCommand.class,
            LogsCommand.class,
            StackCommand.class,
            DoctorCommand.class,
            AutoComplete.GenerateCompletion.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 not done, and said why; 2 not understood.",
            "Completion, for bash and zsh: source <(troupe generate-completion)"
        })
public final class TroupeMain {
    /** Made by {@link #commandLine}. */
    TroupeMain() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** All commands. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new TroupeMain());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, failed, parsed) -> explain(failure, failed));
        return line;
    }

    /** What Troupe says itself is for users as it is; anything else is a fault, and its trace helps. */
    private static int explain(Exception failure, CommandLine failed) {
        PrintWriter err = failed.getErr();
        if (failure instanceof TroupeException
                || failure instanceof Refusal
                || failure instanceof IllegalArgumentException) {
            err.println("troupe: " + failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        // What an option says, and no node can have.
        return failure instanceof IllegalArgumentException
                ? failed.getCommandSpec().exitCodeOnInvalidInput()
                : failed.getCommandSpec().exitCodeOnExecutionException();
    }

    /** Says which version it is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"troupe " + TroupeVersion.current() + " (Java " + Runtime.version() + ")"};
        }
    }
}
