package dev.troupe.cli;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command says what it has to say: for people, or for programs. */
final class Output {
    private static final Gson JSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.IDENTITY)
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    /** The formats. */
    enum Format {
        TABLE,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Made by picocli, which sets the command. */
    @SuppressWarnings("NullAway.Init")
    Output() {}

    /** Says one value: as JSON, or as the text that is made of it. */
    void say(Object value, Consumer<PrintWriter> text) {
        PrintWriter out = command.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(JSON.toJson(value));
        } else {
            text.accept(out);
        }
        out.flush();
    }
}
