package example;

interface Named {
    /** Returns the name. */
    default String name() {
        return "named";
    }

    Object what();

    boolean equals(Object other);
}
