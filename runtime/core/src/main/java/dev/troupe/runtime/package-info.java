/**
 * What applications use, and the journey of a call behind it.
 *
 * <p>Starting points: a generated handle, such as {@code CounterHandle}, is an
 * {@link dev.troupe.runtime.ActorHandle}; its methods return {@link dev.troupe.runtime.ObjectRef}s;
 * {@link dev.troupe.runtime.Troupe} starts and ends everything, which most programs need not do themselves.
 *
 * <pre>
 *    caller's process (driver or worker)                              worker process (one per actor)
 *  ┌─────────────────────────────────────────────┐                 ┌──────────────────────────────────────────────┐
 *  │ your code                                   │                 │                                 your object  │
 *  │   │ counter.add(41)                         │                 │                                       ▲   │  │
 *  │   ▼                                         │                 │                                       │   │  │
 *  │ CounterHandle ─▶ CounterStub   (generated)  │                 │          CounterDispatcher (generated)│   │  │
 *  │                     │                       │  request queue  │                          ▲            │   ▼  │
 *  │ internal.caller  Connection ────────────────┼──▶ ░░░░░░░░░ ───┼─▶ RequestReader ── RequestLoop ───────┘      │
 *  │                  PendingCalls               │  shared memory  │                       │    internal.worker   │
 *  │                     ▲                       │                 │                       ▼                      │
 *  │ ObjectRef completes ┴ ReplyReader ◀─────────┼─── ░░░░░░░░░ ◀──┼──────────────── ReplyWriter                  │
 *  └─────────────────────────────────────────────┘   reply queue   └──────────────────────────────────────────────┘
 *                         ▲                                                ▲
 *                         └────────────  internal.node: placement, worker processes, deaths  ─────────────┘
 * </pre>
 *
 * <p>On top of it, {@link dev.troupe.runtime.pool} shares calls out, and {@link dev.troupe.runtime.queue} is a queue in an actor.
 *
 * <p>Packages under {@code internal}, each knowing only those after it: {@code boot} puts a process together;
 * {@code node} places actors and watches workers, {@code worker} and {@code caller} are the two ends of a call and do not
 * know each other; {@code door} is how programs join a node of its own, {@code timeline} what actors have done of late,
 * {@code control} how a node is asked, {@code cpus} how calls share the node's CPUs; {@code objects} carries large values,
 * {@code queue} is the only one that knows Chronicle, {@code wire} has the layouts, {@code jdk} what Troupe needs of the JDK
 * and the system. Generated code knows {@link dev.troupe.runtime.spi} alone.
 *
 * <p>Words: an <em>actor</em> is a user's object in a worker process; a <em>handle</em> is what a caller holds of it; a
 * <em>stub</em> writes calls and a <em>dispatcher</em> runs them; a <em>call</em> is one method call on its way, its bytes a
 * <em>request</em> and a <em>reply</em>; a <em>worker</em> is the process of an actor; a <em>node</em> has resources, which it
 * <em>places</em> actors on, <em>reserves</em> and <em>releases</em>; a <em>driver</em> is an application's process; a reader
 * that has nothing to do <em>parks</em>, and a writer <em>rings</em> its <em>doorbell</em>; the <em>janitor</em> cleans up after a
 * node.
 */
@NullMarked
package dev.troupe.runtime;

import org.jspecify.annotations.NullMarked;
