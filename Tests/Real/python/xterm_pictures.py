#!/usr/bin/env python3
"""Opens the demo in a real xterm under Xvfb and looks at the pixels: the program's picture must be where the program pane is,
in its colours, finer than cells; an overlay must hide it; and nothing of it may be left once the program has gone.

    xterm_pictures.py SIARAN
    xterm_pictures.py --relay PIPE COMMAND...    (what runs in the xterm: it types what comes by the pipe)
"""
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time

COLUMNS, ROWS = 160, 48
# The cells of the picture on a terminal of that size, counted from 0.
LEFT, TOP, WIDTH, HEIGHT = 135, 3, 24, 20


def relay(pipe, command):
    """Run a command in a pseudo-terminal of this one's size, and type what comes by the pipe beside what comes from here."""
    size = fcntl.ioctl(0, termios.TIOCGWINSZ, bytes(8))
    saved = termios.tcgetattr(0)
    raw = termios.tcgetattr(0)
    raw[0], raw[1], raw[3] = 0, 0, 0
    termios.tcsetattr(0, termios.TCSANOW, raw)
    pid, inner = pty.fork()
    if pid == 0:
        time.sleep(0.2)
        os.execvp(command[0], command)
    fcntl.ioctl(inner, termios.TIOCSWINSZ, size)
    hands = os.open(pipe, os.O_RDWR)
    while True:
        for ready in select.select([0, inner, hands], [], [])[0]:
            try:
                data = os.read(ready, 65536)
            except OSError:
                data = b""
            if not data:
                termios.tcsetattr(0, termios.TCSANOW, saved)
                print("GONE", flush=True)
                time.sleep(60)
                return
            if ready == inner:
                os.write(1, data)
            else:
                os.write(inner, data)


class Window:
    """The xterm's window as pixels."""

    def __init__(self, display):
        dump = subprocess.run(["xwd", "-display", display, "-root", "-silent"], capture_output=True, check=True).stdout
        head = struct.unpack(">25I", dump[:100])
        self.line = head[12]
        self.start = head[0] + head[19] * 12
        self.dump = dump

    def pixel(self, x, y):
        blue, green, red = self.dump[self.start + y * self.line + x * 4:][:3]
        return red, green, blue

    def colours(self, left, top, width, height):
        return {self.pixel(x, y) for x in range(left, left + width) for y in range(top, top + height)}


def ground(name, percent):
    """The simulator's own colour of a scene."""
    value = 2166136261
    for byte in name.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return [min(255, (48 + part * 5 // 8) * percent // 100) for part in (value >> 16 & 255, value >> 8 & 255, value & 255)]


def is_near(colour, wanted):
    return all(abs(a - b) <= 24 for a, b in zip(colour, wanted))


class Terminal:
    def __init__(self, siaran, home):
        reading, writing = os.pipe()
        self.xvfb = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"], pass_fds=[writing],
            stderr=subprocess.DEVNULL)
        os.close(writing)
        self.display = ":" + os.read(reading, 16).decode().strip()
        self.pipe = os.path.join(home, "hands")
        os.mkfifo(self.pipe)
        self.xterm = subprocess.Popen(
            ["xterm", "-tn", "xterm-256color", "-u8", "-ti", "vt340", "-xrm", "XTerm*numColorRegisters: 256", "-b", "0",
             "-bw", "0", "+sb", "-fn", "fixed", "-geometry", f"{COLUMNS}x{ROWS}+0+0", "-e", sys.executable, __file__, "--relay",
             self.pipe, siaran, "demo"],
            env={"PATH": os.environ["PATH"], "DISPLAY": self.display, "LANG": "C.UTF-8", "HOME": home, "TMPDIR": home,
                 "TZ": "Asia/Jakarta"},
            stderr=subprocess.DEVNULL)

    def type(self, keys):
        with open(self.pipe, "wb", buffering=0) as hands:
            hands.write(keys)

    def wait(self, what, holds, seconds=30):
        deadline = time.monotonic() + seconds
        while True:
            window = Window(self.display)
            if holds(window):
                print("ok", what, flush=True)
                return
            if time.monotonic() > deadline:
                raise SystemExit(f"{what}: not in time")
            time.sleep(0.1)

    def close(self):
        for process in (self.xterm, self.xvfb):
            process.kill()
            process.wait()


# The cell of X's own font "fixed".
CELL = (6, 13)


def shows_picture(window):
    """The lower part in the scene's colour, over its whole width."""
    x, y = LEFT * CELL[0], TOP * CELL[1]
    width, height = WIDTH * CELL[0], HEIGHT * CELL[1]
    places = [(0.05, 0.85), (0.5, 0.85), (0.95, 0.85), (0.05, 0.99), (0.95, 0.99)]
    return all(
        is_near(window.pixel(x + int(across * width), y + int(down * height)),
                ground("Starting Soon", 110 - int(down * 1000) // 125 * 8))
        for across, down in places)


def is_fine(window):
    """The letters have edges within half a cell, which half-blocks cannot have."""
    x, y = LEFT * CELL[0], TOP * CELL[1]
    return any(
        len(window.colours(x + column * CELL[0], y + row * CELL[1] + 1, CELL[0], CELL[1] // 2 - 2)) > 2
        for row in range(1, 5) for column in range(2, WIDTH - 2))


def main(siaran):
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal(siaran, home)
        try:
            terminal.wait("the picture is in the program pane", shows_picture)
            terminal.wait("in pixels of its own", is_fine)
            terminal.type(b"?")
            terminal.wait("an overlay hides it", lambda window: not shows_picture(window))
            terminal.type(b"?")
            terminal.wait("and it is there again", lambda window: shows_picture(window) and is_fine(window))
            terminal.type(b"\x1bOR")
            terminal.wait("the monitor takes its place", lambda window: not shows_picture(window))
            terminal.type(b"\x1b")
            terminal.wait("and gives it back", lambda window: shows_picture(window) and is_fine(window))
            terminal.type(b"q")
            terminal.wait("nothing is left of it", lambda window: len(
                window.colours(LEFT * CELL[0], TOP * CELL[1], WIDTH * CELL[0], HEIGHT * CELL[1])) <= 2)
        finally:
            terminal.close()


if __name__ == "__main__":
    if sys.argv[1] == "--relay":
        relay(sys.argv[2], sys.argv[3:])
    else:
        main(sys.argv[1])
