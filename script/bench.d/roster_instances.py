"""Seeded roster problems (hostroster/1) of the families that the solver is measured on."""
import random

# name: streams, hosts, days, languages, platforms, categories
FAMILIES = {
    "day-20x8": (20, 8, 3, 2, 2, 2),
    "week-200x40": (200, 40, 7, 2, 2, 4),
    "tight-200x24": (200, 24, 7, 2, 2, 4),
    "month-800x40": (800, 40, 28, 2, 2, 4),
    "week-1000x150": (1000, 150, 7, 3, 3, 5),
    "agency-10000x1000": (10_000, 1000, 7, 4, 3, 6),
}
LANGUAGES = ["id", "en", "jv", "zh", "ms", "su"]
PLATFORMS = ["tiktok", "shopee", "youtube"]
CATEGORIES = ["beauty", "fashion", "home", "electronics", "food", "toys"]
PARTS = ["morning", "afternoon", "evening", "night"]


def length_of(dice):
    """Minutes on air."""
    return dice.choices([60, 90, 120, 150, 180, 240], [41, 40, 50, 28, 23, 18])[0]


def instance(family, seed):
    """One problem of the family."""
    streams, hosts, days, languages, platforms, categories = FAMILIES[family]
    dice = random.Random(f"{family}/{seed}")
    tongues, places, trades = LANGUAGES[:languages], PLATFORMS[:platforms], CATEGORIES[:categories]
    brands = [f"b{number}" for number in range(max(4, streams // 12))]
    weights = [3 / (rank + 1) for rank in range(languages)]
    series = [
        {"id": f"g{number}", "brand": dice.choice(brands), "platform": dice.choice(places),
         "category": dice.choice(trades), "language": dice.choices(tongues, weights)[0],
         "minute": dice.randrange(480, 1320, 15), "length": length_of(dice)}
        for number in range(max(2, streams // 6 * 7 // days if days > 7 else streams // 6))]
    made = []
    for _ in range(streams):
        day = dice.randrange(days)
        if dice.random() < 0.65:
            show = dice.choice(series)
            start, length = show["minute"] + dice.choice([-15, 0, 0, 0, 15]), show["length"]
        else:
            show = {"id": None, "brand": dice.choice(brands), "platform": dice.choice(places),
                    "category": dice.choice(trades), "language": dice.choices(tongues, weights)[0]}
            start = round(dice.triangular(360, 1430, 1140) / 15) * 15
            length = length_of(dice)
        helpers = dice.random()
        made.append({
            "start": day * 1440 + start, "end": day * 1440 + start + length, "platform": show["platform"],
            "brand": show["brand"], "series": show["id"], "category": show["category"], "language": show["language"],
            "prime": 1080 <= start < 1320, "needMain": 1, "needCo": 2 if helpers > 0.95 else 1 if helpers > 0.7 else 0,
            "value": int(dice.lognormvariate(8.6, 0.5))})
    made.sort(key=lambda stream: stream["start"])
    return {
        "format": "hostroster/1", "name": family, "seed": seed, "days": days, "dayStart": 300,
        "rules": {"changeoverMin": 15, "minRestMin": 600, "mainLevel": 2, "coLevel": 1},
        "weights": {"uncoveredMain": 200000, "uncoveredCo": 60000, "pref": 300, "continuity": 1500,
                    "over": [[0, 5], [240, 15]], "under": [[0, 5], [480, 10]], "prime": [[3, 400], [5, 800]]},
        "streams": [{"id": f"s{index}", **stream} for index, stream in enumerate(made)],
        "hosts": [host(dice, index, days, tongues, weights, places, trades, brands) for index in range(hosts)],
        "pinned": []}


def host(dice, index, days, tongues, weights, places, trades, brands):
    """One host with a contract of 8, 16, 24 or 32 hours a week."""
    hours = dice.choices([8, 16, 24, 32], [1, 3, 3, 4])[0]
    skills = {trade: dice.choice([1, 2, 2, 3, 3]) for trade in dice.sample(trades, min(len(trades), dice.choice([2, 3])))}
    spoken = [dice.choices(tongues, weights)[0]]
    if dice.random() < 0.3:
        spoken = list(dict.fromkeys([*spoken, dice.choice(tongues)]))
    available = []
    for day in range(days):
        if dice.random() < 0.85:
            shift = dice.random()
            start, end = (420, 1500) if shift < 0.6 else (900, 1620) if shift < 0.8 else (360, 1140)
            available.append([day * 1440 + start + dice.randrange(0, 180, 60), day * 1440 + end - dice.randrange(0, 120, 60)])
    return {
        "id": f"h{index}", "rate": dice.randrange(1500, 4500, 50), "languages": spoken, "skills": skills,
        "perf": {trade: dice.randrange(85, 135) for trade in skills},
        "platforms": dice.sample(places, dice.choice([1, 2, 2])), "avail": available, "maxDayMin": 360,
        "maxWeekMin": hours * 60 + 480, "maxDaysPerWeek": 6, "targetWeekMin": hours * 60,
        "prefDaypart": {part: dice.choice([-1, 0, 0, 1]) for part in PARTS},
        "dislikeBrands": dice.sample(brands, dice.choice([0, 0, 1, 2]))}


if __name__ == "__main__":
    import json
    import sys
    json.dump(instance(sys.argv[1], int(sys.argv[2])), sys.stdout, separators=(",", ":"))
