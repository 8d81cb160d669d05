package dev.troupe.examples.wordcount;

import java.util.List;

/**
 * What all counters counted together.
 *
 * @param files how many files
 * @param bytes how long they were together
 * @param words how many words they had together
 * @param frequent the most frequent words, the most frequent one first
 */
public record Report(long files, long bytes, long words, List<Frequency> frequent) {}
