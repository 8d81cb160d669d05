package dev.troupe.examples.wordcount;

import java.util.Map;

/**
 * What one counter counted.
 *
 * @param files how many files
 * @param bytes how long they were together
 * @param words how often each word was in them
 */
public record Tally(long files, long bytes, Map<String, Long> words) {}
