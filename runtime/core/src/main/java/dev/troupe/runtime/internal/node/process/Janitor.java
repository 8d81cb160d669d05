package dev.troupe.runtime.internal.node.process;

import dev.troupe.runtime.StartupException;
import dev.troupe.runtime.internal.jdk.SystemPrograms;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that outlives the node, to clean up after it: it waits on a pipe whose other end only the node holds, and
 * when that end is gone, however the node ended, it kills every process of the session and deletes the session's files.
 *
 * <p>A few lines of shell, because a JVM would cost more than many workers. It is the leader of a session of its own and
 * deaf to the signals that end a terminal's programs.
 */
public final class Janitor implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' HUP INT QUIT TERM PIPE TSTP
            while read -r line; do :; done
            mark=$1
            shift
            round=0
            while [ $round -lt 40 ]; do
                found=
                if grep --version 2>/dev/null | grep -q GNU; then
                    for file in $(grep -lsF -- "$mark" /proc/[0-9]*/environ 2>/dev/null); do
                        pid=${file#/proc/}
                        found="$found ${pid%/environ}"
                    done
                else
                    for process in /proc/[0-9]*; do
                        [ -O "$process" ] || continue
                        case $(tr '\\0' '\\n' <"$process/environ" 2>/dev/null) in
                            *"$mark"*) found="$found ${process#/proc/}" ;;
                        esac
                    done
                fi
                [ -n "$found" ] || break
                # One that takes only what nobody else wants would take as long to end.
                for pid in $found; do
                    read -r group word nice <"/proc/$pid/autogroup" && [ "$nice" = 19 ] && echo 0 >"/proc/$pid/autogroup"
                done 2>/dev/null
                kill -9 $found 2>/dev/null
                round=$((round + 1))
                sleep 0.02 2>/dev/null || sleep 1
            done
            for directory; do rm -rf -- "$directory"; done
            """;

    private final Process process;

    private Janitor(Process process) {
        this.process = process;
    }

    /** Starts a janitor for a session and the directories that end with it. */
    public static Janitor start(String session, List<Path> directories) {
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(List.of("sh", "-c", SCRIPT, "troupe-janitor", "<" + session + ":"));
        directories.forEach(each -> command.add(each.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new java.io.File("/"))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        // It must not be taken for one of those whom it, or another janitor, is to end.
        builder.environment().remove(Lineage.VARIABLE);
        try {
            return new Janitor(builder.start());
        } catch (IOException e) {
            throw new StartupException(
                    "Troupe could not start the process that cleans up after it (sh): " + e.getMessage(), e);
        }
    }

    /** What a command is prefixed with to lead a session of its own; nothing where the program is missing. */
    public static List<String> ownSession() {
        return SystemPrograms.path("setsid").map(List::of).orElse(List.of());
    }

    /** Whether it is there to clean up. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Lets it do its work now. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }
}
