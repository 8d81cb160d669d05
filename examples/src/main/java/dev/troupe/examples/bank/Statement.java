package dev.troupe.examples.bank;

import java.util.List;

/**
 * What an account holds, and how it came to that.
 *
 * @param balance what it holds
 * @param entries what was added, and what was taken, which is below zero
 */
public record Statement(long balance, List<Long> entries) {}
