package dev.troupe.runtime.internal.node.placement;

import dev.troupe.runtime.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How a user gives a node more than it has: as one would write it. */
public enum Remedy {
    /** In the program that the node is in. */
    CONFIG {
        @Override
        String giving(Demand demand) {
            StringBuilder settings = new StringBuilder();
            if (demand.cpusHeld() > 0) {
                settings.append(".cpus(").append(trim(demand.cpusHeld())).append(")");
            }
            if (demand.gpus() > 0) {
                settings.append(".gpus(").append(whole(demand.gpus())).append(")");
            }
            new TreeMap<>(demand.custom())
                    .forEach((name, amount) -> settings.append(".resource(\"")
                            .append(name)
                            .append("\", ")
                            .append(trim(amount))
                            .append(")"));
            if (demand.memory() > 0) {
                settings.append(".memory(\"").append(size(demand.memory())).append("\")");
            }
            return "as with Troupe.init(TroupeConfig.defaults()" + settings + ")";
        }
    },

    /** With the command that starts a node of its own. */
    COMMAND {
        @Override
        String giving(Demand demand) {
            List<String> options = new ArrayList<>(List.of("troupe start"));
            if (demand.cpusHeld() > 0) {
                options.add("--num-cpus " + trim(demand.cpusHeld()));
            }
            if (demand.gpus() > 0) {
                options.add("--num-gpus " + whole(demand.gpus()));
            }
            new TreeMap<>(demand.custom())
                    .forEach((name, amount) -> options.add("--resource " + name + "=" + trim(amount)));
            if (demand.memory() > 0) {
                options.add("--memory " + size(demand.memory()));
            }
            return "as with '" + String.join(" ", options) + "' once it is stopped";
        }
    };

    /** What is to be said after "give the node more,". */
    abstract String giving(Demand demand);

    private static String trim(double amount) {
        return Amount.text(Amount.of(amount));
    }

    private static int whole(double gpus) {
        return (int) Math.ceil(gpus);
    }

    private static String size(long bytes) {
        return bytes % (1 << 30) == 0 ? (bytes >> 30) + "g" : ((bytes + (1 << 20) - 1) >> 20) + "m";
    }
}
