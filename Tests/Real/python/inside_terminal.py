"""Runs a program and outlives it in its terminal, so that what it left there can be looked at.

    inside_terminal.py FOLDER PROGRAM [ARGUMENT…]

Writes the program's process id to FOLDER/started and its exit status (or minus its signal) to FOLDER/ended.
"""
import os
import signal
import subprocess
import sys
from pathlib import Path

folder, command = Path(sys.argv[1]), sys.argv[2:]


def tell(what, number):
    """Write the file in one step, so that it is never seen half written."""
    (folder / f"{what}.part").write_text(str(number))
    os.rename(folder / f"{what}.part", folder / what)


# Handled, not ignored: the program would inherit that.
for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM):
    signal.signal(number, lambda *_: None)

program = subprocess.Popen(command)
# The kernel tells a lost terminal to the session's leader alone, and shells pass that on.
signal.signal(signal.SIGHUP, lambda *_: program.send_signal(signal.SIGHUP))
tell("started", program.pid)
tell("ended", program.wait())
while os.isatty(0):
    signal.pause()
