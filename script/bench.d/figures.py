"""What is measured, how, and what it must and should be. Each measure runs one program once: {figure: [samples]}."""
import random
from dataclasses import dataclass

from pty_program import MS, PtyProgram, now

SIZE = (160, 48)
SETTLED_MS = 50  # quiet that ends a paint
ANSWERED_MS = 20  # quiet that ends the answer to a key


@dataclass(frozen=True)
class Figure:
    """One number; `must` and `aim` are upper bounds, or name the peer that is to be no faster."""
    name: str
    unit: str
    must: object
    aim: object


FIGURES = {
    "start": Figure("start to settled first paint", "ms", "calcurse", "btop"),
    "key": Figure("key to last byte", "ms", "calcurse", "htop"),
    "bytes": Figure("bytes for a cursor move", "B", 300, 140),
    "flood": Figure("100 keys at once until quiet", "ms", 40, 5),
    "cpu 4 Hz": Figure("CPU with metrics at 4 Hz", "%", 1, 0.5),
    "cpu 10 Hz": Figure("CPU with metrics at 10 Hz", "%", 2.5, 1),
    "resize": Figure("right again after 200 resizes", "ms", 50, 2),
    "memory": Figure("memory", "MB", 64, 47),
}


def measure_start(program):
    """From the spawn to the last byte before 50 ms of quiet, once the screen shows what it should."""
    with opened(program) as running:
        ready(running, program)
        shown = running.shown_at(program.ready, 0)
        took = running.burst_end(shown, SETTLED_MS) - running.began
        running.read(1)
        return {"start": [took / MS], "memory": [running.memory_mb()]}


def measure_keys(program, keys=50):
    """From each key, typed 30 to 80 ms after the answer to the one before, to the last byte of its answer."""
    sample = {"key": [], "bytes": [], "flood": []}
    with opened(program) as running:
        ready(running, program)
        for number in range(keys):
            mark, typed = len(running.output), now()
            running.type(program.keys[number % 2])
            running.read(1, ANSWERED_MS, lambda: len(running.output) > mark)
            if len(running.output) > mark:
                sample["key"].append((running.burst_end(mark, ANSWERED_MS) - typed) / MS)
                sample["bytes"].append(running.size_since(mark))
            running.read(random.uniform(0.03, 0.08))
        mark, typed = len(running.output), now()
        running.type(program.keys[0] * 100)  # all one way: there and back again may rightly paint nothing
        running.read(5, SETTLED_MS, lambda: len(running.output) > mark)
        if len(running.output) > mark:
            sample["flood"].append((running.burst_end(mark, SETTLED_MS) - typed) / MS)
        alive(running, program)
    return sample


def measure_cpu(program, seconds=10):
    """The share of one core while nobody touches the program, after 2 s."""
    with opened(program) as running:
        ready(running, program)
        running.read(2)
        used, began = running.cpu_seconds(), now()
        running.read(seconds)
        share = 100 * (running.cpu_seconds() - used) / ((now() - began) / 1e9)
        alive(running, program)
        return {f"cpu {program.rate} Hz": [share]}


def measure_resize(program, storm=200):
    """Many sizes 0 to 20 ms apart, then the first one again: from that to the end of the last paint that it causes."""
    dice = random.Random(1)
    with opened(program) as running:
        ready(running, program)
        for _ in range(storm):
            running.resize(dice.randint(20, 250), dice.randint(5, 80))
            running.read(dice.uniform(0, 0.02))
        mark, resized = len(running.output), now()
        running.resize(*SIZE)
        running.read(10, SETTLED_MS, lambda: len(running.output) > mark)
        running.read(1)
        alive(running, program)
        bursts = running.bursts(mark, SETTLED_MS)
        largest = max((size for _, size in bursts), default=0)
        paints = [end for end, size in bursts if size * 4 >= largest]  # what is smaller is a clock that ticks
        return {"resize": [(paints[-1] - resized) / MS] if paints else []}


MEASURES = {"start": (measure_start, 10), "keys": (measure_keys, 4), "cpu": (measure_cpu, 3), "resize": (measure_resize, 3)}


class Failed(Exception):
    """A program that did not do what it was measured for."""


def opened(program):
    return PtyProgram(program.command, program.env, *SIZE)


def ready(running, program):
    if not running.settle(program.ready):
        alive(running, program)
        raise Failed(f"{program.name} never showed {program.ready or 'a settled screen'}")
    if program.prepare:
        running.type(program.prepare)
    running.read(0.2)


def alive(running, program):
    if not running.alive():
        raise Failed(f"{program.name} ended, status {running.status}: {b''.join(d for _, d in running.output)[-300:]}")
