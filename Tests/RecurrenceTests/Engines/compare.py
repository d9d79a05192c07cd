"""Compares `siaran calendar expand` with python-dateutil and libical on rules at random.

    compare.py SIARAN LIBICAL N SEED     compares; exits 1 when an engine that can judge a rule says otherwise
    compare.py --table N SEED            prints a table of rules with their occurrences by python-dateutil
"""
import collections
import datetime
import itertools
import json
import random
import select
import signal
import subprocess
import sys
import zoneinfo

import dateutil.rrule

import rules

WANTED = 12
# For ours, which must answer even where the machine is busy; what the others do not tell soon is not waited for.
PATIENCE = 60
BASIC = "%Y%m%dT%H%M%S"


class TooSlow(Exception):
    """An engine did not answer in time."""


def by_dateutil(start, text, wanted=WANTED):
    """The first occurrences on the local clock, or None where python-dateutil takes too long."""
    def stop(*_):
        raise TooSlow
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    try:
        return list(itertools.islice(dateutil.rrule.rrulestr(text, dtstart=start), wanted))
    except ValueError:  # a rhythm that never meets the rule's numbers
        return []
    except TooSlow:
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


class Lines:
    """A program that answers one line with one line; one that does not answer in time is started anew."""

    def __init__(self, *command):
        self.command = command
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def ask(self, line, seconds=1):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        if select.select([self.process.stdout], [], [], seconds)[0]:
            answer = self.process.stdout.readline()
            if answer:
                return answer.strip()
        # It hangs, or it has crashed.
        self.process.kill()
        self.process.wait()
        self.start()
        return None


def expected(local, zone, added, cancelled, after, before):
    """What the contract makes of local times: instants once each, in order, without what was cancelled."""
    place = (lambda time: time) if zone is None else (
        lambda time: time.replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(datetime.timezone.utc))
    gone = {place(time) for time in cancelled}
    times = {place(time) for time in local + added} - gone
    return sorted(time for time in times if place(after) <= time <= place(before))


def shown(time, zone):
    """The clock at a time of `expected`."""
    return (time if zone is None else time.astimezone(zoneinfo.ZoneInfo(zone))).strftime("%Y-%m-%dT%H:%M:%S")


def compare(siaran_path, libical_path, count, seed):
    dice = random.Random(seed)
    siaran, libical = Lines(siaran_path, "calendar", "expand-lines"), Lines(libical_path)
    tally, wrong = collections.Counter(), 0
    for number in range(count):
        parts, start = rules.rule(dice), rules.start(dice)
        text = rules.text(parts)
        arguments = ["--dtstart", start.strftime(BASIC), "--rule", text, "--limit", str(WANTED)]
        answer = siaran.ask("\t".join(arguments), PATIENCE)
        if answer is None:
            wrong += 1
            print(f"{start.strftime(BASIC)} {text}: siaran hangs or has crashed")
            continue
        ours = [one["local"].translate({45: None, 58: None}) for one in json.loads(answer)["occurrences"]]
        local = by_dateutil(start, text)
        theirs = None if local is None else [time.strftime(BASIC) for time in local]
        wrong += judge(tally, "python-dateutil", rules.dateutil_differs(parts), start, text, ours, theirs)
        line = libical.ask(f"{start.strftime(BASIC)} {text} {WANTED}")
        # libical gives up some centuries on.
        soon = lambda times: [time for time in times if time < "2200"]
        theirs = None if line in (None, "refused") else soon(line.split())
        wrong += judge(tally, "libical", rules.libical_differs(parts), start, text, soon(ours), theirs)
        # Zones are known up to 2100.
        if local and len(local) > 2 and local[-1].year < 2100 and not rules.dateutil_differs(parts):
            wrong += whole(tally, siaran, dice, start, text, local)
    for name, times in sorted(tally.items()):
        print(f"{times:7} {name}")
    print(f"{count} rules, seed {seed}: {wrong} wrong")
    return wrong


def judge(tally, engine, reason, start, text, ours, theirs):
    """Counts what an engine says of a rule; 1 when it can judge the rule and disagrees."""
    if theirs is None:
        tally[f"{engine}: no answer"] += 1
    elif ours == theirs:
        tally[f"{engine}: the same"] += 1
    elif reason:
        tally[f"{engine}: otherwise, as written down ({reason})"] += 1
    else:
        tally[f"{engine}: otherwise"] += 1
        print(f"{start.strftime(BASIC)} {text}\n    siaran  {' '.join(ours)}\n    {engine}  {' '.join(theirs)}")
        return 1
    return 0


def whole(tally, siaran, dice, start, text, local):
    """A series with a zone, an end, a window, and times added and cancelled."""
    zone = dice.choice(rules.ZONES + [None])
    kind = dice.choice(["COUNT", "UNTIL", "date", "UTC"])
    end = dice.randrange(1, len(local))
    if kind == "COUNT":
        text += f";COUNT={end + 1}"
        kept = local[:end + 1]
    elif kind == "UNTIL":
        text += ";UNTIL=" + local[end].strftime(BASIC)
        kept = local[:end + 1]
    elif kind == "date":
        text += ";UNTIL=" + local[end].strftime("%Y%m%d")
        if local[-1].date() <= local[end].date():
            return 0
        kept = [time for time in local if time.date() <= local[end].date()]
    else:
        moment = local[end] if zone is None else local[end].replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(
            datetime.timezone.utc)
        text += ";UNTIL=" + moment.strftime(BASIC + "Z")
        kept = local[:end + 1]
    added = [start + datetime.timedelta(hours=dice.randrange(1, 2000)) for _ in range(dice.randrange(3))]
    cancelled = dice.sample(kept, dice.randrange(min(3, len(kept))))
    after, before = sorted(dice.choices([start, *kept, kept[-1] + datetime.timedelta(days=90)], k=2))
    want = expected(kept, zone, added, cancelled, after, before)
    arguments = ["--dtstart", start.strftime(BASIC), "--rule", text, "--after", after.isoformat(), "--before",
                 before.strftime(BASIC), "--limit", "1000"]
    arguments += [word for time in added for word in ("--rdate", time.isoformat())]
    arguments += [word for time in cancelled for word in ("--exdate", time.strftime(BASIC))]
    arguments += ["--tz", zone] if zone else []
    answer = siaran.ask("\t".join(arguments), PATIENCE)
    got = json.loads(answer or '{"occurrences": []}')["occurrences"]
    instants = [None if zone is None else time.strftime("%Y-%m-%dT%H:%M:%S.000Z") for time in want]
    if [(one["local"], one["instant"]) for one in got] == list(zip([shown(time, zone) for time in want], instants)):
        tally["series with a zone, an end and a window: the same"] += 1
        return 0
    print(" ".join(arguments), "\n    siaran ", [one["local"] for one in got], "\n    wanted ", [shown(t, zone) for t in want])
    return 1


def table(count, seed):
    """Each line: DTSTART, the rule, and its first occurrences, as dates where the time is DTSTART's."""
    dice = random.Random(seed)
    while count:
        parts, start = rules.rule(dice), rules.start(dice)
        text = rules.text(parts)
        local = None if rules.dateutil_differs(parts) else by_dateutil(start, text, 6)
        if not local:
            continue
        short = lambda time: time.strftime("%Y%m%d" if time.time() == start.time() else BASIC)
        print(start.strftime(BASIC), text, *map(short, local))
        count -= 1


if __name__ == "__main__":
    if sys.argv[1] == "--table":
        table(int(sys.argv[2]), int(sys.argv[3]))
    else:
        sys.exit(compare(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])) > 0)
