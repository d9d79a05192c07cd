"""Asks two obs-websocket servers the same things and prints where the shape of their answers differs.

usage: compare.py REAL_URL REAL_PASSWORD SIMULATED_URL SIMULATED_PASSWORD

The shape of an answer is its status code, whether it has a comment, and the names and types of its fields, and that of
what happens then is the events with the names and types of theirs; numbers are one type, as OBS writes whole ones with and without a fraction. Exit code 1 where any differ. With -v the comments are
compared as well.
"""

import asyncio
import sys

import simpleobsws


def shape(value):
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, dict):
        return {key: shape(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return type(value).__name__


# Settings and times differ by what a studio has; only that they are objects or strings matters.
OPAQUE = {
    "inputSettings", "defaultInputSettings", "transitionSettings", "streamServiceSettings", "sceneItemTransform",
    "filterSettings", "defaultFilterSettings", "outputSettings", "sourceSettings", "availableRequests", "supportedImageFormats", "outputFlags", "monitors", "hotkeys", "mic2",
}


# What comes by itself, or because a person would see it in OBS's window.
UNHEARD = {"SceneItemSelected", "MediaInputPlaybackStarted", "MediaInputPlaybackEnded", "MediaInputActionTriggered"}


class Studio:
    """One server, and what in it the questions are about."""

    def __init__(self, url, password):
        parameters = simpleobsws.IdentificationParameters()
        parameters.eventSubscriptions = 0x7FF
        self.client = simpleobsws.WebSocketClient(url=url, password=password, identification_parameters=parameters)

        self.heard = {}

    async def listen(self, kind, data):
        if kind not in UNHEARD:
            self.heard[kind] = {key: shape(None if key in OPAQUE else value) for key, value in (data or {}).items()}

    async def open(self):
        self.client.register_event_callback(self.listen)
        await self.client.connect()
        assert await self.client.wait_until_identified()
        scenes = (await self.data("GetSceneList"))["scenes"]
        self.names = {"scene": scenes[-1]["sceneName"], "other": scenes[0]["sceneName"]}
        for entry in (await self.data("GetInputList"))["inputs"]:
            kind = entry["unversionedInputKind"]
            self.names.setdefault({"ffmpeg_source": "media", "image_source": "mute", "color_source": "mute"}.get(kind, kind), entry["inputName"])
        for scene in scenes:
            items = (await self.data("GetSceneItemList", {"sceneName": scene["sceneName"]}))["sceneItems"]
            if items:
                self.names.update(item=items[0]["sceneItemId"], itemScene=scene["sceneName"], itemSource=items[0]["sourceName"])
                break

    async def ask(self, kind, fields=None):
        return await self.client.call(simpleobsws.Request(kind, fields))

    async def data(self, kind, fields=None):
        return (await self.ask(kind, fields)).responseData

    def fill(self, value):
        if isinstance(value, dict):
            return {key: self.fill(inner) for key, inner in value.items()}
        if isinstance(value, str) and value.startswith("$"):
            return self.names[value[1:]]
        return value


SCENE, ITEM = {"sceneName": "$scene"}, {"sceneName": "$itemScene", "sceneItemId": "$item"}
MEDIA, SILENT, TEXT = {"inputName": "$media"}, {"inputName": "$mute"}, {"inputName": "$text_ft2_source"}
NOBODY = {"inputName": "Nobody"}
FILTER = {"sourceName": "$media", "filterName": "Gain"}

QUESTIONS = [
    ("GetVersion", None), ("GetStats", None), ("GetHotkeyList", None), ("Sleep", {"sleepMillis": 1}), ("Nonsense", None),
    ("BroadcastCustomEvent", {"eventData": {"a": 1}}), ("BroadcastCustomEvent", None),
    ("CallVendorRequest", {"vendorName": "x", "requestType": "y"}),
    ("SetPersistentData", {"realm": "OBS_WEBSOCKET_DATA_REALM_PROFILE", "slotName": "s", "slotValue": 1}),
    ("GetPersistentData", {"realm": "OBS_WEBSOCKET_DATA_REALM_PROFILE", "slotName": "s"}),
    ("GetPersistentData", {"realm": "x", "slotName": "s"}),
    ("TriggerHotkeyByName", {"hotkeyName": "nonsense"}),
    ("TriggerHotkeyByKeySequence", {"keyId": "OBS_KEY_F24"}),
    ("GetSceneCollectionList", None), ("SetCurrentSceneCollection", {"sceneCollectionName": "Nobody"}),
    ("GetProfileList", None), ("SetCurrentProfile", {"profileName": "Nobody"}), ("GetVideoSettings", None),
    ("SetVideoSettings", {}), ("GetStreamServiceSettings", None), ("GetRecordDirectory", None),
    ("GetProfileParameter", {"parameterCategory": "Nobody", "parameterName": "x"}),
    ("SetProfileParameter", {"parameterCategory": "X", "parameterName": "y", "parameterValue": "z"}),
    ("GetProfileParameter", {"parameterCategory": "X", "parameterName": "y"}),
    ("GetSceneList", None), ("GetGroupList", None), ("GetCurrentProgramScene", None), ("GetCurrentPreviewScene", None),
    ("SetCurrentProgramScene", None), ("SetCurrentProgramScene", {}), ("SetCurrentProgramScene", {"sceneName": 1}),
    ("SetCurrentProgramScene", {"sceneName": ""}), ("SetCurrentProgramScene", {"sceneName": "Nobody"}),
    ("SetCurrentProgramScene", {"sceneName": "$media"}), ("SetCurrentProgramScene", {"sceneName": "$other"}),
    ("SetCurrentProgramScene", SCENE), ("SetCurrentPreviewScene", SCENE), ("TriggerStudioModeTransition", None),
    ("SetTBarPosition", {"position": 0.2}), ("CreateScene", SCENE), ("CreateScene", {"sceneName": "Made"}),
    ("SetSceneName", {"sceneName": "Made", "newSceneName": "$scene"}),
    ("SetSceneName", {"sceneName": "Made", "newSceneName": "Renamed"}), ("RemoveScene", {"sceneName": "Renamed"}),
    ("RemoveScene", {"sceneName": "Renamed"}), ("GetSceneSceneTransitionOverride", SCENE),
    ("SetSceneSceneTransitionOverride", {"sceneName": "$scene", "transitionName": "Fade", "transitionDuration": 200}),
    ("GetSceneSceneTransitionOverride", SCENE),
    ("SetSceneSceneTransitionOverride", {"sceneName": "$scene", "transitionName": "Nobody"}),
    ("SetSceneSceneTransitionOverride", {"sceneName": "$scene", "transitionName": None, "transitionDuration": None}),
    ("SetSceneSceneTransitionOverride", {"sceneName": "$scene", "transitionDuration": 1}),
    ("GetSceneItemList", {"sceneName": "$itemScene"}), ("GetSceneItemList", {"sceneName": "Nobody"}),
    ("GetGroupSceneItemList", SCENE), ("GetSceneItemId", {"sceneName": "$itemScene", "sourceName": "$itemSource"}),
    ("GetSceneItemId", {"sceneName": "$itemScene", "sourceName": "Nobody"}),
    ("GetSceneItemTransform", ITEM), ("GetSceneItemEnabled", ITEM), ("GetSceneItemLocked", ITEM),
    ("GetSceneItemIndex", ITEM), ("GetSceneItemBlendMode", ITEM), ("GetSceneItemPrivateSettings", ITEM),
    ("SetSceneItemEnabled", dict(ITEM, sceneItemEnabled=False)), ("SetSceneItemEnabled", dict(ITEM, sceneItemEnabled=True)),
    ("SetSceneItemEnabled", dict(ITEM, sceneItemEnabled="yes")), ("SetSceneItemEnabled", dict(ITEM, sceneItemId=9999)),
    ("SetSceneItemEnabled", dict(ITEM, sceneItemId=-1)), ("SetSceneItemLocked", dict(ITEM, sceneItemLocked=True)),
    ("SetSceneItemLocked", dict(ITEM, sceneItemLocked=False)), ("SetSceneItemIndex", dict(ITEM, sceneItemIndex=1)),
    ("SetSceneItemIndex", dict(ITEM, sceneItemIndex=0)),
    ("SetSceneItemBlendMode", dict(ITEM, sceneItemBlendMode="OBS_BLEND_ADDITIVE")),
    ("SetSceneItemBlendMode", dict(ITEM, sceneItemBlendMode="OBS_BLEND_NORMAL")),
    ("SetSceneItemBlendMode", dict(ITEM, sceneItemBlendMode="Nobody")),
    ("SetSceneItemTransform", dict(ITEM, sceneItemTransform={"positionX": 10})),
    ("SetSceneItemTransform", dict(ITEM, sceneItemTransform={"nobody": 10})),
    ("SetSceneItemTransform", dict(ITEM, sceneItemTransform={})),
    ("CreateSceneItem", {"sceneName": "$itemScene", "sourceName": "$itemSource"}),
    ("CreateSceneItem", {"sceneName": "$itemScene", "sourceName": "$itemScene"}),
    ("CreateSceneItem", {"sceneName": "$itemScene", "sourceName": "Nobody"}), ("DuplicateSceneItem", ITEM),
    ("RemoveSceneItem", dict(ITEM, sceneItemId=9999)),
    ("GetInputList", None), ("GetInputList", {"inputKind": "ffmpeg_source"}), ("GetInputKindList", None),
    ("GetInputKindList", {"unversioned": True}), ("GetSpecialInputs", None), ("GetInputSettings", TEXT),
    ("GetInputDefaultSettings", {"inputKind": "image_source"}), ("GetInputDefaultSettings", {"inputKind": "nobody"}),
    ("SetInputSettings", dict(TEXT, inputSettings={"text": "x"})), ("SetInputSettings", dict(TEXT, inputSettings=1)),
    ("SetInputSettings", dict(NOBODY, inputSettings={})), ("GetInputMute", MEDIA), ("GetInputMute", SILENT),
    ("GetInputMute", NOBODY), ("GetInputMute", {"inputName": "$scene"}), ("SetInputMute", dict(MEDIA, inputMuted=True)),
    ("ToggleInputMute", MEDIA), ("GetInputVolume", MEDIA), ("GetInputVolume", SILENT), ("SetInputVolume", MEDIA),
    ("SetInputVolume", dict(MEDIA, inputVolumeDb=-6)), ("SetInputVolume", dict(MEDIA, inputVolumeDb=-101)),
    ("SetInputVolume", dict(MEDIA, inputVolumeDb=30)), ("SetInputVolume", dict(MEDIA, inputVolumeMul=21)),
    ("SetInputVolume", dict(MEDIA, inputVolumeMul=1, inputVolumeDb=0)), ("SetInputVolume", dict(MEDIA, inputVolumeMul=1)),
    ("GetInputAudioBalance", MEDIA), ("SetInputAudioBalance", dict(MEDIA, inputAudioBalance=2)),
    ("SetInputAudioBalance", dict(MEDIA, inputAudioBalance=0.5)), ("GetInputAudioSyncOffset", MEDIA),
    ("SetInputAudioSyncOffset", dict(MEDIA, inputAudioSyncOffset=10)), ("GetInputAudioMonitorType", MEDIA),
    ("SetInputAudioMonitorType", dict(MEDIA, monitorType="Nobody")), ("GetInputAudioTracks", MEDIA),
    ("SetInputAudioTracks", dict(MEDIA, inputAudioTracks={"1": True})),
    ("SetInputAudioTracks", dict(MEDIA, inputAudioTracks={"1": "x"})),
    ("GetInputPropertiesListPropertyItems", dict(TEXT, propertyName="nobody")),
    ("PressInputPropertiesButton", dict(TEXT, propertyName="nobody")),
    ("CreateInput", dict(SCENE, inputName="New input", inputKind="color_source_v3")),
    ("CreateInput", dict(SCENE, inputName="New input", inputKind="color_source_v3")),
    ("CreateInput", dict(SCENE, inputName="Other input", inputKind="nobody")),
    ("SetInputName", {"inputName": "New input", "newInputName": "$media"}),
    ("SetInputName", {"inputName": "New input", "newInputName": "Newer input"}),
    ("RemoveInput", {"inputName": "Newer input"}), ("RemoveInput", NOBODY),
    ("GetSourceActive", {"sourceName": "$media"}), ("GetSourceActive", {"sourceName": "Nobody"}),
    ("GetSourcePrivateSettings", {"sourceName": "$media"}),
    ("GetMediaInputStatus", TEXT), ("GetMediaInputStatus", NOBODY),
    ("TriggerMediaInputAction", dict(MEDIA, mediaAction="OBS_WEBSOCKET_MEDIA_INPUT_ACTION_PAUSE")),
    ("TriggerMediaInputAction", dict(MEDIA, mediaAction="nobody")), ("TriggerMediaInputAction", MEDIA),
    ("TriggerMediaInputAction", dict(MEDIA, mediaAction="OBS_WEBSOCKET_MEDIA_INPUT_ACTION_STOP")),
    ("SetMediaInputCursor", dict(TEXT, mediaCursor=1)),
    ("GetTransitionKindList", None), ("GetSceneTransitionList", None), ("GetCurrentSceneTransition", None),
    ("SetCurrentSceneTransition", {"transitionName": "Nobody"}), ("SetCurrentSceneTransition", {"transitionName": "Fade"}), ("GetStats", None),
    ("GetCurrentSceneTransition", None), ("SetCurrentSceneTransitionDuration", {"transitionDuration": 1}),
    ("SetCurrentSceneTransitionDuration", {"transitionDuration": 30000}),
    ("SetCurrentSceneTransitionDuration", {"transitionDuration": 250}), ("GetCurrentSceneTransitionCursor", None),
    ("SetCurrentSceneTransitionSettings", {"transitionSettings": {}}),
    ("SetCurrentSceneTransition", {"transitionName": "Cut"}),
    ("GetSourceFilterList", {"sourceName": "$media"}), ("GetSourceFilterList", {"sourceName": "Nobody"}),
    ("GetSourceFilter", {"sourceName": "$media", "filterName": "x"}),
    ("SetSourceFilterEnabled", {"sourceName": "$media", "filterName": "x", "filterEnabled": True}),
    ("CreateSourceFilter", {"sourceName": "$media", "filterName": "x", "filterKind": "nobody"}),
    ("GetSourceFilterDefaultSettings", {"filterKind": "nobody"}),
    ("CreateSourceFilter", dict(FILTER, filterKind="gain_filter")), ("CreateSourceFilter", dict(FILTER, filterKind="gain_filter")),
    ("CreateSourceFilter", {"sourceName": "$media", "filterName": "Limit", "filterKind": "limiter_filter", "filterSettings": {"threshold": -3.0}}),
    ("CreateSourceFilter", {"sourceName": "$scene", "filterName": "Colour", "filterKind": "color_filter_v2"}),
    ("CreateSourceFilter", {"sourceName": "$media", "filterKind": "gain_filter"}),
    ("CreateSourceFilter", {"sourceName": "$media", "filterName": "x", "filterKind": "gain_filter", "filterSettings": 1}),
    ("GetSourceFilterList", {"sourceName": "$media"}), ("GetSourceFilterList", {"sourceName": "$scene"}),
    ("GetSourceFilter", FILTER), ("GetSourceFilter", {"sourceName": "$media"}),
    ("SetSourceFilterIndex", dict(FILTER, filterIndex=1)), ("SetSourceFilterIndex", dict(FILTER, filterIndex=1)),
    ("SetSourceFilterIndex", dict(FILTER, filterIndex=-1)), ("SetSourceFilterIndex", dict(FILTER, filterIndex=9000)),
    ("SetSourceFilterSettings", dict(FILTER, filterSettings={"db": 3.0})), ("SetSourceFilterSettings", dict(FILTER, filterSettings=1)),
    ("SetSourceFilterSettings", dict(FILTER, filterSettings={"db": 2.0}, overlay="x")),
    ("SetSourceFilterEnabled", dict(FILTER, filterEnabled=False)), ("SetSourceFilterEnabled", dict(FILTER, filterEnabled=False)),
    ("SetSourceFilterName", dict(FILTER, newFilterName="Limit")), ("SetSourceFilterName", dict(FILTER, newFilterName="Louder")),
    ("RemoveSourceFilter", FILTER), ("RemoveSourceFilter", {"sourceName": "$media", "filterName": "Louder"}),
    ("GetSourceFilterDefaultSettings", {"filterKind": "gain_filter"}), ("GetSourceFilterKindList", None), ("GetCanvasList", None),
    ("SplitRecordFile", None), ("GetInputDeinterlaceMode", MEDIA), ("SetRecordDirectory", {"recordDirectory": "/tmp"}),
    ("GetVirtualCamStatus", None), ("StartVirtualCam", None), ("StopVirtualCam", None), ("ToggleVirtualCam", None),
    ("TriggerHotkeyByName", {"hotkeyName": "libobs.mute"}), ("TriggerHotkeyByName", {}),
    ("GetOutputStatus", {"outputName": "simple_file_output"}), ("GetOutputSettings", {"outputName": "simple_file_output"}),
    ("SetOutputSettings", {"outputName": "simple_file_output", "outputSettings": {}}), ("StopOutput", {"outputName": "simple_file_output"}),
    ("SetSourcePrivateSettings", {"sourceName": "$media", "sourceSettings": {"a": 1}}), ("SetSourcePrivateSettings", {"sourceName": "$media"}),
    ("GetSourcePrivateSettings", {"sourceName": "$media"}), ("SetSceneItemPrivateSettings", dict(ITEM, sceneItemSettings={"a": 1})),
    ("GetInputPropertiesListPropertyItems", {"inputName": "$media", "propertyName": "local_file"}),
    ("PressInputPropertiesButton", {"inputName": "$media", "propertyName": "local_file"}),
    ("SetSceneItemTransform", dict(ITEM, sceneItemTransform={"rotation": 400})), ("SetSceneItemTransform", dict(ITEM, sceneItemTransform={"boundsType": "x"})),
    ("SetSceneItemTransform", dict(ITEM, sceneItemTransform={"positionX": "x"})), ("SetSceneItemTransform", dict(ITEM, sceneItemTransform={"cropLeft": -1})),
    ("SetSceneItemTransform", dict(ITEM, sceneItemTransform={"boundsWidth": 0})), ("SetInputAudioMonitorType", dict(MEDIA, monitorType="OBS_MONITORING_TYPE_NONE")),
    ("SetInputAudioSyncOffset", dict(MEDIA, inputAudioSyncOffset=-951)), ("SetInputMute", dict(MEDIA, inputMuted="x")),
    ("OpenVideoMixProjector", {"videoMixType": "OBS_WEBSOCKET_VIDEO_MIX_TYPE_NOBODY"}), ("SetPersistentData", {"realm": "x"}),
    ("SetMediaInputCursor", dict(MEDIA, mediaCursor=-1)), ("OffsetMediaInputCursor", dict(MEDIA, mediaCursorOffset=1)),
    ("SetProfileParameter", {"parameterCategory": "X", "parameterName": "y", "parameterValue": None}),
    ("SetProfileParameter", {"parameterCategory": "X", "parameterName": "y"}), ("CreateProfile", {}), ("RemoveProfile", {"profileName": "Nobody"}),
    ("CreateSceneCollection", {}), ("SetStreamServiceSettings", {}), ("SetStreamServiceSettings", {"streamServiceType": "rtmp_custom"}),
    ("SetVideoSettings", {"baseWidth": 1, "baseHeight": 1}), ("SetVideoSettings", {"fpsNumerator": 0, "fpsDenominator": 1}),
    ("SetTBarPosition", {}), ("GetGroupSceneItemList", {"sceneName": "Nobody"}), ("GetGroupSceneItemList", {"sceneName": "$media"}),
    ("GetSceneItemId", {"sceneName": "$itemScene"}), ("GetSceneItemId", {"sceneName": "$itemScene", "sourceName": "$itemSource", "searchOffset": -2}),
    ("GetInputAudioBalance", SILENT), ("GetInputAudioTracks", SILENT), ("SetInputVolume", SILENT), ("SetInputMute", SILENT),
    ("TriggerMediaInputAction", dict(SILENT, mediaAction="OBS_WEBSOCKET_MEDIA_INPUT_ACTION_PAUSE")),
    ("GetStudioModeEnabled", None), ("SetStudioModeEnabled", {}), ("GetMonitorList", None),
    ("OpenVideoMixProjector", {"videoMixType": "Nobody"}), ("OpenInputInteractDialog", MEDIA),
    ("GetStreamStatus", None), ("StopStream", None), ("SendStreamCaption", {"captionText": "x"}),
    ("GetRecordStatus", None), ("StopRecord", None), ("PauseRecord", None), ("ResumeRecord", None), ("ToggleRecordPause", None),
    ("GetReplayBufferStatus", None), ("StopReplayBuffer", None), ("SaveReplayBuffer", None), ("GetLastReplayBufferReplay", None),
    ("GetOutputList", None), ("GetOutputStatus", {"outputName": "Nobody"}), ("StopOutput", {"outputName": "Nobody"}),
    ("GetSourceScreenshot", {"sourceName": "$scene", "imageFormat": "png", "imageWidth": 64}),
    ("GetSourceScreenshot", {"sourceName": "$scene", "imageFormat": "jpg", "imageWidth": 64, "imageHeight": 64}),
    ("GetSourceScreenshot", {"sourceName": "$scene", "imageFormat": "nobody"}),
    ("GetSourceScreenshot", {"sourceName": "$scene", "imageFormat": "png", "imageWidth": 7}),
    ("GetSourceScreenshot", {"sourceName": "Nobody", "imageFormat": "png"}),
    ("SaveSourceScreenshot", {"sourceName": "$scene", "imageFormat": "png", "imageFilePath": "/nowhere/at/all.png"}),
]


async def main(arguments):
    real, simulated = Studio(*arguments[:2]), Studio(*arguments[2:4])
    await real.open()
    await simulated.open()
    differences = 0

    def differ(kind, fields, one, other):
        nonlocal differences
        differences += 1
        print(f"{kind} {fields}\n  real      {one}\n  simulated {other}")

    for kind, fields in QUESTIONS:
        answers = []
        for studio in (real, simulated):
            studio.heard.clear()
            answer = await studio.ask(kind, studio.fill(fields))
            data = answer.responseData or {}
            fields_of = {key: shape(None if key in OPAQUE else value) for key, value in data.items()}
            answers.append((answer.requestStatus.code, bool(answer.requestStatus.comment), fields_of))
            answers[-1] = answers[-1] + ((answer.requestStatus.comment,) if "-v" in arguments else ())
        if answers[0] != answers[1]:
            differ(kind, fields, *answers)
        # OBS answers before its window has done what was asked, and says so later.
        await asyncio.sleep(0.1)
        patience = 20
        while real.heard != simulated.heard and patience:
            patience -= 1
            await asyncio.sleep(0.1)
        if real.heard != simulated.heard:
            differ(f"{kind} (events)", fields, real.heard, simulated.heard)

    offered = [set((await studio.data("GetVersion"))["availableRequests"]) for studio in (real, simulated)]
    if offered[0] != offered[1]:
        differ("availableRequests", "", f"alone: {sorted(offered[0] - offered[1])}", f"alone: {sorted(offered[1] - offered[0])}")
    print(f"{len(QUESTIONS)} questions, {differences} differences")
    return 1 if differences else 0


sys.exit(asyncio.run(main(sys.argv[1:])))
