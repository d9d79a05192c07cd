"""Prints the figures as a table."""
import statistics


def table(figures, rounds):
    """One line a figure, one column a program; `rounds` is {measure: [{program: {figure: [samples]}}]}."""
    every_round = [one for rounds_of_one in rounds.values() for one in rounds_of_one]
    programs = list(dict.fromkeys(name for one in every_round for name in one))
    lines = [["", "must", "aim", *programs]]
    for key, figure in figures.items():
        medians = {name: median([s for one in every_round for s in one.get(name, {}).get(key, [])]) for name in programs}
        if not any(value is not None for value in medians.values()):
            continue
        line = [f"{figure.name}, {figure.unit}", bound(figure.must, medians), bound(figure.aim, medians)]
        for name, value in medians.items():
            if value is None:
                line.append("—")
            elif name == "siaran":
                line.append(f"{number(value)} {verdict(value, figure, medians)}")
            else:
                ratio = ratio_to(name, key, every_round)
                line.append(number(value) + (f" ×{number(ratio)}" if ratio is not None else ""))
        lines.append(line)
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join("  ".join(cell.ljust(width) if column == 0 else cell.rjust(width)
                               for column, (cell, width) in enumerate(zip(line, widths))).rstrip() for line in lines)


def median(samples):
    return statistics.median(samples) if samples else None


def limit(bound_, medians):
    """A bound as a number; one that names a peer is that peer's median."""
    return medians.get(bound_) if isinstance(bound_, str) else bound_


def bound(bound_, medians):
    value = limit(bound_, medians)
    return ("—" if value is None else number(value)) + (f" ({bound_})" if isinstance(bound_, str) else "")


def verdict(value, figure, medians):
    must, aim = limit(figure.must, medians), limit(figure.aim, medians)
    if must is not None and value > must:
        return "MISSED"
    return "aim" if aim is not None and value <= aim else "must"


def ratio_to(peer, key, rounds):
    """Ours over theirs, the median over the rounds."""
    pairs = [(median(one.get("siaran", {}).get(key, [])), median(one.get(peer, {}).get(key, []))) for one in rounds]
    return median([ours / theirs for ours, theirs in pairs if ours is not None and theirs])


def number(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
