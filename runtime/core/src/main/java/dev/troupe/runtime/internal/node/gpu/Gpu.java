package dev.troupe.runtime.internal.node.gpu;

import java.util.Optional;

/**
 * A GPU that the driver knows.
 *
 * @param index its number, in the order of the PCI bus
 * @param uuid what it is called on whatever machine
 * @param memory bytes; 0 if the driver does not say
 * @param model such as {@code NVIDIA H100 80GB HBM3}
 */
public record Gpu(int index, String uuid, long memory, String model) {
    /** How a UUID begins. */
    static final String UUID = "GPU-";

    /** What {@code nvidia-smi} is to say of each. */
    static final String QUERY = "index,uuid,memory.total,name";

    /** Reads a line that answers {@link #QUERY}. */
    static Optional<Gpu> read(String line) {
        String[] fields = line.split(",", 4);
        if (fields.length < 4 || !fields[1].strip().startsWith(UUID)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Gpu(
                    Integer.parseInt(fields[0].strip()),
                    fields[1].strip(),
                    megabytes(fields[2].strip()) << 20,
                    fields[3].strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Where CPU and GPU share their memory, it says {@code [N/A]}. */
    private static long megabytes(String text) {
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
    }

    /** Whether CUDA would take this for its name: its index, or as much of its UUID as tells it from others. */
    boolean isCalled(String id) {
        return id.equals(Integer.toString(index)) || id.startsWith(UUID) && uuid.startsWith(id);
    }

    /** Says which it is, as in {@code GPU 0 (NVIDIA H100 80GB HBM3, 81559 MB)}. */
    @Override
    public String toString() {
        return "GPU " + index + " (" + model + (memory == 0 ? "" : ", " + (memory >> 20) + " MB") + ")";
    }
}
