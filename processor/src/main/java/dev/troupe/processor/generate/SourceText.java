package dev.troupe.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.TypeRef;
import java.util.regex.Pattern;

/** Prints a type as a file. */
final class SourceText {
    /** Where JavaPoet breaks a line that is too long, between two words that belong together. */
    private static final Pattern BROKEN_THROWS = Pattern.compile("\\) throws\n( +)");

    /** {@code Outer. @Nullable In}, as JavaPoet spaces it. */
    private static final Pattern LOOSE_NULLABLE =
            Pattern.compile("(?<=\\w)\\. @(?=(org\\.jspecify\\.annotations\\.)?Nullable \\w)");

    private SourceText() {}

    static GeneratedSource of(TypeRef name, TypeSpec type, RemoteClass remote) {
        JavaFile file = JavaFile.builder(name.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(!remote.surroundings().shadowsJavaLang())
                .build();
        String text = BROKEN_THROWS.matcher(file.toString()).replaceAll(")\n$1throws ");
        return new GeneratedSource(name, LOOSE_NULLABLE.matcher(text).replaceAll(".@"));
    }
}
