package dev.troupe.processor.validate;

import dev.troupe.processor.diagnostic.ObstacleText;
import dev.troupe.processor.diagnostic.Problem;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Obstacle;
import dev.troupe.processor.model.Parameters;
import dev.troupe.processor.model.RemoteClass;
import dev.troupe.processor.model.RemoteConstructor;
import dev.troupe.processor.model.RemoteMethod;
import dev.troupe.processor.model.RemoteParameter;
import dev.troupe.processor.model.Shape;
import dev.troupe.processor.model.TypeRef;
import dev.troupe.processor.model.TypeSearch;
import dev.troupe.processor.model.TypeSearch.Found;
import dev.troupe.processor.model.WireType;
import dev.troupe.processor.model.WireType.Unsendable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parameters and results are of types that travel. */
final class UnsendableType implements Check {
    @Override
    public List<Problem> check(RemoteClass remote) {
        Finder finder = new Finder(TypeSearch.forUnsendable(remote.declarations()));
        List<Problem> problems = new ArrayList<>();
        for (RemoteConstructor each : remote.constructors()) {
            if (!each.isClosed()) {
                problems.addAll(parameters(each.parameters(), "the constructor of " + remote.name(), finder));
            }
        }
        for (RemoteMethod each : remote.methods()) {
            problems.addAll(parameters(each.parameters(), each.name(), finder));
            each.result()
                    .type()
                    .filter(type -> !isComponent(each, remote))
                    .flatMap(finder::find)
                    .map(found -> Rule.UNSENDABLE_RESULT.at(
                            each.origin(),
                            each.name(),
                            finding(found),
                            text(found).fixForResult()))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /** The component of a record is told once, as a parameter of its constructor. */
    private static boolean isComponent(RemoteMethod method, RemoteClass remote) {
        return remote.shape().kind() == Shape.Kind.RECORD
                && method.parameters().list().isEmpty()
                && remote.openConstructors().stream()
                        .flatMap(each -> each.parameters().list().stream())
                        .anyMatch(each -> each.name().equals(method.name()));
    }

    private static List<Problem> parameters(Parameters parameters, String of, Finder finder) {
        List<Problem> problems = new ArrayList<>();
        for (RemoteParameter each : parameters.list()) {
            finder.find(each.type())
                    .map(found -> Rule.UNSENDABLE_PARAMETER.at(
                            each.origin(),
                            "'" + each.name() + "'",
                            of,
                            finding(found),
                            text(found).fixForParameter()))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static String finding(Found found) {
        boolean endless = ((Unsendable) found.type()).obstacle() == Obstacle.ENDLESS;
        List<String> way = new ArrayList<>(endless ? found.way().subList(0, 1) : found.way());
        way.add(text(found).finding());
        return String.join(", ", way);
    }

    private static ObstacleText text(Found found) {
        Unsendable type = (Unsendable) found.type();
        String shown = type.shown();
        boolean whole = type.obstacle() == Obstacle.WILDCARD || shown.indexOf('<') < 0;
        return ObstacleText.of(
                type.obstacle(),
                whole ? shown : shown.substring(0, shown.indexOf('<')),
                type.instead().map(TypeRef::simpleName).orElse(""));
    }

    /** Finds what is to be told: a component of a record once, however many signatures mention the record. */
    private static final class Finder {
        private final TypeSearch search;
        private final Set<String> components = new HashSet<>();

        Finder(TypeSearch search) {
            this.search = search;
        }

        /** Type variables and ambiguous names are left to the rules about them. */
        Optional<Found> find(WireType type) {
            return search.find(type)
                    .filter(found -> {
                        Obstacle obstacle = ((Unsendable) found.type()).obstacle();
                        return obstacle != Obstacle.TYPE_VARIABLE && obstacle != Obstacle.AMBIGUOUS_HANDLE;
                    })
                    .filter(found -> found.component().map(components::add).orElse(true));
        }
    }
}
