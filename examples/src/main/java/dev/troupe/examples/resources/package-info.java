/**
 * What actors ask for, and what they get: GPUs, custom resources, memory, names.
 *
 * <p><b>What it shows.</b> Two {@link dev.troupe.examples.resources.GpuActor}s share a GPU, and a third one, whose options
 * ask for a whole one, gets the other. A {@link dev.troupe.examples.resources.LicensedSolver} holds a custom resource, of
 * which there are two; who comes third and would not wait dies of it, and says who holds them. What there never is, is
 * refused at once. {@code named} finds an actor by its name.
 *
 * <p><b>How to run it</b>, in the root of the repository:
 *
 * <pre>
 *   mvn -q -B -DskipTests package
 *   java -cp examples/target/troupe-examples.jar dev.troupe.examples.resources.ResourcesExample
 * </pre>
 *
 * <p><b>What it prints</b>:
 *
 * <pre>
 *   There are 4 CPUs, 2 GPUs, 2 Licence, 2048 MB of memory.
 *   GpuActor#1 holds 0.5 GPUs: it has GPU 0, and CUDA_VISIBLE_DEVICES is 0.
 *   GpuActor#2 holds 0.5 GPUs: it has GPU 0, and CUDA_VISIBLE_DEVICES is 0.
 *   GpuActor#3 holds 1 GPU: it has GPU 1, and CUDA_VISIBLE_DEVICES is 1.
 *   LicensedSolver#4 holds 1 CPU and 1 Licence, and LicensedSolver#5 holds 2 CPUs, 1 Licence and 1 GB of memory.
 *   Free are 1 CPU, 2 GPUs, 0 Licence, 1024 MB of memory.
 *   ActorDiedException: LicensedSolver#6 was not placed within 200 ms: ...
 *   PlacementException: Cannot place GpuActor#7: it needs 3 GPUs, and the node does not have that even when nothing else runs.
 *   LicensedSolver#8[some_name] solved 2: true.
 * </pre>
 *
 * <p>On a machine with GPUs it takes the first two of those; elsewhere they are numbers in the node's accounts.
 */
@NullMarked
package dev.troupe.examples.resources;

import org.jspecify.annotations.NullMarked;
