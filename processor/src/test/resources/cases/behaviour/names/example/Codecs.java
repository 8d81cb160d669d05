package example;

import dev.troupe.annotations.Remote;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;

@Remote
public class Codecs {
    @Target(ElementType.TYPE_USE)
    @interface Nullable {}

    public @Nullable String all(
            a.WorkerHandle a, b.@Nullable WorkerHandle b, List<dev.c.WorkerHandle> dev, @Nullable CodecsHandle codecs) {
        return a.name().get() + b.name().get() + dev.get(0).name().get();
    }

    public int yield(int record, int var, int sealed, @Nullable String[] @Nullable [] text) {
        return record + var + sealed;
    }

    public List<@Nullable OptionsHandle> more(@Nullable List<@Nullable OptionsHandle> handles) {
        return handles;
    }
}
