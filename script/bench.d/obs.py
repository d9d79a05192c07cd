"""What Siaran does with an OBS: from Space to the request, from GO to OBS's word, and reading everything anew; then
beside obsws-python and simpleobsws what they do on the same OBS in the same rounds."""
import os
import random
import sqlite3
import statistics
import subprocess
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

from obs_load import busy, measure_events, measure_pictures
from peers_of_obs import Peers
from programs import home
from pty_program import PtyProgram
from web_socket import Bare, Tap, now

TAKES = 20


def measure_obs(binary, obs, where, python):
    """Prints the figures; `where` says which OBS they were taken with."""
    port, password = obs["port"], obs["password"]
    bare, tap = Bare(port, password), Tap(port)
    scenes = [scene["sceneName"] for scene in bare.request("GetSceneList")["scenes"]]
    inputs = len(bare.request("GetInputList")["inputs"])
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        config = folder / "config.toml"
        config.write_text(f'time_zone = "UTC"\n[rooms.A]\nobs = "ws://127.0.0.1:{tap.port}"\nstats_hz = 0.2\n')
        env = home(folder / "home") | {"SIARAN_OBS_PASSWORD": password}
        with Peers(python, port, password) as peers:
            takes = measure_takes(binary, config, folder, env, bare, tap, scenes[:3], peers)
            (folder / "busy").mkdir()
            busy_takes = measure_takes(binary, config, folder / "busy", env, bare, tap, scenes[:3], peers, busy, port)
            resyncs = measure_resyncs(binary, config, env, tap, peers)
            events = [*measure_events(binary, config, env, port, password, peers)]
            pictures = [*measure_pictures(binary, config, folder, env, tap, bare, obs["pid"], peers, scenes[0])]
    print(f"\nwith {where}: {len(scenes)} scenes, {inputs} inputs; medians of {len(takes['key'])} takes, "
          f"a bare client's switch after each\n")
    key, flush = median(takes["key"]), median(takes["flush"])
    print(f"Space to the request on the socket   {key:6.2f} ms   beside a commit's flush of {flush:.2f} ms "
          f"(must: under 1 ms more; it is {key - flush:+.2f})")
    ours, theirs = median(takes["go"]), median(takes["bare"])
    print(f"GO to OBS's word                     {ours:6.2f} ms   bare client {theirs:.2f} ms: ×{ours / theirs:.2f} "
          f"(must: 1.2), worst {max(takes['go']):.0f} and {max(takes['bare']):.0f} ms")
    print(f"GO to a screen 100 ms away           {median(takes['far']):6.2f} ms   "
          "200 ms of it added for the terminal's two ways")
    print(f"GO to OBS's word while busy          {median(busy_takes['go']):6.2f} ms   bare client "
          f"{median(busy_takes['bare']):.2f} ms; another seat imports, another shows the meters, the picture is on")
    print(f"everything read anew                 {median(resyncs['ms']):6.2f} ms   in "
          f"{max(resyncs['trips'])} round trips (must: under 50 ms)")
    beside("GO to OBS's word", "ms", median(takes["go"]), {name: takes.get(name) for name in peers.names})
    beside("while busy", "ms", median(busy_takes["go"]), {name: busy_takes.get(name) for name in peers.names})
    beside(f"reading {inputs} inputs anew", "ms", median(resyncs["ms"]), {name: resyncs[name] for name in peers.names})
    for title, unit, ours, theirs in (*events, *pictures):
        beside(title, unit, median(ours), theirs)


def beside(title, unit, ours, theirs):
    """One figure of ours with those of the peers and the ratios of ours to theirs."""
    text = "   ".join(f"{name} {median(samples):.2f} (×{ours / median(samples):.2f})" if samples and median(samples)
                      else f"{name} {median(samples or []):.2f}" for name, samples in theirs.items())
    print(f"{title:<37}{ours:9.2f} {unit:<5}{text}")


def median(samples):
    return statistics.median(samples) if samples else float("nan")


