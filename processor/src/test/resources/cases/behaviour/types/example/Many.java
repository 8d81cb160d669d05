package example;

import java.util.Arrays;

record Many(String... names) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Many many && Arrays.equals(names, many.names);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(names);
    }
}
