package dev.troupe.runtime.processes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.awaitility.Awaitility;

/** Hears what is logged in this JVM, which nobody else does meanwhile. */
final class Listener implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Logger logger;
    private final List<String> said = new CopyOnWriteArrayList<>();

    /** Listens to Troupe. */
    Listener() {
        this("dev.troupe");
    }

    /** Listens to one of its loggers. */
    Listener(String name) {
        logger = Logger.getLogger(name);
        SimpleFormatter formatter = new SimpleFormatter();
        logger.setFilter(line -> {
            said.add(formatter.formatMessage(line));
            return false;
        });
    }

    /** What was said so far. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** Until something begins like that, and contains the other. */
    void await(String beginning, String rest) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> said.stream().anyMatch(each -> each.startsWith(beginning) && each.contains(rest)));
    }

    @Override
    public void close() {
        logger.setFilter(null);
    }
}