def measure_takes(binary, config, folder, env, bare, tap, scenes, peers, meanwhile=nullcontext, port=None):
    """Milliseconds of each take, and of a flush, a bare client's and the peers' switches beside it.

    `meanwhile` is given the program's command and OBS's port, and keeps both busy for as long as its `with` lasts."""
    figures = {"key": [], "go": [], "flush": [], "bare": [], "far": []} | {name: [] for name in peers.names}
    journal = flush_probe(folder)
    command = [binary, "--config", str(config), "--database", str(folder / "shows.sqlite"), "--room", "A"]
    with PtyProgram(command, env, 160, 48) as siaran:
        siaran.settle(rb"OBS ok")
        plan(siaran, scenes)
        time.sleep(1)
        with meanwhile((command, env, folder, port)):
            take(figures, siaran, bare, tap, scenes, peers, journal)
    return figures


def take(figures, siaran, bare, tap, scenes, peers, journal):
    """One round: everybody switches once."""
    for number in range(TAKES):
        wanted = scenes[number % 2]
        wait_for_any_moment()
        figures["bare"].append(bare.switch(scenes[2]))
        for name in peers.names:
            wait_for_any_moment()
            figures[name].append(peers.switch(name, wanted))
            bare.drain()
            bare.switch(scenes[2])
        figures["flush"].append(flush(journal))
        siaran.read(1.2)  # the least time between two takes
        wait_for_any_moment()
        output = len(siaran.output)
        mark, pressed = len(tap.frames), now()
        os.write(siaran.fd, b" ")
        asked = tap.wait(mark, True, b"SetCurrentProgramScene")
        shown = tap.wait(mark, False, b"CurrentProgramSceneChanged")
        siaran.read(1, 20, lambda: siaran.shown_at(rb"confirmed \d", output) is not None)
        if (place := siaran.shown_at(rb"confirmed \d", output)) is not None:
            figures["far"].append((siaran.output[place][0] - pressed) / 1e6 + 2 * 100)
        if asked and shown:
            figures["key"].append((asked - pressed) / 1e6)
            figures["go"].append((shown - pressed) / 1e6)
        bare.drain()
        assert bare.request("GetCurrentProgramScene")["currentProgramSceneName"] == wanted


def wait_for_any_moment():
    """Waits for some part of a few frames: who asks right after OBS has answered asks at the best moment of a frame."""
    time.sleep(random.uniform(0, 0.1))


def plan(siaran, scenes):
    """Writes a show whose cues switch to one scene and the other, and starts a live run of it."""
    def press(*keys):
        for key in keys:
            os.write(siaran.fd, key.encode())
            siaran.settle(quiet_ms=30)

    def line(text):  # pasted, since a flood of keys decides nothing
        press("i", f"\x1b[200~{text}\x1b[201~", "\r")
    press("1")
    line("00:01 23h A Bench")
    press("\r")
    for number in range(TAKES + 1):
        line(f'{number + 1} 1m Cue | scene "{scenes[number % 2]}"')
        press("G")
    press("r", "l")
    siaran.read(0.5)
    press("y")  # nobody has ticked the preflight


def flush_probe(folder):
    """A database like Siaran's, in the same folder."""
    journal = sqlite3.connect(folder / "probe.sqlite", isolation_level=None)
    journal.execute("PRAGMA journal_mode = WAL")
    journal.execute("PRAGMA synchronous = FULL")
    journal.execute("CREATE TABLE journal (number INTEGER PRIMARY KEY, line TEXT)")
    return journal


def flush(journal):
    """A commit of four pages, 16 KB of log, as a TAKE's is: the line, its indices and the tables it touches."""
    began = now()
    journal.execute("INSERT INTO journal (line) VALUES (?)", ["x" * 11_500])
    return (now() - began) / 1e6


def measure_resyncs(binary, config, env, tap, peers, times=15):
    """Milliseconds and round trips from being identified to the last answer of the first reading."""
    results = {"ms": [], "trips": []} | {name: [] for name in peers.names}
    for _ in range(times):
        for name in peers.names:
            results[name].append(peers.resync(name))
        mark = len(tap.frames)
        subprocess.run([binary, "obs", "status", "--config", str(config)], env=os.environ | env, check=True,
                       stdout=subprocess.DEVNULL)
        frames = tap.frames[mark:]
        identified = next(came for came, client, payload in frames if not client and b'"op":2' in payload)
        batches = [came for came, client, payload in frames if client and b'"op":8' in payload]
        answers = [came for came, client, payload in frames if not client and b'"op":9' in payload]
        results["ms"].append((answers[-1] - identified) / 1e6)
        results["trips"].append(len(batches))
    return results
