package dev.troupe.processor.generate;

import dev.troupe.processor.model.Declarations;
import dev.troupe.processor.model.InstanceField;
import dev.troupe.processor.model.Parameters;
import dev.troupe.processor.model.RecordComponent;
import dev.troupe.processor.model.Result;
import dev.troupe.processor.model.WireType;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Makes the number that tells apart how versions of a signature are written: down to components and constants. */
final class Layout {
    private final Declarations declarations;
    private final Set<WireType> described = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    private Layout(Declarations declarations) {
        this.declarations = declarations;
    }

    static int of(Parameters parameters, Declarations declarations) {
        return new Layout(declarations).describe(parameters.types()).hash();
    }

    static int of(Parameters parameters, Result result, Declarations declarations) {
        Layout layout = new Layout(declarations).describe(parameters.types());
        layout.text.append(result.delivery() == Result.Delivery.STREAM ? "->>" : "->");
        return layout.describe(result.type().stream()).hash();
    }

    private Layout describe(Stream<WireType> types) {
        types.forEach(each -> {
            describe(each);
            text.append(';');
        });
        return this;
    }

    private void describe(WireType type) {
        text.append(TypeNames.of(type));
        if (!described.add(type)) {
            return;
        }
        List<WireType> inside = Stream.of(
                        type.parts().stream(),
                        declarations.variantsOf(type).stream(),
                        declarations.fieldsOf(type).stream().map(InstanceField::type),
                        declarations.componentsOf(type).stream().map(RecordComponent::type))
                .flatMap(each -> each)
                .collect(Collectors.toList());
        text.append(declarations.constantsOf(type));
        declarations.heldBy(type).forEach(each -> text.append(',').append(each));
        text.append('{');
        describe(inside.stream());
        text.append('}');
    }

    private int hash() {
        CRC32 crc = new CRC32();
        crc.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }
}
