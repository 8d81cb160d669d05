package dev.troupe.runtime.internal.wire;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the processes of one session find each other.
 *
 * <pre>
 *   troupe-ada-4711-k3x9/     mode 0700
 *     lock                    held by the node as long as it lives
 *     cpus                    which CPUs calls have, and who waits for one
 *     logs                    where the logs are, and whether they stay
 *     actors/1.3/             the request queue of an actor; 0.0 is the node's
 *     actors/1.3-2/           the same once it was restarted for the second time
 *     actors/1.3-ended-0/     that of a life which is over, until it is deleted
 *     actors/1.3-creation     the arguments of its constructor, if it may be restarted
 *     actors/1.3-waits        what calls of it have been waiting for, for a while
 *     callers/2/              the reply queue of a process that calls
 *     objects/2.17            a value that is too large for the queues, and who made it
 *     free/                   files of values that nobody needs any more, to be written again
 *     spilled                 leads to where such values are on a disk that found no room here
 *     workers/7/              where a worker makes itself ready that waits for an actor
 *     door                    where programs join a node of its own; a Unix-domain socket
 *     node                    what such a node is called, written once its door is open
 * </pre>
 */
public record SessionPaths(Path directory) {
    private static final Pattern NAME = Pattern.compile("\\.?troupe-\\w+-(\\d{1,18})-[0-9a-z]+");

    /** Of the session in which a queue lies. */
    public static SessionPaths ofQueue(Path queue) {
        Path queues = queue.getParent();
        Path directory = queues == null ? null : queues.getParent();
        if (directory == null) {
            throw new IllegalArgumentException(queue + " lies in no session.");
        }
        return new SessionPaths(directory);
    }

    /** The process of the node, which the directory is named after. */
    public OptionalLong nodePid() {
        Path name = directory.getFileName();
        return name == null ? OptionalLong.empty() : nodePid(name.toString());
    }

    /** The same of a session of this name; empty where no session is called like that. */
    public static OptionalLong nodePid(String session) {
        Matcher matcher = NAME.matcher(session);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    public Path lock() {
        return directory.resolve("lock");
    }

    public Path cpus() {
        return directory.resolve("cpus");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path door() {
        return directory.resolve("door");
    }

    public Path node() {
        return directory.resolve("node");
    }

    public Path actors() {
        return directory.resolve("actors");
    }

    public Path callers() {
        return directory.resolve("callers");
    }

    public Path objects() {
        return directory.resolve("objects");
    }

    public Path free() {
        return directory.resolve("free");
    }

    public Path spilled() {
        return directory.resolve("spilled");
    }

    public Path actor(long id) {
        return actors().resolve(ActorId.directory(id));
    }

    /** The request queue of one of the lives of an actor, which are counted from 0. */
    public Path actor(long id, int life) {
        return life == 0 ? actor(id) : actors().resolve(ActorId.directory(id) + "-" + life);
    }

    /** Where that is moved to when the life is over: from then on nobody opens it. */
    public Path ended(long id, int life) {
        return actors().resolve(ActorId.directory(id) + "-ended-" + life);
    }

    /** What an actor is created from, also the next time. */
    public Path creation(long id) {
        return actors().resolve(ActorId.directory(id) + "-creation");
    }

    /** Written by its worker: what its calls have been waiting for, for a while; not there if none has. */
    public Path waits(long id) {
        return actors().resolve(ActorId.directory(id) + "-waits");
    }

    /** Whether it is one of those above, of this actor. */
    public boolean belongsTo(Path file, long actor) {
        String name = file.getFileName().toString();
        return name.equals(ActorId.directory(actor)) || name.startsWith(ActorId.directory(actor) + "-");
    }

    public Path caller(int number) {
        return callers().resolve(Integer.toString(number));
    }

    /** Written by a worker: what it has done of late. */
    public Path calls(long actor, int life) {
        return actor(actor, life).resolve("calls");
    }

    /** Written by a worker that ends of its own accord: why. */
    public Path lastWords(long actor, int life) {
        return actor(actor, life).resolve("last-words");
    }
}
