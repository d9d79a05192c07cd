"""Counts what a test run did, from Swift Testing's event stream: count_tests.py EVENTS EXIT-STATUS

Names every skipped test, and every failed one with what it said, then prints `N passed, N failed, N skipped`. A test that began and never ended
(a crash) has failed. Exits with the runner's status, or with 1 when the two disagree.
"""
import json
import sys


def main(path, status):
    names, reasons, issues = {}, {}, {}
    begun, ended, skipped = set(), set(), set()
    for record in records(path):
        payload = record["payload"]
        if record["kind"] == "test":
            if payload["kind"] == "function":
                names[payload["id"]] = name(payload)
            continue
        test, kind = payload.get("testID"), payload["kind"]
        if kind == "testStarted":
            begun.add(test)
        elif kind == "testEnded":
            ended.add(test)
        elif kind == "testSkipped":
            skipped.add(test)
            reasons[test] = payload["messages"][0]["text"].partition("skipped")[2].strip(' :".')
        elif kind == "issueRecorded" and payload["issue"].get("isFailure", True):
            issues.setdefault(test, []).append(issue(payload))
    tests = set(names)
    outside = set(issues) - tests
    failed = (set(issues) | begun - ended) & tests

    for test in sorted(skipped & tests):
        print(f"skipped: {names[test]}" + (f" ({reasons[test]})" if reasons[test] else ""))
    for test in sorted(failed):
        print(f"failed: {names[test]}" + ("" if test in ended else " (it never ended)"), *issues.get(test, []), sep="\n    ")
    for place in outside:
        print(f"failed outside any test: {place}", *issues[place], sep="\n    ")
    failures = len(failed | outside)
    if not tests and not status:
        print("no test matches")
        status = 1
    elif status and not failures:
        print(f"failed: the test runner itself, exit status {status}")
        failures = 1
    print(f"{len(ended & tests - failed)} passed, {failures} failed, {len(skipped & tests)} skipped")
    return status or int(failures > 0)


def records(path):
    """The stream's records; a crash may cut the last line short."""
    try:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                try:
                    yield json.loads(line)
                except ValueError:
                    return
    except FileNotFoundError:
        return


def issue(payload):
    """Such as `MomentTests.swift:12: Expectation failed: …`, with what was said beyond that below it."""
    place = payload["issue"].get("sourceLocation", {})
    where = f"{place['fileID'].rpartition('/')[2]}:{place['line']}: " if place else ""
    return where + "\n".join(message["text"] for message in payload["messages"]).replace("\n", "\n        ")


def name(test):
    """Such as `ATests.One: a held key fires once`."""
    return test["id"].partition("/")[0] + ": " + test.get("displayName", test["name"]).strip("`()")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
