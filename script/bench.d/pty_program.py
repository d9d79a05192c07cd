"""A full-screen program in a pty, with a time on every piece of output."""
import fcntl
import glob
import os
import re
import select
import shutil
import signal
import struct
import termios
import time

MS = 1_000_000
now = time.perf_counter_ns

ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_].*?(?:\x07|\x1b\\)|[ -/]*[0-OQ-WYZ`-~\\]|.*\Z)", re.S)


class PtyProgram:
    """A running program; `output` holds (nanoseconds, bytes) as they came."""

    def __init__(self, command, env, columns, rows):
        path = shutil.which(command[0])
        self.output, self.status = [], None
        self.fd, slave = os.openpty()
        self._set_size(columns, rows)
        variables = {name: value for name, value in os.environ.items() if name not in ("LINES", "COLUMNS", "LC_ALL")}
        variables |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"} | env
        self.began = now()
        self.pid = os.posix_spawn(
            path, command, variables, setsid=True, setsigdef=[signal.SIGPIPE],
            file_actions=[(os.POSIX_SPAWN_OPEN, 0, os.ttyname(slave), os.O_RDWR, 0),
                          (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)])
        os.close(slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        """Hang up, and use force in the end."""
        descendants = [(pid, born(pid)) for pid in self.tree()[1:]]
        os.close(self.fd)
        for number in (signal.SIGHUP, signal.SIGKILL):
            if not self._ends_within(0.5):
                os.kill(self.pid, number)
        self._ends_within(5)
        for pid, birth in descendants:  # the process of that number may be another by now
            if birth and birth == born(pid):
                os.kill(pid, signal.SIGKILL)

    def read(self, seconds, quiet_ms=0, only_after=lambda: True):
        """Read for so long, or until `only_after()` holds and nothing has come for `quiet_ms`; True if quiet ended it."""
        end, last = now() + int(seconds * 1e9), now()
        while True:
            until = min(end, last + int(quiet_ms * MS)) if quiet_ms and only_after() else end
            wait = until - now()
            if wait <= 0:
                return until < end
            if not select.select([self.fd], [], [], wait / 1e9)[0]:
                continue
            try:
                data = os.read(self.fd, 65536)
            except OSError:  # the program is gone
                return False
            last = now()
            self.output.append((last, data))

    def settle(self, ready=b"", seconds=10, quiet_ms=50):
        """Read until text that matches `ready` has come, and then 50 ms of quiet; False if that never happens."""
        return self.read(seconds, quiet_ms, lambda: self.shown_at(ready, 0) is not None)

    def shown_at(self, ready, mark):
        """The index, from `mark` on, of the piece of output that completes text matching `ready`; any text by default."""
        pattern = re.compile(ready or rb"[!-~\x80-\xff]")
        text = b""
        for index in range(mark, len(self.output)):
            text += self.output[index][1]
            if pattern.search(ESCAPES.sub(b"", text)):
                return index
        return None

    def bursts(self, mark, gap_ms):
        """The output from index `mark` on, cut at gaps of that length: (when its last byte came, its bytes) of each."""
        bursts, last = [], None
        for at, data in self.output[mark:]:
            if last is not None and at - last < gap_ms * MS:
                bursts[-1] = (at, bursts[-1][1] + len(data))
            else:
                bursts.append((at, len(data)))
            last = at
        return bursts

    def burst_end(self, mark, gap_ms):
        """When the last output came before the first gap of that length, from index `mark` on."""
        return self.bursts(mark, gap_ms)[0][0]

    def size_since(self, mark):
        """The bytes of output from index `mark` on."""
        return sum(len(data) for _, data in self.output[mark:])

    def type(self, keys):
        """Write bytes as if typed."""
        os.write(self.fd, keys)

    def resize(self, columns, rows):
        """Give the terminal another size; the kernel sends SIGWINCH."""
        self._set_size(columns, rows)

    def _set_size(self, columns, rows):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def alive(self):
        """Whether the program still runs."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is None

    def _ends_within(self, seconds):
        end = now() + int(seconds * 1e9)
        while self.alive() and now() < end:
            time.sleep(0.01)
        return not self.alive()

    def tree(self):
        """The program and its descendants."""
        parents = {int(name): stat_of(name)[1] for name in os.listdir("/proc") if name.isdigit() and stat_of(name)}
        found = [self.pid]
        for pid in found:
            found += [child for child, parent in parents.items() if int(parent) == pid]
        return found

    def cpu_seconds(self):
        """CPU time of the whole tree: the scheduler's for threads that live, clock ticks for those that ended."""
        total, tick = 0, os.sysconf("SC_CLK_TCK")
        for pid in self.tree():
            running = [slurp(path).split() for path in glob.glob(f"/proc/{pid}/task/*/schedstat")]
            user, system, *of_children = [int(ticks) / tick for ticks in stat_of(pid)[11:15]] or [0, 0]
            total += max(sum(int(times[0]) for times in running if times) / 1e9, user + system) + sum(of_children)
        return total

    def memory_mb(self):
        """Resident memory of the whole tree."""
        sizes = [re.search(r"VmRSS:\s*(\d+)", slurp(f"/proc/{pid}/status")) for pid in self.tree()]
        return sum(int(size[1]) for size in sizes if size) / 1024


def stat_of(pid):
    """The fields of /proc/PID/stat after the name; none when the process is gone."""
    return slurp(f"/proc/{pid}/stat").rpartition(")")[2].split()


def born(pid):
    """With its number, a process's identity."""
    return stat_of(pid)[19:20]


def slurp(path):
    """The text of a file of /proc, "" when its process has ended."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""
