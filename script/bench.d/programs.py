"""The programs that are measured: Siaran and its peers from Debian, each on data of a comparable size."""
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

ARROWS = b"\x1b[B", b"\x1b[A"
ARROWS_OF_NCURSES = b"\x1bOB", b"\x1bOA"  # in the keypad mode that it switches on
PACKAGES = {"calcurse": "calcurse", "btop": "btop", "htop": "htop", "less": "less", "vim.tiny": "vim-tiny"}


@dataclass
class Program:
    """One command; `ready` is a regex its screen shows once it is up, `rate` the Hz at which its numbers move."""
    name: str
    command: list
    ready: bytes = b""
    keys: tuple = (b"j", b"k")
    prepare: bytes = b""
    rate: int = 0
    env: dict = field(default_factory=dict)
    measures: tuple = ("start", "keys", "resize")


def siaran(binary, folder, obs_port):
    """Siaran on a large database, alone and with the numbers of an OBS (a process of its own) at two rates."""
    database = folder / "large/siaran.sqlite"
    if not database.exists() or database.stat().st_mtime < Path(binary).stat().st_mtime:
        shutil.rmtree(database.parent, ignore_errors=True)
        database.parent.mkdir()
        print("making a database of 10,000 shows, 1,000 hosts and 200,000 cues", file=sys.stderr)
        subprocess.run([binary, "fixture", "--shows", "10000", "--hosts", "1000", "--cues", "200000", str(database)],
                       check=True)
    env = home(folder / "siaran")
    open_it = [binary, "--database", str(database), "--room", "A"]
    yield Program("siaran", open_it, ready=rb"Cues", env=env)
    for rate in (4, 10):
        config = folder / f"siaran/{rate}-hz.toml"
        config.write_text(f'[rooms.A]\nobs = "ws://127.0.0.1:{obs_port}"\nstats_hz = {rate}\n')
        yield Program("siaran", [*open_it, "--config", str(config)], ready=rb"Cues", env=env, rate=rate,
                      measures=("cpu",))


@contextmanager
def simulated_obs(binary):
    """The port of a simulated OBS, for the time of a `with`."""
    with subprocess.Popen([binary, "simulate-obs", "--port", "0"], stdout=subprocess.PIPE, text=True) as obs:
        try:
            yield int(obs.stdout.readline().rpartition(":")[2])
        finally:
            obs.terminate()


def peers(folder):
    """The peers that are installed, ready to be measured."""
    making = {"less": less, "vim.tiny": vim, "htop": htop, "btop": btop, "calcurse": calcurse}
    for name, make in making.items():
        if shutil.which(name):
            yield from make(folder / name)


def less(_):
    yield Program("less", ["less", "/etc/services"], ready=rb"/etc/services")


def vim(_):
    yield Program("vim.tiny", ["vim.tiny", "-u", "NONE", "-N", "/etc/services"], ready=rb"Network services")


def htop(folder):
    env = home(folder)
    yield Program("htop", ["htop"], ready=rb"F10", keys=ARROWS_OF_NCURSES, env=env)
    yield Program("htop", ["htop", "-d", "1"], ready=rb"F10", env=env, rate=10, measures=("cpu",))


def btop(folder):
    """btop reads its pace from its configuration only."""
    for rate in (None, 4, 10):
        env = home(folder / str(rate))
        settings = folder / str(rate) / "btop/btop.conf"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f"update_ms = {1000 // rate}\n" if rate else "")
        yield Program("btop", ["btop"], ready=rb"proc", keys=ARROWS, env=env, rate=rate or 0,
                      measures=("cpu",) if rate else ("start", "keys", "resize"))


def calcurse(folder):
    """Two thousand appointments, twenty a day around today."""
    folder.mkdir(parents=True, exist_ok=True)
    first = datetime.now().replace(hour=0, minute=0) - timedelta(days=50)
    lines = []
    for number in range(2000):
        begin = first + timedelta(days=number // 20, minutes=60 * (number % 20))
        end = begin + timedelta(minutes=45)
        lines.append(f"{begin:%m/%d/%Y @ %H:%M} -> {end:%m/%d/%Y @ %H:%M}|Show {number}\n")
    (folder / "apts").write_text("".join(lines))
    (folder / "todo").write_text("")
    (folder / "conf").write_text("")
    (folder / "keys").write_text("")
    yield Program("calcurse", ["calcurse", "-D", str(folder)], ready=rb"Show", keys=(b"j", b"k"), env=home(folder))


def home(folder):
    folder.mkdir(parents=True, exist_ok=True)
    return {"HOME": str(folder), **{f"XDG_{kind}_HOME": str(folder) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}}
