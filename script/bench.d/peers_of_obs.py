"""The other clients of an OBS, in a process of their own (obs_peers.py); none where they cannot be had."""
import json
import subprocess
from pathlib import Path


class Peers:
    """Both libraries connected to one OBS, for the time of a `with`."""

    def __init__(self, python, port, password):
        self.names = ["obsws-python", "simpleobsws"] if python else []
        self.command = [python, str(Path(__file__).with_name("obs_peers.py"))]
        self.where = {"port": port, "password": password}

    def __enter__(self):
        if self.names:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            self.ask("connect", **self.where)
        return self

    def __exit__(self, *_):
        if self.names:
            self.process.stdin.close()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def ask(self, act, **fields):
        self.process.stdin.write(json.dumps({"do": act, **fields}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            raise RuntimeError(f"{act}: {answer['error']}")
        return answer

    def switch(self, name, scene):
        """Milliseconds from the call to the event."""
        return self.ask("switch", library=name, scene=scene)["ms"]

    def resync(self, name):
        """Milliseconds for reading what Siaran reads."""
        return self.ask("resync", library=name)["ms"]
