"""Ray's own definitions of rows of its microbenchmark (ray_perf.py), measured on the orders of the benchmark.

Speaks as ContenderMain does: a line on standard input is an order, and each is answered with a line.
"""

import os
import queue
import shutil
import sys
import tempfile
import threading
import time
import traceback
from array import array
from functools import cached_property

# Ray and its workers print; nothing of that is an answer.
answers = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)

# A call that is being made when Ray is shut down would start Ray anew.
os.environ["RAY_ENABLE_AUTO_CONNECT"] = "0"

import ray  # noqa: E402

# Ray never deletes its logs.
directory = tempfile.mkdtemp(prefix="troupe-ray-")


def end():
    """Ends Ray's processes, and leaves no file of theirs."""
    ray.shutdown()
    shutil.rmtree(directory, ignore_errors=True)


@ray.remote(num_cpus=0)
class Actor:
    def small_value(self):
        return b"ok"

    def small_value_arg(self, x):
        return b"ok"

    def pid(self):
        return os.getpid()


@ray.remote(num_cpus=0)
class Client:
    def __init__(self, servers):
        self.servers = servers

    def small_value_batch(self, n):
        results = []
        for s in self.servers:
            results.extend([s.small_value.remote() for _ in range(n)])
        ray.get(results)
        return len(results)

    def small_value_batch_arg(self, n):
        x = ray.put(0)
        results = []
        for s in self.servers:
            results.extend([s.small_value_arg.remote(x) for _ in range(n)])
        ray.get(results)
        return len(results)


@ray.remote
def work(actors, n):
    results = [actors[i % len(actors)].small_value.remote() for i in range(n)]
    ray.get(results)
    return len(results)


