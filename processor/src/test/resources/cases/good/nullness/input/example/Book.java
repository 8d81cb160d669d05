package example;

import dev.troupe.annotations.MultiReturn;
import dev.troupe.annotations.Remote;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Says everywhere where null may stand. */
@Remote
public class Book extends Kept<@Nullable String> {
    private @Nullable String title;

    /** May have no title. */
    public Book(@Nullable String title, String @Nullable ... readers) {
        this.title = title;
    }

    /** What it is made of. */
    public record Page(@Nullable String text, List<@Nullable String> notes, int number) {}

    /** Two of a kind. */
    public record Pair<T extends @Nullable Object>(T first, @Nullable T second) {}

    /** Changes the title. */
    public void rename(@Nullable String title) {
        this.title = title;
    }

    /** Reads the title. */
    public @Nullable String title() {
        return title;
    }

    /** Null cannot travel as a number. */
    public int size(int pages, @Nullable Integer more) {
        return pages + (more == null ? 0 : more);
    }

    /** Null inside other types. */
    public Map<String, @Nullable Integer> count(
            List<? extends @Nullable Page> pages, @Nullable String[] words, String @Nullable [] @Nullable [] lines) {
        return Map.of("words", words.length);
    }

    /** A nested type that may be null. */
    public Book.@Nullable Page page(@Nullable Map<String, List<@Nullable Page>> index) {
        return null;
    }

    /** Null inside arrays. */
    public @Nullable String @Nullable [] words(@Nullable Integer... lengths) {
        return Arrays.stream(lengths).map(each -> each == null ? null : "x".repeat(each)).toArray(String[]::new);
    }

    /** Splits a page. */
    @MultiReturn
    public Page split() {
        return new Page(title, Arrays.asList(title, null), 1);
    }

    /** Splits what is generic. */
    @MultiReturn
    public Pair<String> texts() {
        return new Pair<>("a", null);
    }

    /** Splits later. */
    @MultiReturn
    public CompletionStage<? extends Pair<Integer>> numbers() {
        return CompletableFuture.completedFuture(new Pair<>(1, null));
    }

    /** Answers later, or not. */
    public CompletionStage<? extends @Nullable String> ask() {
        return CompletableFuture.completedFuture(title);
    }

    /** Ends later. */
    public CompletionStage<@Nullable Void> finish() {
        return CompletableFuture.completedFuture(null);
    }

    /** Has gaps. */
    public Iterator<@Nullable String> lines() {
        return Arrays.asList(title, null).iterator();
    }

    /** Another of its kind, which has no handle yet when this is read. */
    public boolean isBeside(@Nullable ShelfHandle shelf) {
        return shelf != null;
    }
}
