"""Rules at random, and what two other engines are known to do otherwise (docs/calendar.md says why)."""
import datetime

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
FREQUENCIES = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"]
ZONES = ["Europe/Berlin", "America/New_York", "Asia/Jakarta", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"]


def some(dice, values, most):
    """A few of the values, none twice, in order."""
    return sorted(dice.sample(values, dice.randint(1, min(most, len(values)))))


def signed(dice, limit, most):
    """A few numbers of 1…limit, some of them counted from the end."""
    return [n if dice.random() < 0.7 else -n for n in some(dice, range(1, limit + 1), most)]


def weekdays(dice, ordinals):
    """A few weekdays, with a number before some where `ordinals` says up to which."""
    chosen = some(dice, range(7), 4)
    if not ordinals or dice.random() < 0.5:
        return [DAYS[day] for day in chosen]
    return [f"{signed(dice, ordinals, 1)[0]}{DAYS[day]}" for day in chosen]


def rule(dice):
    """A rule that RFC 5545 allows, as its parts by name."""
    frequency = dice.choices(FREQUENCIES, [4, 5, 5, 4, 2, 1, 1])[0]
    parts = {"FREQ": frequency}
    if dice.random() < 0.45:
        parts["INTERVAL"] = dice.choice([2, 2, 3, 4, 5, 7, 10, 13])
    chance = lambda odds: dice.random() < odds
    if chance(0.3):
        parts["BYMONTH"] = some(dice, range(1, 13), 4)
    if frequency == "YEARLY" and chance(0.15):
        parts["BYWEEKNO"] = signed(dice, 53, 4)
    if frequency in ("YEARLY", "HOURLY", "MINUTELY", "SECONDLY") and chance(0.12):
        parts["BYYEARDAY"] = signed(dice, 366, 6)
    if frequency != "WEEKLY" and chance(0.3):
        parts["BYMONTHDAY"] = signed(dice, 31, 6)
    if chance(0.45):
        ordinals = {"MONTHLY": 5, "YEARLY": 5 if "BYMONTH" in parts else 53}.get(frequency)
        parts["BYDAY"] = weekdays(dice, None if "BYWEEKNO" in parts else ordinals)
    for name, limit in (("BYHOUR", 24), ("BYMINUTE", 60), ("BYSECOND", 60)):
        if chance(0.15):
            parts[name] = some(dice, range(limit), 4)
    if any(name.startswith("BY") for name in parts) and chance(0.2):
        parts["BYSETPOS"] = signed(dice, 4, 2)
    if chance(0.25):
        parts["WKST"] = dice.choice(DAYS)
    return parts


def text(parts):
    """The rule as iCalendar writes it."""
    value = lambda v: ",".join(map(str, v)) if isinstance(v, list) else str(v)
    return ";".join(f"{name}={value(v)}" for name, v in parts.items())


def start(dice):
    """A DTSTART between 1990 and 2029, mostly on a whole minute."""
    day = datetime.datetime(1990, 1, 1) + datetime.timedelta(days=dice.randrange(40 * 365))
    return day.replace(hour=dice.randrange(24), minute=dice.choice([0, 0, 15, 30, 59]), second=dice.choice([0, 0, 0, 30]))


def names_no_month(parts):
    """Whether it is a yearly rule by days of a month, without saying which."""
    return parts["FREQ"] == "YEARLY" and "BYMONTHDAY" in parts and not {"BYMONTH", "BYYEARDAY"} & parts.keys()


def has_numbers(parts):
    """Whether there are weekdays with a number before them."""
    return any(len(day) > 2 for day in parts.get("BYDAY", []))


def dateutil_differs(parts):
    """Why python-dateutil is no judge of this rule, or None."""
    if "BYWEEKNO" in parts:
        if not {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & parts.keys():
            return "weeks without a weekday: every day of the week, not DTSTART's"
        if "INTERVAL" in parts or "BYSETPOS" in parts:
            return "weeks are cut at New Year"
        if any(week < 0 or week > 51 for week in parts["BYWEEKNO"]):
            return "the last week of some years is lost after New Year"
    elif names_no_month(parts) and not has_numbers(parts):
        return "days of a month that is not named: of every month"
    if parts["FREQ"] == "WEEKLY" and "BYSETPOS" in parts:
        return "BYSETPOS in a first week that is cut at DTSTART"
    return None


def libical_differs(parts):
    """Why libical 3.0.16 is no judge of this rule, or None."""
    frequency = parts["FREQ"]
    below_day = frequency in ("HOURLY", "MINUTELY", "SECONDLY")
    if "BYSETPOS" in parts:
        return "BYSETPOS"
    if "BYWEEKNO" in parts:
        return "weeks beside other parts"
    if names_no_month(parts) and has_numbers(parts):
        return "numbered weekdays of DTSTART's month alone"
    if frequency == "DAILY" and any(day < 0 for day in parts.get("BYMONTHDAY", [])):
        return "negative days with DAILY"
    if frequency == "WEEKLY" and {"INTERVAL", "BYDAY"} <= parts.keys():
        return "WEEKLY with INTERVAL from a DTSTART that does not match"
    if below_day or {"BYHOUR", "BYMINUTE", "BYSECOND"} & parts.keys() and "INTERVAL" in parts:
        return "steps below a day"
    return None
