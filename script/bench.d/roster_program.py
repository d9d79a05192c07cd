"""A roster problem (hostroster/1) as a mixed integer program, written from the format's description alone, for CP-SAT and CBC.

    roster_program.py SOLVER SECONDS THREADS PROBLEM.json    SOLVER is sat (CP-SAT) or cbc (Debian's)

prints a line of JSON: the objective and the bound reached, null where there is none, the seconds, and the assignments.
"""
import json
import math
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path


class Program:
    """The variables of one problem, and what they cost."""

    def __init__(self, problem, model):
        self.problem, self.model = problem, model
        self.rules, self.weights = problem["rules"], problem["weights"]
        self.cost, self.constant = [], 0
        self.works = []  # (stream, host, role, variable)
        self.mine = defaultdict(list)  # by host: (stream, variable)
        for stream in problem["streams"]:
            for role in ("main", "co"):
                self.cover(stream, role)
        for host in problem["hosts"]:
            self.limit(host)
        self.pin()
        self.price_series()
        model.minimize(sum(variable * price for variable, price in self.cost) + self.constant)

    def day(self, stream):
        """The logical day a stream belongs to."""
        return (stream["start"] - self.problem["dayStart"]) // 1440

    def paid(self, price, most=1):
        """A whole number from zero, each unit of which costs so much."""
        variable = self.model.new_int_var(0, most, "")
        if price:
            self.cost.append((variable, price))
        return variable

    def cover(self, stream, role):
        """So many hosts in the role, or its price for each that lacks."""
        need = stream["needMain" if role == "main" else "needCo"]
        if not need:
            return
        taken = [self.paid(self.weights["uncoveredMain" if role == "main" else "uncoveredCo"], need)]
        for host in self.problem["hosts"]:
            if self.may(host, stream, role):
                variable = self.paid(self.price(host, stream, role))
                self.works.append((stream, host, role, variable))
                self.mine[host["id"]].append((stream, variable))
                taken.append(variable)
        self.model.add(sum(taken) == need)

    def may(self, host, stream, role):
        """Rule 1."""
        level = self.rules["mainLevel" if role == "main" else "coLevel"]
        return (stream["language"] in host["languages"] and stream["platform"] in host["platforms"]
                and host["skills"].get(stream["category"], 0) >= level
                and any(start <= stream["start"] and stream["end"] <= end for start, end in host["avail"]))

    def price(self, host, stream, role):
        """What an assignment costs by itself."""
        minute = stream["start"] % 1440
        part = ("morning" if 300 <= minute < 720 else "afternoon" if 720 <= minute < 1080
                else "evening" if 1080 <= minute < 1380 else "night")
        wish = host["prefDaypart"].get(part, 0) - (stream["brand"] in host["dislikeBrands"])
        loss = stream["value"] * (150 - host.get("perf", {}).get(stream["category"], 100))
        return (host["rate"] * (stream["end"] - stream["start"]) // 60 + self.weights["pref"] * (1 - max(-2, min(2, wish)))
                + loss // (100 if role == "main" else 200))

    def limit(self, host):
        """Rules 2 to 4, and the prices of hours and prime streams."""
        works = sorted(self.mine[host["id"]], key=lambda work: (work[0]["start"], work[0]["id"]))
        self.keep_apart(works)
        self.keep_rest(works)
        self.keep_loads(host, works)
        minutes = sum((stream["end"] - stream["start"]) * variable for stream, variable in works)
        weeks, target = max(1, self.problem["days"] // 7), host["targetWeekMin"] * self.problem["days"] // 7
        most = sum(stream["end"] - stream["start"] for stream, _ in works)
        for start, slope in self.weights["over"]:
            self.model.add(self.paid(slope, max(0, most)) >= minutes - target - start * weeks)
        for start, slope in self.weights["under"]:
            self.model.add(self.paid(slope, max(0, target)) >= target - minutes - start * weeks)
        for start, slope in self.weights["prime"]:
            primes = [variable for stream, variable in works if stream["prime"]]
            self.model.add(self.paid(slope, len(primes)) >= sum(primes) - start * weeks)

    def keep_apart(self, works):
        """At each start, one of those that are under way or ended less than the changeover ago."""
        for stream, _ in works:
            near = [variable for other, variable in works
                    if other["start"] <= stream["start"] < other["end"] + self.rules["changeoverMin"]]
            if len(near) > 1:
                self.model.add(sum(near) <= 1)

    def keep_rest(self, works):
        """Whoever works past an end on one day starts no later day's stream within the rest."""
        days = defaultdict(list)
        for stream, variable in works:
            days[self.day(stream)].append((stream, variable))
        for day, late in days.items():
            past, ends = {}, sorted({stream["end"] for stream, _ in late}, reverse=True)
            for end, above in zip(ends, [None, *ends]):
                past[end] = self.paid(0)
                if above:
                    self.model.add(past[end] >= past[above])
                for stream, variable in late:
                    if stream["end"] == end:
                        self.model.add(past[end] >= variable)
            for stream, variable in works:
                near = [end for end in ends if stream["start"] < end + self.rules["minRestMin"]]
                if self.day(stream) > day and near:
                    self.model.add(variable + past[min(near)] <= 1)

    def keep_loads(self, host, works):
        """Minutes a day and a week, and days a week."""
        days, weeks, days_of = defaultdict(list), defaultdict(list), defaultdict(set)
        for stream, variable in works:
            length = (stream["end"] - stream["start"]) * variable
            days[self.day(stream)].append((length, variable))
            weeks[self.day(stream) // 7].append(length)
            days_of[self.day(stream) // 7].add(self.day(stream))
        for day in days.values():
            self.model.add(sum(length for length, _ in day) <= host["maxDayMin"])
        for week in weeks.values():
            self.model.add(sum(week) <= host["maxWeekMin"])
        for mine in days_of.values():
            if len(mine) > host["maxDaysPerWeek"]:
                worked = [self.paid(0) for _ in mine]
                for is_worked, day in zip(worked, sorted(mine)):
                    for _, variable in days[day]:
                        self.model.add(is_worked >= variable)
                self.model.add(sum(worked) <= host["maxDaysPerWeek"])

    def pin(self):
        """Rule 5, and the price of what was published and is not kept."""
        places = {(stream["id"], host["id"], role): variable for stream, host, role, variable in self.works}
        for pin in self.problem.get("pinned", []):
            self.model.add(places[pin["stream"], pin["host"], pin["role"]] == 1)
        for told in self.problem.get("published", []):
            self.constant += self.weights.get("change", 0)
            if variable := places.get((told["stream"], told["host"], told["role"])):
                self.cost.append((variable, -self.weights.get("change", 0)))

    def price_series(self):
        """Each main host of a series is paid for once."""
        faces = defaultdict(list)
        for stream, host, role, variable in self.works:
            if role == "main" and stream["series"]:
                faces[stream["series"], host["id"]].append(variable)
        for variables in faces.values():
            face = self.paid(self.weights["continuity"])
            for variable in variables:
                self.model.add(face >= variable)


def solve(problem, name, seconds, threads):
    """What a solver reaches in the time, the making of its program included."""
    from ortools.linear_solver.python import model_builder
    began = time.monotonic()
    model = model_builder.Model()
    program = Program(problem, model)
    left = max(0.01, seconds - (time.monotonic() - began))
    found = {"objective": None, "bound": None, "assignments": []}
    if name == "cbc":
        objective, bound, values = with_cbc(model.export_to_mps_string(), left, threads)
    else:
        objective, bound, values = with_ortools(model_builder.Solver(name), model, left, threads)
    if objective is not None:
        found["objective"] = round(objective)
        found["assignments"] = [{"stream": stream["id"], "host": host["id"], "role": role}
                                for stream, host, role, variable in program.works if values(variable) > 0.5]
    if bound is not None and abs(bound) < 1e15:
        found["bound"] = math.ceil(bound - 1e-3)
    return {**found, "seconds": round(time.monotonic() - began, 2)}


def with_ortools(solver, model, seconds, threads):
    """The objective, the bound, and a function from variables to values."""
    solver.set_time_limit_in_seconds(seconds)
    # Two workers of CP-SAT stall: its strategies want eight, on any number of cores.
    solver.set_solver_specific_parameters(f"num_workers:{max(8, threads)}")
    status = solver.solve(model).name
    if status not in ("OPTIMAL", "FEASIBLE"):
        return None, None, None
    return solver.objective_value, float(solver.best_objective_bound), solver.value


def with_cbc(text, seconds, threads):
    """The same by Debian's cbc, from a file."""
    with tempfile.TemporaryDirectory() as folder:
        program, solution = Path(folder, "roster.mps"), Path(folder, "roster.solution")
        program.write_text(text)
        command = ["cbc", program, "-timeMode", "elapsed", "-sec", str(seconds), "-threads", str(threads),
                   "-ratioGap", "0", "-allowableGap", "0", "-solve", "-solution", solution]
        try:
            told = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=seconds * 2 + 5).stdout
        except subprocess.TimeoutExpired:
            return None, None, None  # it looks at its limit seldom on large programs
        lines = solution.read_text().splitlines() if solution.exists() else []
    bounds = re.findall(r"^Lower bound:\s+(\S+)", told, re.M)
    objectives = re.findall(r"^Objective value:\s+(\S+)", told, re.M)
    objective = float(objectives[-1]) if objectives and "No feasible" not in told else None
    if "Result - Optimal solution found" in told:
        bounds = objectives
    values = {int(words[0]): float(words[2]) for words in map(str.split, lines[1:]) if words[0].isdigit()}
    return objective, float(bounds[-1]) if bounds else None, lambda variable: values.get(variable.index, 0)


if __name__ == "__main__":
    with open(sys.argv[4]) as file:
        print(json.dumps(solve(json.load(file), sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))))
