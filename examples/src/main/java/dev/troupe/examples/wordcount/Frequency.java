package dev.troupe.examples.wordcount;

/**
 * How often a word was found.
 *
 * @param word in lower case
 * @param count how often
 */
public record Frequency(String word, long count) {}