class Fleet:
    """What is called by others than this process, or several times at once, and who calls it; started when needed."""

    tasks = 4

    @cached_property
    def concurrent(self):
        return Actor.options(max_concurrency=16).remote()

    @cached_property
    def servers(self):
        return [Actor.remote() for _ in range(max(1, os.cpu_count() // 2))]

    @cached_property
    def client(self):
        return Client.remote(self.servers)

    @cached_property
    def clients(self):
        return [Client.remote([each]) for each in self.servers]

    def call_fanned(self, n):
        return ray.get(self.client.small_value_batch.remote(n))

    def call_from_tasks(self, n):
        return sum(ray.get([work.remote(self.servers, n) for _ in range(self.tasks)]))

    def call_with_refs(self, n):
        return sum(ray.get([each.small_value_batch_arg.remote(n) for each in self.clients]))


@ray.remote
def small_value():
    return b"ok"


@ray.remote
def burn(nanos):
    end = time.thread_time_ns() + nanos
    while time.thread_time_ns() < end:
        pass
    return b"ok"


def check(value):
    if value != b"ok":
        raise ValueError(f"Ray answered {value!r}.")


def call_one_by_one(call, count):
    nanos = array("q", bytes(8 * count))
    for i in range(count):
        sent = time.perf_counter_ns()
        check(ray.get(call.remote()))
        nanos[i] = time.perf_counter_ns() - sent
    return nanos


def cpu_nanos(pids):
    ticks = 0
    for pid in pids:
        with open(f"/proc/{pid}/stat") as stat:
            fields = stat.read().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
    return ticks * 1_000_000_000 // os.sysconf("SC_CLK_TCK")


def pss_megabytes(pid):
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        for line in rollup:
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024 / 1e6
    raise ValueError("The kernel does not tell what a process holds.")


def sync(call, worker, count):
    both = [os.getpid(), worker]
    cpu = cpu_nanos(both)
    nanos = sorted(call_one_by_one(call, count))
    took = sum(nanos)
    cpu = cpu_nanos(both) - cpu
    return [
        ("p50", "ns", nanos[count // 2]),
        ("p99", "ns", nanos[count * 99 // 100]),
        ("rate", "calls/s", count * 1e9 / took),
        ("cpu", "ns/call", cpu / count),
        ("pss", "MB", pss_megabytes(worker)),
    ]


def rate(calls, start):
    return [("rate", "calls/s", calls * 1e9 / (time.perf_counter_ns() - start))]


def batched(call, count, in_flight):
    batches = count // in_flight
    start = time.perf_counter_ns()
    for _ in range(batches):
        values = ray.get([call.remote() for _ in range(in_flight)])
        check(values[-1])
    return rate(batches * in_flight, start)


def in_batches(call, count, in_flight):
    [(metric, _, calls)] = batched(call, count, in_flight)
    return [(metric, "batches/s", calls / in_flight)]


def counted(make, count, each):
    made = 0
    start = time.perf_counter_ns()
    while made < count:
        made += make(each)
    return rate(made, start)


def puts(count):
    start = time.perf_counter_ns()
    for _ in range(count):
        ray.put(0)
    return rate(count, start)


def gets(count):
    value = ray.put(0)
    start = time.perf_counter_ns()
    for _ in range(count):
        ray.get(value)
    return rate(count, start)


def put_large(count, megabytes):
    large = bytes(megabytes << 20)
    start = time.perf_counter_ns()
    for _ in range(count):
        ray.put(large)
    return [("throughput", "GB/s", count * len(large) / (time.perf_counter_ns() - start))]


def burnt(count):
    start = time.perf_counter_ns()
    ray.get([burn.remote(1_000_000) for _ in range(count)])
    ideal = count * 1_000_000 / os.cpu_count()
    return [("efficiency", "%", 100 * ideal / (time.perf_counter_ns() - start))]


def serve(orders):
    ray.init(include_dashboard=False, log_to_driver=False, logging_level="ERROR", _temp_dir=directory)
    actor = Actor.remote()
    worker = ray.get(actor.pid.remote())
    fleet = Fleet()
    print(f"{worker}\tray-python", file=answers)
    for order in orders:
        if order == "close\n":
            end()
            print("close", file=answers)
            return
        kind, count, in_flight, lead_in = order.split()
        count, in_flight = int(count), int(in_flight)
        call = small_value if kind.startswith("TASKS") else actor.small_value
        call_one_by_one(call, int(lead_in))
        figures = []
        if kind == "SYNC":
            figures = sync(call, worker, count)
        elif kind == "TASKS_SYNC":
            figures = [each for each in sync(call, worker, count) if each[0] in ("p50", "p99", "rate")]
        elif kind in ("BATCHED", "TASKS_BATCHED"):
            figures = batched(call, count, in_flight)
        elif kind == "TASKS_IN_BATCHES":
            figures = in_batches(call, count, in_flight)
        elif kind == "TASKS_BURNT":
            figures = burnt(count)
        elif kind == "PUTS":
            figures = puts(count)
        elif kind == "GETS":
            figures = gets(count)
        elif kind == "PUT_LARGE":
            figures = put_large(count, in_flight)
        elif kind == "FANNED":
            figures = counted(fleet.call_fanned, count, in_flight)
        elif kind == "FROM_TASKS":
            figures = counted(fleet.call_from_tasks, count, in_flight)
        elif kind == "WITH_REFS":
            figures = counted(fleet.call_with_refs, count, in_flight)
        elif kind == "CONCURRENT":
            figures = batched(fleet.concurrent.small_value, count, in_flight)
        print("\t".join(f"{metric}\t{unit}\t{value}" for metric, unit, value in figures), file=answers)


def orders(gone):
    """The lines of standard input. Its end means that nobody is interested any more, whatever is being measured."""
    lines = queue.Queue()

    def read():
        for line in sys.stdin:
            lines.put(line)
        gone.set()
        end()
        os._exit(0)

    # No daemon: the process ends when this thread has cleaned up.
    threading.Thread(target=read).start()
    while True:
        yield lines.get()


def main():
    gone = threading.Event()
    try:
        serve(orders(gone))
    except BaseException:
        # A call that was being made when nobody was interested any more fails, and that is fine.
        if not gone.is_set():
            traceback.print_exc()
            end()
            os._exit(1)


main()
