package dev.troupe.processor.generate;

import dev.troupe.processor.model.Parameters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which parameters of an overload are refs: any of up to three, one or all of more. Each more would double the number
 * of overloads; who wants another mix passes what he has as refs.
 */
final class RefMixes {
    private static final int MAX_FOR_ALL_MIXES = 3;

    private RefMixes() {}

    /** The mixes with at least one ref, the places of the refs set in each. */
    static List<BitSet> of(Parameters parameters) {
        int count = parameters.list().size();
        List<BitSet> mixes = new ArrayList<>();
        if (count <= MAX_FOR_ALL_MIXES) {
            for (long mix = 1; mix < 1L << count; mix++) {
                mixes.add(BitSet.valueOf(new long[] {mix}));
            }
            return mixes;
        }
        for (int i = 0; i < count; i++) {
            BitSet one = new BitSet();
            one.set(i);
            mixes.add(one);
        }
        mixes.add(all(count));
        return mixes;
    }

    /** Every parameter is a ref. */
    static BitSet all(int count) {
        BitSet all = new BitSet();
        all.set(0, count);
        return all;
    }
}
