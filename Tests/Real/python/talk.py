"""A conversation in lines of JSON: each line on stdin is a question, each line on stdout its answer."""
import json
import signal
import sys

# A test's threads block signals, and what they start inherits that: tmux would never hear of a program's end.
signal.pthread_sigmask(signal.SIG_SETMASK, [])


def answer_questions(partner, *acts):
    """Answer until stdin ends. A question's "do" names one of these methods of the partner; its other fields are arguments.

    The answer is what the method returned, or {"error": …} with what it raised.
    """
    for line in sys.stdin:
        question = json.loads(line)
        act = question.pop("do")
        try:
            if act not in acts:
                raise ValueError(f"cannot {act}; can {', '.join(acts)}")
            say(getattr(partner, act)(**question) or {})
        except Exception as error:  # whatever it is, the asker has to hear it
            say({"error": f"{type(error).__name__}: {error}"})


def say(what):
    """Print one line of JSON."""
    print(json.dumps(what), flush=True)
