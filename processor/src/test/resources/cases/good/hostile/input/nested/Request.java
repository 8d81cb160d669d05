package nested;

/** Its name is taken, too. */
public record Request(boolean same) {}
