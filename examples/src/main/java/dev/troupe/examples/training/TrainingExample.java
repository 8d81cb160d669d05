package dev.troupe.examples.training;

import dev.troupe.runtime.ObjectRef;
import dev.troupe.runtime.Troupe;
import dev.troupe.runtime.TroupeConfig;
import dev.troupe.runtime.pool.ProgressBar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Trains a logistic regression: several actors have the examples, and one has the weights. */
public final class TrainingExample {
    private static final int TRAINERS = 4;
    private static final int EXAMPLES = 20_000;
    private static final int EPOCHS = 40;

    private TrainingExample() {}

    /** Runs it; the argument is the file for the plot, {@code training.png} unless given. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length == 0 ? "training.png" : arguments[0]);
        // One for each trainer, so that the example runs on any machine.
        Troupe.init(TroupeConfig.defaults().cpus(TRAINERS));
        List<TrainerHandle> trainers = IntStream.rangeClosed(1, TRAINERS)
                .mapToObj(seed -> TrainerHandle.remote((long) seed, EXAMPLES))
                .toList();
        try (ParameterServerHandle server = ParameterServerHandle.remote(Batch.FEATURES)) {
            List<Double> losses = train(server, trainers);
            LossPlot.write(losses, file);
            System.out.printf(
                    Locale.ROOT,
                    "%d trainers with %,d examples each: the loss fell from %.4f to %.4f in %d steps.%n",
                    TRAINERS,
                    EXAMPLES,
                    losses.get(0),
                    losses.get(EPOCHS - 1),
                    EPOCHS);
            System.out.printf(
                    Locale.ROOT,
                    "Of examples that nobody has seen, it is right in %.1f %%.%n",
                    Batch.generate(0, EXAMPLES).accuracy(server.weights().get()));
            System.out.println("The curve is in " + file + ".");
        } finally {
            trainers.forEach(TrainerHandle::close);
        }
    }

    /**
     * In each step every trainer gets the same weights and says its gradient, and the server gets those. Both are refs here: the
     * arrays lie in shared memory, and go from actor to actor without coming through this program.
     */
    private static List<Double> train(ParameterServerHandle server, List<TrainerHandle> trainers) {
        List<Double> losses = new ArrayList<>();
        try (ProgressBar bar = ProgressBar.of("steps", EPOCHS)) {
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                ObjectRef<double[]> weights = server.weights();
                List<ObjectRef<double[]>> gradients =
                        trainers.stream().map(each -> each.gradient(weights)).toList();
                gradients.forEach(server::apply);
                losses.add(Troupe.get(trainers.stream().map(TrainerHandle::loss).toList()).stream()
                        .mapToDouble(each -> each)
                        .average()
                        .orElseThrow());
                bar.advance();
            }
        }
        return losses;
    }
}
