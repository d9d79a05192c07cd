#!/usr/bin/env python3
"""Runs a program in a terminal (a private tmux) and obeys lines of JSON on stdin (see talk.py).

The program's home is a folder of its own. When stdin ends, the program, its terminal and its home go.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from talk import answer_questions, say

INSIDE = str(Path(__file__).with_name("inside_terminal.py"))


class Terminal:
    """One tmux server with one window, in which the program runs below `inside_terminal.py`."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="terminal-"))
        self.home = self.folder / "home"
        self.home.mkdir(mode=0o700)

    def open(self, command, columns, rows, environment):
        """Start the program, without a shell, at this size; its process id."""
        # By env, since tmux has its own word on TERM.
        variables = ["env", *(f"{name}={value}" for name, value in environment.items())]
        self.tmux("start-server", ";", "set-option", "-g", "default-terminal", "tmux-256color", ";",
                  "set-option", "-g", "status", "off", ";", "set-option", "-s", "escape-time", "0", ";",
                  "new-session", "-d", "-x", str(columns), "-y", str(rows),
                  sys.executable, INSIDE, str(self.folder), *variables, *command)
        while not (started := self.said("started")):
            time.sleep(0.005)
        self.pid = int(started)
        return {"pid": self.pid}

    def press(self, keys):
        """Press keys by tmux's names."""
        self.tmux("send-keys", "--", *keys)

    def type(self, text):
        """Type text as it stands."""
        self.tmux("send-keys", "-l", "--", text)

    def resize(self, columns, rows):
        """Give the window another size."""
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def signal(self, name):
        """Send the program a signal, such as TERM."""
        os.kill(self.pid, signal.Signals["SIG" + name])

    def look(self, styled):
        """The screen as text, with its escape sequences or without."""
        return {"screen": self.tmux("capture-pane", "-p", *(["-e"] if styled else []))}

    def tell(self, name):
        """What tmux knows under a name of its formats, as text."""
        return {"value": self.tmux("display-message", "-p", "#{" + name + "}").rstrip("\n")}

    def line_settings(self):
        """The terminal's line settings as `stty -a` prints them, without the size."""
        settings = run("stty", "-a", "-F", self.tell("pane_tty")["value"])
        return {"settings": re.sub(r"rows \d+; columns \d+; ", "", settings)}

    def ending(self):
        """The program's exit status, or minus the signal that ended it; null while it runs."""
        status = self.said("ended")
        return {"status": int(status) if status else None}

    def hang_up(self):
        """Take the terminal away, as a lost connection does."""
        self.tmux("kill-server")

    def end(self):
        """Leave no process and no file."""
        try:
            if not self.said("ended"):
                self.signal("KILL")
                self.wait_for_end()  # else its last word could come into a folder that is being removed
            self.tmux("kill-server")
        except (AttributeError, OSError, RuntimeError):
            pass  # never opened, or already gone
        shutil.rmtree(self.folder, ignore_errors=True)

    def wait_for_end(self):
        """Wait a while until the program has ended."""
        patience = time.monotonic() + 5
        while not self.said("ended") and time.monotonic() < patience:
            time.sleep(0.005)

    def said(self, what):
        """What `inside_terminal.py` has said of the program, if anything yet."""
        try:
            return (self.folder / what).read_text()
        except FileNotFoundError:
            return ""

    def tmux(self, *words):
        env = {"PATH": os.environ["PATH"], "HOME": str(self.home), "XDG_RUNTIME_DIR": str(self.home),
               "TMPDIR": str(self.home), "LANG": "C.UTF-8", "SHELL": "/bin/sh",
               "TERM": "xterm-256color",
               # Else a crashed debug build stops to ask whether it should be looked into.
               "SWIFT_BACKTRACE": "enable=no"}
        return run("tmux", "-S", str(self.folder / "tmux"), "-f", "/dev/null", *words, env=env)


def run(*words, **how):
    done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=20, **how)
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}: exit status {done.returncode}: {done.stderr}")
    return done.stdout


def main():
    """Begin, obey, end."""
    terminal = Terminal()
    try:
        say({"home": str(terminal.home)})
        answer_questions(terminal, "open", "press", "type", "resize", "signal", "look", "tell", "line_settings",
                         "ending", "hang_up")
    finally:
        terminal.end()


if __name__ == "__main__":
    main()
