package dev.troupe.processor.random;

/** A program that sends random values to an actor in a process of its own, and says how many came back as they were. */
public final class RandomDriver {
    private RandomDriver() {}

    /** Runs with a seed, whose classes are on the class path, and a number of calls. */
    public static void main(String[] arguments) throws Exception {
        Echoes echoes = new Echoes(Long.parseLong(arguments[0]), RandomDriver.class.getClassLoader(), false);
        echoes.run(0, Integer.parseInt(arguments[1]));
        echoes.close();
        System.out.println(echoes.values());
    }
}
