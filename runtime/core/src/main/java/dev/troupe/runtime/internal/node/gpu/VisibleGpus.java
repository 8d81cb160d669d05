package dev.troupe.runtime.internal.node.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code CUDA_VISIBLE_DEVICES} says, as CUDA reads it. */
public final class VisibleGpus {
    public static final String VARIABLE = "CUDA_VISIBLE_DEVICES";

    /** A part of a GPU, which the driver does not count among those. */
    static final String MIG = "MIG-";

    private VisibleGpus() {}

    /** Whether the variable is there and names none, so that nobody need look for any. */
    public static boolean hidesAll(Map<String, String> environment) {
        return names(environment, GpuSurvey.NONE).filter(List::isEmpty).isPresent();
    }

    /** The GPUs that it names, up to the first name that none has; empty where it does not say anything. */
    static Optional<List<String>> names(Map<String, String> environment, GpuSurvey survey) {
        String value = environment.get(VARIABLE);
        if (value == null) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (String each : value.split(",", -1)) {
            String name = each.strip();
            if (!isName(name, survey)) {
                break;
            }
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return Optional.of(names);
    }

    /** Where no driver is there to ask, whatever looks like one. */
    private static boolean isName(String name, GpuSurvey survey) {
        return name.startsWith(MIG)
                || (survey.gpus().isEmpty()
                        ? name.matches("\\d{1,4}|GPU-.+")
                        : survey.find(name).isPresent());
    }
}
