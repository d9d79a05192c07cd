"""What siaran roster solve reaches on seeded problems of each family, beside CP-SAT and CBC in the same time, and what is proved."""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from roster_instances import instance

# family: the seconds it is given, with how many seeds, on how many problems, and whether the others' programs are small enough
RUNS = {
    "day-20x8": (0.2, 3, 3, True), "week-200x40": (1, 10, 2, True), "tight-200x24": (1, 10, 2, True),
    "month-800x40": (10, 1, 1, True), "week-1000x150": (10, 1, 1, True), "agency-10000x1000": (60, 1, 1, False),
}
OTHERS = {"sat": "CP-SAT", "cbc": "CBC"}


def measure_roster(binary, python):
    """Prints a line a problem, about six minutes in all.

    The gaps are against the best bound that anything proved, ours and the others' in at least ten seconds too.
    """
    print(f"\nrosters, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; gaps are to the best bound known, "
          "of ours the median and the worst of all seeds; others at the same time, their programs' making included\n")
    print(f"{'family':<20}{'seconds':>8}{'median':>14}{'gap':>9}{'worst':>9}{'bound':>14}{'took':>8}{'MiB':>6}"
          + "".join(f"{name:>14}{'gap':>9}" for name in OTHERS.values()))
    with tempfile.TemporaryDirectory() as folder:
        for family, (seconds, seeds, problems, is_small) in RUNS.items():
            for number in range(1, problems + 1):
                path = Path(folder, f"{family}-{number}.json")
                path.write_text(json.dumps(instance(family, number)))
                line(binary, python if is_small else None, path, seconds, seeds)


def line(binary, python, path, seconds, seeds):
    """One problem's figures."""
    runs = [solve(binary, path, seconds, seed) for seed in range(1, seeds + 1)]
    longer = [solve(binary, path, 10, 99)] if seconds < 10 else []
    others = {name: other(python, name, seconds, path) for name in OTHERS}
    proofs = [other(python, name, 10, path) for name in OTHERS] if seconds < 10 else []
    found = [run["objective"] for run, _, _ in runs]
    told = [run for run, _, _ in [*runs, *longer]] + [*others.values(), *proofs]
    bound = max((run["bound"] for run in told if run and run["bound"] is not None), default=None)
    print(f"{path.stem:<20}{seconds:>8}{statistics.median_low(found):>14,}{share(statistics.median_low(found), bound):>9}"
          f"{share(max(found), bound):>9}{whole(bound):>14}{max(took for _, took, _ in runs):>7.2f}s"
          f"{max(peak for _, _, peak in runs) / 1024:>6.0f}"
          + "".join(f"{whole(run and run['objective']):>14}{share(run and run['objective'], bound):>9}"
                    for run in others.values()), flush=True)


def solve(binary, path, seconds, seed):
    """The result, the whole process's seconds, and its largest memory in KiB."""
    began = time.monotonic()
    command = [binary, "roster", "solve", path, "--seconds", str(seconds), "--seed", str(seed), "--json"]
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        _, code, usage = os.wait4(process.pid, 0)
        took = time.monotonic() - began
        process.returncode = code
        output.seek(0)
        return json.load(output), took, usage.ru_maxrss


def other(python, name, seconds, path):
    """What another solver reaches; None where it is not there, or the problem is too large for it."""
    if not python or name == "cbc" and not shutil.which("cbc"):
        return None
    command = [python, "-B", Path(__file__).with_name("roster_program.py"), name, str(seconds), "2", path]
    told = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if told.returncode:
        print(told.stderr, file=sys.stderr)
        return None
    return json.loads(told.stdout.splitlines()[-1])


def share(value, base):
    """By how much a value is above another, in percent."""
    return "-" if value is None or not base else f"{(value - base) / base * 100:.3f}%"


def whole(value):
    """With commas."""
    return "-" if value is None else f"{value:,}"
