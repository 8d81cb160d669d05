package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;

public class Check {
    public static void run() {
        StoreHandle store = StoreHandle.remote(new Store.Entry("a"), new Store.Entry("b"));
        store.put("c", new Store.Entry("d")).get();
        assertThat(store.all().get()).extracting(Store.Entry::text).containsExactly("a", "b", "cd");
        assertThat(store.first(new Store.Entry("e")).get().text()).isEqualTo("e");
        assertThat(store.name().get()).isEqualTo("named");
        assertThat(store.what().get()).isEqualTo("a store");
        assertThat(store.add(1, 2, 3).get()).isEqualTo(3);
        assertThat(store.add(1, 2L).get()).isEqualTo(3);
        assertThat(store.lists(List.of(), List.of()).get()).isEqualTo(2);
        assertThatThrownBy(() -> store.fail().getOrThrow(IOException.class)).hasMessage("as it says");
        assertThat(StoreHandle.remote().all().get()).isEmpty();
        assertThat(Outer_PairHandle.remote(1, "2").sum(Outer_InHandle.remote()).get()).isEqualTo(2);
        assertThat(Outer_PairHandle.remote(1, "2").second().get()).isEqualTo("2");
        store.close();
    }
}
