/** The GPUs of this machine: which there are, which of them a node may use, and how no two nodes get the same. */
@NullMarked
package dev.troupe.runtime.internal.node.gpu;

import org.jspecify.annotations.NullMarked;
