"""Drives an obs-websocket server with simpleobsws, which speaks msgpack: usage: with_simpleobsws.py PORT PASSWORD"""

import asyncio
import sys

import simpleobsws

port, password = sys.argv[1], sys.argv[2]


def expect(condition, what):
    if not condition:
        sys.exit(f"failed: {what}")


async def main():
    parameters = simpleobsws.IdentificationParameters()
    parameters.eventSubscriptions = 0x7FF
    client = simpleobsws.WebSocketClient(f"ws://127.0.0.1:{port}", password, parameters)
    heard = asyncio.Queue()

    async def listen(kind, data):
        await heard.put((kind, data))

    client.register_event_callback(listen)
    await client.connect()
    expect(await client.wait_until_identified(), "identified")

    async def wait(kind):
        while True:
            name, data = await asyncio.wait_for(heard.get(), 5)
            if name == kind:
                return data

    async def call(kind, data=None):
        answer = await client.call(simpleobsws.Request(kind, data))
        expect(answer.ok(), f"{kind}: {answer.requestStatus}")
        return answer.responseData

    await call("SetCurrentProgramScene", {"sceneName": "Split"})
    expect((await wait("CurrentProgramSceneChanged"))["sceneName"] == "Split", "scene")

    # One batch of each kind, one that stops at a failure, one with variables, one that sleeps.
    requests = [simpleobsws.Request("GetStats"), simpleobsws.Request("Nonsense"), simpleobsws.Request("GetVersion")]
    for kind in (simpleobsws.RequestBatchExecutionType.SerialRealtime, simpleobsws.RequestBatchExecutionType.SerialFrame,
                 simpleobsws.RequestBatchExecutionType.Parallel):
        results = await client.call_batch(requests, halt_on_failure=False, execution_type=kind)
        expect([result.requestStatus.code for result in results] == [100, 204, 100], f"batch {kind}")
    results = await client.call_batch(requests, halt_on_failure=True)
    expect([result.requestStatus.code for result in results] == [100, 204], "batch that halts")
    results = await client.call_batch([
        simpleobsws.Request("GetStats"), simpleobsws.Request("Sleep", {"sleepMillis": 50}), simpleobsws.Request("GetStats"),
    ])
    expect([result.ok() for result in results] == [True, True, True], "batch that sleeps")

    # A hundred requests at once are all answered with their own answer.
    answers = await asyncio.gather(*[
        client.call(simpleobsws.Request("GetSceneItemId", {"sceneName": "Host Cam", "sourceName": name}))
        for name in ["Logo", "Banner"] * 50
    ])
    expect({answer.responseData["sceneItemId"] for answer in answers[::2]} == {2}, "answers belong to their requests")
    expect({answer.responseData["sceneItemId"] for answer in answers[1::2]} == {3}, "answers belong to their requests")
    picture = (await call("GetSourceScreenshot", {"sourceName": "Wheel", "imageFormat": "jpg", "imageWidth": 540}))["imageData"]
    expect(picture.startswith("data:image/jpg;base64,"), "screenshot")
    await client.disconnect()
    print("all good")


asyncio.run(main())
