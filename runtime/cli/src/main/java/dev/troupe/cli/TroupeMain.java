package dev.troupe.cli;

import dev.troupe.runtime.TroupeException;
import dev.troupe.runtime.internal.wire.TroupeVersion;
import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
            TimelineCommand.class,
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
        IParameterExceptionHandler usual = line.getParameterExceptionHandler();
        line.setParameterExceptionHandler((failure, arguments) -> adviseName(failure, arguments, usual));
        line.setExecutionExceptionHandler((failure, failed, parsed) -> explain(failure, failed));
        return line;
    }

    /** A node's name alone, where the command takes no other. */
    private static int adviseName(ParameterException failure, String[] arguments, IParameterExceptionHandler usual)
            throws Exception {
        CommandLine failed = failure.getCommandLine();
        boolean namesNode = failed.getCommandSpec().findOption("--name") != null
                && failed.getCommandSpec().positionalParameters().isEmpty();
        if (namesNode
                && failure instanceof UnmatchedArgumentException unmatched
                && unmatched.getUnmatched().size() == 1
                && !unmatched.isUnknownOption()) {
            String name = unmatched.getUnmatched().get(0);
            failed.getErr()
                    .println("troupe: '" + name + "' is not understood."
                            + "\n    Fix: if it is the name of a node, write --name " + name + ".");
            failed.getErr().flush();
            return failed.getCommandSpec().exitCodeOnInvalidInput();
        }
        return usual.handleParseException(failure, arguments);
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
