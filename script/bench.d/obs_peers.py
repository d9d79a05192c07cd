"""obsws-python and simpleobsws, asked in lines of JSON to do what is measured of Siaran; see measure_obs in obs.py.

Run by the Python that has them. All times are in milliseconds, and taken in this process.
"""
import asyncio
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Tests/Real/python"))
from talk import answer_questions  # noqa: E402


def milliseconds(began):
    return (time.perf_counter_ns() - began) / 1e6


LISTS = ["GetVersion", "GetSceneList", "GetGroupList", "GetInputList", "GetStudioModeEnabled", "GetSceneTransitionList",
         "GetCurrentSceneTransition", "GetSceneCollectionList", "GetProfileList", "GetVideoSettings", "GetStats",
         "GetStreamStatus", "GetRecordStatus"]
PARTS = ["GetInputMute", "GetInputVolume", "GetInputAudioBalance", "GetInputAudioSyncOffset", "GetInputAudioMonitorType"]


def parts(data):
    """What is asked of each scene and input after the lists."""
    for scene in data["GetSceneList"]["scenes"]:
        yield "GetSceneItemList", {"sceneName": scene["sceneName"]}
    for entry in data["GetInputList"]["inputs"]:
        for kind in PARTS:
            yield kind, {"inputName": entry["inputName"]}


class ByObswsPython:
    """One socket for requests, another for events."""

    def __init__(self, port, password):
        import obsws_python
        self.library = obsws_python
        where = {"host": "127.0.0.1", "port": port, "password": password, "timeout": 20}
        self.requests = obsws_python.ReqClient(**where)
        self.events = obsws_python.EventClient(**where, subs=obsws_python.Subs.SCENES | obsws_python.Subs.INPUTS)
        self.heard, self.changed = [], threading.Condition()
        self.events.callback.register([self.on_current_program_scene_changed, self.on_input_volume_changed])

    def on_current_program_scene_changed(self, event):
        self.hear(event.scene_name)

    def on_input_volume_changed(self, event):
        self.hear("volume")

    def hear(self, what):
        with self.changed:
            self.heard.append(what)
            self.changed.notify_all()

    def ask(self, kind, data=None):
        try:
            return self.requests.send(kind, data, raw=True)
        except self.library.error.OBSSDKRequestError:
            return None

    def switch(self, scene):
        self.heard.clear()
        began = time.perf_counter_ns()
        self.ask("SetCurrentProgramScene", {"sceneName": scene})
        with self.changed:
            self.changed.wait_for(lambda: scene in self.heard, 5)
        return milliseconds(began)

    def resync(self):
        began = time.perf_counter_ns()
        data = {kind: self.ask(kind) for kind in LISTS}
        for kind, fields in parts(data):
            self.ask(kind, fields)
        return milliseconds(began)

    def expect(self, count):
        with self.changed:
            self.changed.wait_for(lambda: self.heard.count("volume") >= count, 60)

    def screenshot(self, fields):
        return self.ask("GetSourceScreenshot", fields)


class BySimpleobsws:
    """One socket in msgpack, and batches."""

    def __init__(self, port, password):
        import simpleobsws
        self.library = simpleobsws
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self.heard = []
        parameters = simpleobsws.IdentificationParameters()
        parameters.eventSubscriptions = (1 << 2) | (1 << 3)
        self.client = simpleobsws.WebSocketClient(url=f"ws://127.0.0.1:{port}", password=password,
                                                  identification_parameters=parameters)
        self.wait(self.connect())

    async def connect(self):
        self.client.register_event_callback(self.hear)
        await self.client.connect()
        await self.client.wait_until_identified()

    async def hear(self, kind, data):
        self.heard.append("volume" if kind == "InputVolumeChanged" else data.get("sceneName"))

    def wait(self, work):
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(60)

    def switch(self, scene):
        async def go():
            await self.client.call(self.library.Request("SetCurrentProgramScene", {"sceneName": scene}))
            while scene not in self.heard:
                await asyncio.sleep(0)
        self.heard.clear()
        began = time.perf_counter_ns()
        self.wait(go())
        return milliseconds(began)

    def resync(self):
        async def go():
            lists = await self.client.call_batch([self.library.Request(kind) for kind in LISTS])
            data = {kind: answer.responseData for kind, answer in zip(LISTS, lists)}
            await self.client.call_batch([self.library.Request(kind, fields) for kind, fields in parts(data)])
        began = time.perf_counter_ns()
        self.wait(go())
        return milliseconds(began)

    def expect(self, count):
        async def go():
            while self.heard.count("volume") < count:
                await asyncio.sleep(0.001)
        self.wait(go())

    def screenshot(self, fields):
        return self.wait(self.client.call(self.library.Request("GetSourceScreenshot", fields)))


class Peers:
    """Both libraries on one OBS."""

    def connect(self, port, password):
        self.clients = {"obsws-python": ByObswsPython(port, password), "simpleobsws": BySimpleobsws(port, password)}

    def switch(self, library, scene):
        """From the call to the event that says the scene is on air."""
        return {"ms": self.clients[library].switch(scene)}

    def resync(self, library):
        """Reading all that Siaran reads."""
        return {"ms": self.clients[library].resync()}

    def listen(self, library):
        """Forget the events heard so far."""
        self.clients[library].heard.clear()
        self.used = time.process_time()

    def heard(self, library, count):
        """When so many volume events have come, and the share of this process in it."""
        self.clients[library].expect(count)
        return {"at": time.monotonic(), "cpu": time.process_time() - self.used}

    def screenshots(self, library, seconds, fields):
        """How many, one after the other, in that time."""
        count, end = 0, time.monotonic() + seconds
        while time.monotonic() < end:
            self.clients[library].screenshot(fields)
            count += 1
        return {"count": count}


if __name__ == "__main__":
    answer_questions(Peers(), "connect", "switch", "resync", "listen", "heard", "screenshots")
