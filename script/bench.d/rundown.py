"""A run of 10,000 cues at the keyboard, and how exactly cues advance by themselves."""
import os
import sqlite3
import statistics
import tempfile
import time
from pathlib import Path

from programs import home
from pty_program import PtyProgram
from web_socket import Tap, now

CUES = 10_000
ADVANCES = 1_000
ADVANCE_MS = 100
FRAME_MS = 1000 / 60


def measure_rundown(binary, port):
    """Prints both; `port` is that of a simulated OBS."""
    with tempfile.TemporaryDirectory() as folder:
        figures = measure_long_run(binary, Path(folder), port)
    print(f"\na live run of {CUES:,} cues; medians, from the key to the last byte (must: a frame, {FRAME_MS:.1f} ms)\n")
    for name, samples in figures.items():
        print(f"{name:<44}{statistics.median(samples):6.2f} ms   worst {max(samples):.1f}")
    with tempfile.TemporaryDirectory() as folder:
        late = measure_advances(binary, Path(folder), port)
    ordered = sorted(late)
    print(f"\nautomatic advance, {len(late):,} cues of {ADVANCE_MS} ms in one run: from its instant to the request on the "
          f"socket, a tap in between\nmedian {statistics.median(late):.2f} ms (must: 2)   "
          f"99th of 100 {ordered[int(len(ordered) * 0.99) - 1]:.2f} ms (must: 20)   worst {ordered[-1]:.1f} ms   "
          f"first hundred {statistics.median(late[:100]):.2f}, last hundred {statistics.median(late[-100:]):.2f}")


def open_with(binary, folder, port, cues):
    """Siaran on a database of one show with these cues (length in ms, advance, actions)."""
    config = folder / "config.toml"
    config.write_text(f'time_zone = "UTC"\n[rooms.A]\nobs = "ws://127.0.0.1:{port}"\nstats_hz = 0.2\n')
    command = [binary, "--config", str(config), "--database", str(folder / "shows.sqlite"), "--room", "A"]
    env = home(folder / "home")
    with PtyProgram(command, env, 160, 48) as siaran:
        siaran.settle(rb"OBS ok")
        press(siaran, "1", "i", "\x1b[200~00:01 47h A Bench\x1b[201~", "\r", "q")
        siaran.read(0.5)
    with sqlite3.connect(folder / "shows.sqlite") as database:
        show, = database.execute("SELECT id FROM shows").fetchone()
        # A live run of a show that is not ready asks once more.
        database.execute("UPDATE shows SET status = 'ready'")
        database.executemany(
            "INSERT INTO cues (id, show, position, number, title, kind, length, advance, actions, host, say, never) "
            "VALUES (?, ?, ?, ?, ?, 'normal', ?, ?, ?, '', '', '')",
            [(index + 1, show, (index + 1) * 1024, str(index + 1), f"Cue {index + 1}", *cue)
             for index, cue in enumerate(cues)])
    return PtyProgram(command, env, 160, 48)


def press(siaran, *keys):
    for key in keys:
        os.write(siaran.fd, key.encode())
        siaran.settle(quiet_ms=50)


def measure_long_run(binary, folder, port):
    """Milliseconds of each act, by its name."""
    figures = {name: [] for name in ("the run started", "TAKE", "30 s more", "cursor", "an edit until it is in the rundown",
                                     "standby by number")}

    def measure(name, *keys, ends=lambda mark: siaran.burst_end(mark, 20)):
        """From the last key to when its answer ends, by default with the last byte before 20 ms of quiet."""
        press(siaran, *keys[:-1])
        siaran.read(0.25)
        mark, pressed = len(siaran.output), now()
        os.write(siaran.fd, keys[-1].encode())
        siaran.read(0.2)
        if len(siaran.output) > mark:
            figures[name].append((ends(mark) - pressed) / 1e6)

    def last_large_paint(mark):
        """What is smaller is a clock that ticks."""
        return max(end for end, size in siaran.bursts(mark, 5) if size > 300)

    with open_with(binary, folder, port, [(60_000, "manual", "")] * CUES) as siaran:
        siaran.settle(rb"OBS ok")
        siaran.read(1)
        for _ in range(6):
            measure("the run started", "3", "r", "l")
            press(siaran, "E", "END", "\r")
        press(siaran, "3", "r", "l")
        for number in range(12):
            siaran.read(1.1)
            measure("TAKE", " ")
            measure("30 s more", "+")
            measure("cursor", "j")
            measure("standby by number", "g", f"\x1b[200~{5000 + number}\x1b[201~", "\r")
            # Another length moves all rows below it. The log names the cue earlier, in a paint of its own.
            measure("an edit until it is in the rundown", "e", "\x15",
                    f"\x1b[200~{number} {2 - number % 2}m Edited{number}\x1b[201~", "\r", ends=last_large_paint)
    return figures


def measure_advances(binary, folder, port):
    """Milliseconds from the instant at which each cue was due to its request."""
    tap = Tap(port)
    scenes = ["Host Cam", "Split"]
    cues = [(ADVANCE_MS, "autoFollow", f'scene "{scenes[index % 2]}"') for index in range(ADVANCES)]
    with open_with(binary, folder, tap.port, cues) as siaran:
        siaran.settle(rb"OBS ok")
        press(siaran, "3", "r", "l")
        siaran.read(1)
        boot = time.clock_gettime_ns(time.CLOCK_BOOTTIME) - now()
        mark = len(tap.frames)
        os.write(siaran.fd, b" ")
        siaran.read(ADVANCES * ADVANCE_MS / 1000 + 3)
    asked = [came + boot for came, is_client, payload in tap.frames[mark:]
             if is_client and b"SetCurrentProgramScene" in payload]
    with sqlite3.connect(folder / "shows.sqlite") as database:
        due = [row[0] for row in database.execute("SELECT boot FROM journal WHERE kind = 'run.took' ORDER BY sequence")]
    assert len(asked) == len(due) == ADVANCES, (len(asked), len(due))
    return [(came - when) / 1e6 for came, when in zip(asked, due)][1:]
