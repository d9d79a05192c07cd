"""What siaran roster solve reaches on seeded problems of each family, and what is proved of it."""
import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

from roster_instances import instance

# family: the time it is given, in seconds, and how many seeds
RUNS = {
    "day-20x8": (0.2, 3), "week-200x40": (1, 10), "tight-200x24": (1, 5), "month-800x40": (10, 1),
    "week-1000x150": (10, 1), "agency-10000x1000": (60, 1),
}


def measure_roster(binary):
    """Prints a line a family: the objectives of all seeds against the best, the bound of a longer run, and the time."""
    print("\nrosters, one problem a family; worst is against the best objective seen, gap against the best bound\n")
    print(f"{'family':<20}{'seconds':>8}{'best':>14}{'worst':>9}{'bound':>14}{'gap':>9}{'took':>9}{'peak MiB':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for family, (seconds, seeds) in RUNS.items():
            path = Path(folder, f"{family}.json")
            path.write_text(json.dumps(instance(family, 1)))
            runs = [solve(binary, path, seconds, seed) for seed in range(1, seeds + 1)]
            longer = solve(binary, path, max(10, seconds), 99)
            found = [run["objective"] for run, _, _ in [*runs, longer]]
            bounds = [run["bound"] for run, _, _ in [*runs, longer] if run["bound"] is not None]
            best, worst = min(found), max(run["objective"] for run, _, _ in runs)
            bound = max(bounds, default=None)
            print(f"{family:<20}{seconds:>8}{best:>14,}{share(worst, best):>9}{bound or '-':>14}"
                  f"{share(best, bound) if bound else '-':>9}{max(took for _, took, _ in runs):>8.2f}s"
                  f"{max(peak for _, _, peak in runs) / 1024:>10.0f}")


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


def share(value, base):
    """By how much a value is above another, in percent."""
    return f"{(value - base) / base * 100:.3f} %"
