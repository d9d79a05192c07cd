#!/usr/bin/env python3
"""Another client that does as it likes with OBS, asked in lines of JSON (see talk.py).

Two kinds: obsws-python, and simpleobsws with its own socket and msgpack. What it does is made of a seed.
"""
import asyncio
import logging
import random

from talk import answer_questions

logging.disable()  # obsws-python writes a word about everything that OBS declines


class Meddler:
    """Mutes, airs, renames, makes and removes."""

    def meddle(self, library, port, password, seed, count):
        """Do so many things; those that OBS declines count too."""
        ask = {"obsws-python": by_obsws_python, "simpleobsws": by_simpleobsws}[library](port, password)
        dice = random.Random(seed)
        done = 0
        for number in range(count):
            done += ask(*wish(dice, ask, library, number))
        return {"done": done}


def wish(dice, ask, library, number):
    """One request and its data; names of its own carry the library's."""
    inputs = ["Mic", "Mic 2", "Music", "Bumper", "Banner"]
    own = [f"{library} {place}" for place in range(4)]
    scenes = ["Host Cam", "Split", "BRB", "Ending", *own]
    return dice.choice([
        lambda: ("SetInputMute", {"inputName": dice.choice(inputs[:4]), "inputMuted": dice.random() < 0.5}),
        lambda: ("SetInputVolume", {"inputName": dice.choice(inputs[:4]), "inputVolumeDb": dice.randint(-30, 0)}),
        lambda: ("SetCurrentProgramScene", {"sceneName": dice.choice(scenes[:4])}),
        lambda: ("CreateScene", {"sceneName": dice.choice(own)}),
        lambda: ("SetSceneName", {"sceneName": dice.choice(own), "newSceneName": dice.choice(own)}),
        lambda: ("RemoveScene", {"sceneName": dice.choice(own)}),
        lambda: ("CreateInput", {"sceneName": dice.choice(scenes), "inputName": f"{dice.choice(own)} input",
                                 "inputKind": "color_source_v3"}),
        lambda: ("SetInputName", {"inputName": f"{dice.choice(own)} input", "newInputName": f"{dice.choice(own)} input"}),
        lambda: ("RemoveInput", {"inputName": f"{dice.choice(own)} input"}),
        lambda: ("SetSceneItemEnabled", {"sceneName": dice.choice(scenes[:4]), "sceneItemId": dice.randint(1, 4),
                                         "sceneItemEnabled": dice.random() < 0.5}),
    ])()


def by_obsws_python(port, password):
    """A function that asks, and says whether OBS did it."""
    import obsws_python
    client = obsws_python.ReqClient(host="127.0.0.1", port=port, password=password, timeout=10)

    def ask(kind, data):
        try:
            client.send(kind, data, raw=True)
            return True
        except obsws_python.error.OBSSDKRequestError:
            return False
    return ask


def by_simpleobsws(port, password):
    """The same by the other library."""
    import simpleobsws
    loop = asyncio.new_event_loop()
    client = simpleobsws.WebSocketClient(url=f"ws://127.0.0.1:{port}", password=password)

    async def connect():
        await client.connect()
        await client.wait_until_identified()
    loop.run_until_complete(connect())

    def ask(kind, data):
        return loop.run_until_complete(client.call(simpleobsws.Request(kind, data))).ok()
    return ask


if __name__ == "__main__":
    answer_questions(Meddler(), "meddle")
