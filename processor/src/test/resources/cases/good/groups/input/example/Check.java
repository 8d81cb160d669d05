package example;

import dev.troupe.runtime.spi.CallGroup;
import java.util.List;

/** Tries it. */
public final class Check {
    private Check() {}

    /** Runs the check. */
    public static void run() {
        equal(
                new CrawlerDispatcher().groups(),
                List.of(
                        CallGroup.of("io", 4, CrawlerStub.FETCH, CrawlerStub.ASK),
                        CallGroup.of("count", 1, CrawlerStub.COUNT)));
        equal(CrawlerHandle.options().maxConcurrency(), 2);
        equal(CrawlerHandle.options().maxConcurrency(3).maxConcurrency(), 3);
        CrawlerHandle crawler = CrawlerHandle.remote();
        equal(crawler.fetch("page").get(), "page!");
        equal(crawler.ask("how").get(), "how?");
        equal(crawler.count().get(), 1);
    }

    private static void equal(Object actual, Object expected) {
        if (!actual.equals(expected)) {
            throw new AssertionError(actual + " instead of " + expected);
        }
    }
}
