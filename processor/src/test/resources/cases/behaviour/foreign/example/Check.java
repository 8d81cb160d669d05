package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Random;

public class Check {
    public static void run() {
        RandomHandle random = RandomHandle.remote(42L);
        Random same = new Random(42L);
        assertThat(random.nextInt().get()).isEqualTo(same.nextInt());
        assertThat(random.nextGaussian().get()).isEqualTo(same.nextGaussian());
        assertThat(Arrays.stream(RandomHandle.class.getMethods()).map(Method::getName)).doesNotContain("ints");
        assertThat(Actors_DiceHandle.remote().roll(random).get()).isBetween(1, 6);

        CRC32Handle crc = CRC32Handle.remote();
        crc.update(new byte[] {1, 2, 3});
        assertThat(crc.getValue().get()).isEqualTo(0x55bc801dL);

        Library_ShelfHandle shelf = Library_ShelfHandle.options().numCpus(1).remote("poems");
        assertThat(shelf.put(2).get()).isEqualTo(2);
        assertThat(shelf.put(3).get()).isEqualTo(5);
        assertThat(shelf.name().get()).isEqualTo("poems");
        assertThat(Arrays.stream(Library_ShelfHandle.class.getDeclaredMethods()).map(Method::getName))
                .containsOnly("remote", "options", "named", "self", "put", "name");
        assertThat(Modifier.isPublic(Library_ShelfHandle.class.getModifiers())).isFalse();
    }
}
