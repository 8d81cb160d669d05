package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.model.RemoteClass;
import java.util.List;

/** Looks for one kind of mistake. */
interface Check {
    /** Returns what is wrong with the class; nothing if it is fine. */
    List<Problem> check(RemoteClass remote);
}
