package example;

import java.util.ArrayList;

/** A list with a name. */
public final class Names<T> extends ArrayList<T> {
    private static final long serialVersionUID = 1L;

    public String title = "none";
}
