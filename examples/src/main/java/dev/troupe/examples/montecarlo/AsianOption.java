package dev.troupe.examples.montecarlo;

/**
 * A call option on the average price of a share, whose logarithm moves as a Brownian motion does.
 *
 * @param spot what the share costs today
 * @param strike what the average must exceed
 * @param rate without risk, per year
 * @param volatility per year
 * @param years until it is paid
 * @param days on which the price is looked at
 */
public record AsianOption(double spot, double strike, double rate, double volatility, double years, int days) {}
