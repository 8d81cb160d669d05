package other;

/** Says that a book should be back. */
public class Overdue extends Exception {
    private static final long serialVersionUID = 1;

    /** Hidden from other packages. */
    static final int DAYS = 14;

    /** A reminder. */
    public static class Reminder {}
}
