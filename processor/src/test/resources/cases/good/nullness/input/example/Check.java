package example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.spi.Refs;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Null travels where it may, and class files say where that is. */
public final class Check {
    private Check() {}

    /** Throws if it does not. */
    public static void run() throws Exception {
        BookHandle book = BookHandle.remote((String) null, (String[]) null);
        book.rename((String) null).get();
        assertThat(book.title().get()).isNull();
        assertThat(book.rename(Refs.<@Nullable String>of("Emma")).get()).isNull();
        assertThat(book.title().get()).isEqualTo("Emma");
        assertThat(book.size(3, (Integer) null).get()).isEqualTo(3);
        assertThat(book.words(1, null, 2).get()).containsExactly("x", null, "xx");
        assertThat(book.page((Map<String, List<Book.@Nullable Page>>) null).get()).isNull();
        BookHandle.PageRefs page = book.split();
        assertThat(page.text().get()).isEqualTo("Emma");
        assertThat(page.notes().get()).containsExactly("Emma", null);
        assertThat(book.texts().second().get()).isNull();
        assertThat(book.ask().get()).isEqualTo("Emma");
        book.keep((String) null).get();
        assertThat(book.kept().get()).isNull();

        assertThat(isNullable(parameter(BookHandle.class, "rename", String.class))).isTrue();
        assertThat(isNullable(parameter(BookHandle.class, "count", List.class, String[].class, String[][].class)))
                .isFalse();
        assertThat(isNullable(argument(parameter(BookHandle.class, "isBeside", ObjectRef.class)))).isFalse();
        assertThat(isNullable(held(BookHandle.class, "title"))).isTrue();
        assertThat(isNullable(held(BookHandle.class, "size", int.class, Integer.class))).isFalse();
        assertThat(isNullable(held(BookHandle.class, "rename", String.class))).isTrue();
        assertThat(isNullable(held(BookHandle.PageRefs.class, "text"))).isTrue();
        assertThat(isNullable(held(BookHandle.PageRefs.class, "notes"))).isFalse();
        assertThat(isNullable(argument(held(BookHandle.PageRefs.class, "notes")))).isTrue();

        assertThat(BookHandle.class.isAnnotationPresent(NullMarked.class)).isFalse();
        assertThat(ShelfHandle.class.isAnnotationPresent(NullUnmarked.class)).isTrue();
        assertThat(isNullable(held(ShelfHandle.class, "put", String.class, String.class))).isFalse();
    }

    private static AnnotatedType parameter(Class<?> type, String method, Class<?>... parameters) throws Exception {
        return type.getMethod(method, parameters).getAnnotatedParameterTypes()[0];
    }

    /** What the ref holds that a method gives back. */
    private static AnnotatedType held(Class<?> type, String method, Class<?>... parameters) throws Exception {
        return argument(type.getMethod(method, parameters).getAnnotatedReturnType());
    }

    private static AnnotatedType argument(AnnotatedType type) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
