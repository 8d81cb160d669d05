package example;

/** An exception that is passed around. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    public Failure(int code, Throwable cause) {
        super("failed with " + code, cause);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
