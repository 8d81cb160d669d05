package dev.troupe.runtime.internal.door;

import dev.troupe.runtime.internal.wire.TroupeVersion;
import dev.troupe.runtime.spi.WireFormatException;
import dev.troupe.runtime.spi.WireInput;
import dev.troupe.runtime.spi.WireOutput;
import java.util.Optional;

/**
 * What both sides say first. Its layout stays the same for ever, so that every version can tell that it meets another.
 *
 * <pre>
 *   long   "Troupe" and two zero bytes
 *   int    wire version
 *   text   Troupe's version
 * </pre>
 *
 * @param wire the version of what processes tell each other
 * @param troupe the version of Troupe
 */
record Hello(int wire, String troupe) {
    private static final long MAGIC = 0x0000_6570_756f_7254L;

    /** What this process says. */
    static Hello own() {
        return new Hello(TroupeVersion.WIRE, TroupeVersion.current());
    }

    void write(WireOutput out) {
        out.writeLong(MAGIC);
        out.writeInt(wire);
        out.writeString(troupe);
    }

    static Hello read(WireInput in) {
        if (in.readLong() != MAGIC) {
            throw new WireFormatException("It does not speak Troupe.");
        }
        int wire = in.readInt();
        String troupe = in.readString();
        return new Hello(wire, troupe == null ? "" : troupe);
    }

    /** Why two cannot work together, as seen by a visitor who says this to a node; empty if they can. */
    Optional<String> misfit(String node, Hello ofNode) {
        if (equals(ofNode)) {
            return Optional.empty();
        }
        String versions = troupe.equals(ofNode.troupe)
                ? " runs another build of Troupe " + troupe + " (wire version " + ofNode.wire + ", here " + wire + ")."
                : " runs Troupe " + ofNode.troupe + ", this is Troupe " + troupe + ".";
        return Optional.of(node + versions
                + "\n    Fix: start the node with the 'troupe' of this version (troupe stop; troupe start), or use"
                + " troupe-runtime of the node's.");
    }
}
