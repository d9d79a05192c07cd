#!/usr/bin/env python3
"""Runs a real OBS Studio under Xvfb with a home of its own, and obeys lines of JSON on stdin (see talk.py).

    private_obs.py [--fps 10] [--canvas 320x180] [--demo | --scenes 6 --inputs 4]

The first line on stdout is {"port": …, "password": …, "home": …}. Then {"do": "kill"} and so on, one method of
PrivateOBS each. When stdin ends, all its processes and files go, so nothing outlives a crashed test.
"""
import argparse
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import obs_home
from talk import answer_questions, say

PATIENCE = 20  # seconds until what should have happened has not


class PrivateOBS:
    """One home, one display, and one OBS that can be killed and started again."""

    def __init__(self, options):
        self.home = Path(tempfile.mkdtemp(prefix="private-obs-"))
        self.password = "a good password"
        self.port, self.sink_port = free_port(), free_port()
        self.obs = self.sink = self.xvfb = None
        obs_home.write(self.home, self.port, self.password, self.sink_port, options)

    def begin(self):
        """Start the display and OBS; what a client needs to connect."""
        self.open_display()
        self.start()
        return {"port": self.port, "password": self.password, "home": str(self.home), "pid": self.obs.pid}

    def open_display(self):
        """Start Xvfb on a display number of its choice."""
        reading, writing = os.pipe()
        self.xvfb = spawn(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1024x768x24", "-nolisten", "tcp"],
                          self.home / "xvfb.log", pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start: " + (self.home / "xvfb.log").read_text())
        self.display = f":{number}"

    def start(self):
        """Start OBS in the same home; returns when its port is open and its scenes are loaded."""
        log = self.home / "obs.log"
        env = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(self.home), "DISPLAY": self.display,
               "LIBGL_ALWAYS_SOFTWARE": "1", "LP_NUM_THREADS": "1", "QT_QPA_PLATFORM": "xcb",
               # OBS asks the internet for its list of services; a dead proxy ends that at once.
               "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
        env |= {f"XDG_{name}": str(self.home / folder) for name, folder in obs_home.FOLDERS.items()}
        self.obs = spawn([os.environ.get("SIARAN_TEST_OBS") or "obs", "--multi", "--disable-updater",
                          "--disable-missing-files-check", "--collection", "Show", "--profile", "Test", "--verbose",
                          "--websocket_ipv4_only"], log, env=env)
        wait_for(lambda: "Server started successfully" in log.read_text(errors="replace")
                 or self.obs.poll() is not None, "OBS opens its port", log)
        if self.obs.poll() is not None:
            raise RuntimeError(f"OBS ended, status {self.obs.returncode}: " + tail(log))

    def kill(self):
        """End OBS as a crash would."""
        end(self.obs, signal.SIGKILL)

    def stop(self):
        """Ask OBS to end, which also saves its scenes; by force if it does not."""
        return {"status": end(self.obs, signal.SIGINT)}

    def freeze(self):
        """Stop OBS in its tracks: connections stay open, nothing answers."""
        self.obs.send_signal(signal.SIGSTOP)

    def thaw(self):
        """Let a frozen OBS go on."""
        self.obs.send_signal(signal.SIGCONT)

    def open_sink(self):
        """Wait, as a platform would, for what OBS streams; once."""
        self.sink = spawn(["ffmpeg", "-v", "error", "-listen", "1", "-i", obs_home.stream_url(self.sink_port),
                           "-c", "copy", "-f", "null", "-"], self.home / "sink.log")
        wait_for(lambda: listens(self.sink_port), "the sink listens", self.home / "sink.log")

    def close_sink(self):
        """Hang up on OBS, as a platform does when it goes away."""
        end(self.sink, signal.SIGKILL)

    def log(self):
        """What OBS last wrote."""
        return {"log": tail(self.home / "obs.log")}

    def refusals(self):
        """How many clients were refused for their password since OBS started."""
        return {"count": (self.home / "obs.log").read_text(errors="replace").count("with code `4009`")}

    def end(self):
        """Leave no process and no file."""
        for process in (self.obs, self.sink, self.xvfb):
            end(process, signal.SIGKILL)
        shutil.rmtree(self.home, ignore_errors=True)


@contextmanager
def running_obs(**options):
    """An OBS for the time of a `with`, for scripts: what a client needs to connect."""
    obs = PrivateOBS(argparse.Namespace(**{"demo": False, **options}))
    try:
        yield obs.begin()
    finally:
        obs.end()


def spawn(command, log, **how):
    """Start a process that cannot outlive this one, whatever happens to it."""
    with open(log, "wb") as out:
        return subprocess.Popen(["setpriv", "--pdeathsig", "KILL", *command], stdin=subprocess.DEVNULL, stdout=out,
                                stderr=subprocess.STDOUT, **how)


def end(process, signal_number):
    """Signal a process, wait for its end, and use force in the end; its exit status."""
    if process is None or process.poll() is not None:
        return process and process.returncode
    process.send_signal(signal_number)
    try:
        return process.wait(timeout=8)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def wait_for(condition, what, log):
    """Return when the condition holds."""
    patience = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > patience:
            raise TimeoutError(f"{what}: not within {PATIENCE} s\n{tail(log)}")
        time.sleep(0.01)


def tail(log):
    return "".join(log.read_text(errors="replace").splitlines(keepends=True)[-20:])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def listens(port):
    """Whether something listens there, told without connecting, since the sink serves one connection only."""
    table = Path("/proc/net/tcp").read_text().splitlines()[1:] + Path("/proc/net/tcp6").read_text().splitlines()[1:]
    return any(row.split()[1].endswith(f":{port:04X}") and row.split()[3] == "0A" for row in table)


def main():
    """Begin, obey, end."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fps", type=int, default=10)
    parser.add_argument("--canvas", default="320x180")
    parser.add_argument("--demo", action="store_true", help="the scenes and inputs of the demo's day")
    parser.add_argument("--scenes", type=int, default=6, help="the first six have names, further ones numbers")
    parser.add_argument("--inputs", type=int, default=4)
    obs = PrivateOBS(parser.parse_args())
    signal.signal(signal.SIGTERM, lambda *_: exit(0))
    try:
        say(obs.begin())
        answer_questions(obs, "start", "kill", "stop", "freeze", "thaw", "open_sink", "close_sink", "log", "refusals")
    except RuntimeError as error:
        say({"error": str(error)})
    finally:
        obs.end()


if __name__ == "__main__":
    main()
