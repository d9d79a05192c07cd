"""What costs an OBS and its clients most: many events, and pictures; and a Siaran that is busy with both."""
import os
import subprocess
import threading
import time
from contextlib import contextmanager

from pty_program import PtyProgram, stat_of
from web_socket import Bare

EVENTS = 2000
SECONDS = 4
PICTURE = {"imageFormat": "jpg", "imageWidth": 320, "imageHeight": 180}
DESK, MONITOR = b"\x1b[18~", b"\x1bOR"  # F7, the mixer with its meters; F3, the program's picture


@contextmanager
def busy(what):
    """The program's picture is on in this seat; another shows the mixer's meters; a third imports again and again."""
    command, env, folder, port = what
    database = command[command.index("--database") + 1]
    config = folder / "mixer.toml"
    config.write_text(f'time_zone = "UTC"\n[rooms.A]\nobs = "ws://127.0.0.1:{port}"\n')
    sheet = folder / "sheet.csv"
    is_over = threading.Event()

    def importing():
        number = 0
        while not is_over.is_set():
            number += 1
            sheet.write_text("number,title,length\n"
                             + "".join(f"{cue},Import {number} of {cue},0:30\n" for cue in range(1000, 1200)))
            subprocess.run([command[0], "rundown", "import", str(sheet), "--database", database, "--title", "Bench",
                            "--apply"], env=os.environ | env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                           stdin=subprocess.DEVNULL)
            is_over.wait(0.2)

    def watching(mixer):
        while not is_over.is_set():
            mixer.read(0.2)
            mixer.output.clear()
    with PtyProgram([command[0], "--config", str(config), *command[3:]], env, 160, 48) as mixer:
        mixer.settle(rb"OBS ok")
        mixer.type(DESK)
        mixer.settle(rb"Mixer")
        threads = [threading.Thread(target=importing), threading.Thread(target=watching, args=[mixer])]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            is_over.set()
            for thread in threads:
                thread.join()


def measure_events(binary, config, env, port, password, peers, rounds=3):
    """Events a second from a flood of volume changes, and the listener's own CPU for them."""
    sender = Bare(port, password)
    entry = next((entry["inputName"] for entry in sender.request("GetInputList")["inputs"]
                  if sender.request("GetInputVolume", inputName=entry["inputName"])), None)
    rates, cpus = {name: [] for name in ["siaran", *peers.names]}, {name: [] for name in ["siaran", *peers.names]}
    can_watch = b"watch" in subprocess.run([binary, "obs", "--help"], capture_output=True).stdout
    for _ in range(rounds if entry else 0):
        for name in peers.names:
            peers.ask("listen", library=name)
            began = time.monotonic()
            flood(sender, entry)
            heard = peers.ask("heard", library=name, count=EVENTS)
            rates[name].append(EVENTS / (heard["at"] - began))
            cpus[name].append(heard["cpu"] * 1e6 / EVENTS)
        if can_watch:
            rate, cpu = watch(binary, config, env, sender, entry)
            rates["siaran"].append(rate)
            cpus["siaran"].append(cpu)
    theirs = {name: rates[name] for name in peers.names}
    yield f"events a second, of {EVENTS} at once", "/s", rates["siaran"], theirs
    yield "the listener's own work for each", "µs", cpus["siaran"], {name: cpus[name] for name in peers.names}


def flood(sender, entry):
    """So many changes, with their answers read along the way."""
    for number in range(EVENTS):
        sender.send(6, {"requestType": "SetInputVolume", "requestId": str(number),
                        "requestData": {"inputName": entry, "inputVolumeDb": -1 - number % 50}})
        if number % 50 == 49:
            sender.drain()


def watch(binary, config, env, sender, entry):
    """Events a second as `siaran obs watch` prints them, and its microseconds for each."""
    with subprocess.Popen([binary, "obs", "watch", "--config", str(config), "--json"], env=os.environ | env,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as listener:
        time.sleep(1.5)  # until it is live
        used, began = cpu_of(listener.pid), time.monotonic()
        flooding = threading.Thread(target=flood, args=(sender, entry))
        flooding.start()
        count = 0
        while count < EVENTS and (line := listener.stdout.readline()):
            count += b"olume" in line
        took, cpu = time.monotonic() - began, cpu_of(listener.pid) - used
        flooding.join()
        listener.terminate()
    return EVENTS / took, cpu * 1e6 / EVENTS


def measure_pictures(binary, config, folder, env, tap, bare, pid, peers, scene, rounds=3):
    """Pictures a second, and what they cost OBS: the share of a core above that of doing nothing, and frames not drawn.

    A Siaran asks for as many as its config allows, the peers for as many as come."""
    rates, cpus, skips = ({name: [] for name in ["siaran", *peers.names]} for _ in range(3))
    swift = folder / "swift.toml"
    swift.write_text(config.read_text() + "[monitor]\nrate = 10\n")
    command = [binary, "--config", str(swift), "--database", str(folder / "pictures.sqlite"), "--room", "A"]
    began, used = time.monotonic(), cpu_of(pid)
    time.sleep(SECONDS)
    idle = 100 * (cpu_of(pid) - used) / (time.monotonic() - began)
    with PtyProgram(command, env, 160, 48) as siaran:
        siaran.settle(rb"OBS ok")
        for _ in range(rounds):
            for name in ["siaran", *peers.names]:
                before, used = skipped(bare), cpu_of(pid)
                began = time.monotonic()
                if name == "siaran":
                    mark = len(tap.frames)
                    siaran.type(MONITOR)
                    siaran.read(SECONDS)
                    count = sum(is_client and b"GetSourceScreenshot" in payload for _, is_client, payload in tap.frames[mark:])
                    siaran.type(MONITOR)
                    siaran.settle(quiet_ms=30)
                else:
                    count = peers.ask("screenshots", library=name, seconds=SECONDS,
                                      fields={"sourceName": scene, **PICTURE})["count"]
                took = time.monotonic() - began
                rates[name].append(count / took)
                cpus[name].append(100 * (cpu_of(pid) - used) / took - idle)
                skips[name].append(skipped(bare) - before)
    each = {name: [10 * cpu / rate for cpu, rate in zip(cpus[name], rates[name]) if rate] for name in rates}
    for title, unit, figures in (("pictures a second", "/s", rates), ("OBS's CPU for them", "%", cpus),
                                 ("OBS's CPU for one picture", "ms", each),
                                 (f"frames it skipped in {SECONDS} s", "", skips)):
        yield title, unit, figures["siaran"], {name: figures[name] for name in peers.names}


def skipped(bare):
    return bare.request("GetStats")["renderSkippedFrames"]


def cpu_of(pid):
    """Seconds of CPU that a process has used."""
    user, system = stat_of(pid)[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
