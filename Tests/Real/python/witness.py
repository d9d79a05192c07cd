#!/usr/bin/env python3
"""A second, independent obs-websocket client (obsws-python), asked in lines of JSON (see talk.py).

What Siaran claims about OBS is true when this client sees it too.
"""
import threading

import obsws_python
from talk import answer_questions


class Witness:
    """Looks at OBS through one connection for requests and one for events."""

    def __init__(self):
        self.requests = self.events = None
        self.first, self.aired, self.changed = None, [], threading.Condition()

    def connect(self, port, password):
        """Connect, anew after OBS was gone; scenes aired so far are forgotten."""
        if self.events:
            # Else, where OBS was not gone, both would tell of each scene.
            self.events.callback.deregister(self.on_current_program_scene_changed)
        where = {"host": "127.0.0.1", "port": port, "password": password, "timeout": 10}
        self.requests = obsws_python.ReqClient(**where)
        self.events = obsws_python.EventClient(**where, subs=obsws_python.Subs.SCENES)
        self.aired = []
        self.events.callback.register(self.on_current_program_scene_changed)
        self.first = self.requests.get_current_program_scene().current_program_scene_name

    def on_current_program_scene_changed(self, event):
        """obsws-python finds this method by its name."""
        with self.changed:
            self.aired.append(event.scene_name)
            self.changed.notify_all()

    def request(self, type, data=None):
        """Any request of the protocol; the answer's data."""
        return self.requests.send(type, data, raw=True)

    def wait_for_scene(self, name, seconds):
        """Wait until OBS has told that this scene is on air: asked, it names a scene before the transition is over."""
        with self.changed:
            if not self.changed.wait_for(lambda: [self.first, *self.aired][-1] == name, seconds):
                raise TimeoutError(f"{name!r} is not on air after {seconds} s; aired so far: {self.aired}")

    def scenes_aired(self):
        """The scenes that came on air since connecting, in order."""
        return {"scenes": list(self.aired)}


if __name__ == "__main__":
    answer_questions(Witness(), "connect", "request", "wait_for_scene", "scenes_aired")
