"""The files of a home in which OBS 29 starts without a question, with its websocket server on."""
import json
import wave

FOLDERS = {"CONFIG_HOME": "config", "CACHE_HOME": "cache", "DATA_HOME": "data", "RUNTIME_DIR": "run"}
SCENES = ["Starting Soon", "Host Cam", "Product Close", "Price Card", "BRB", "Ending"]

# What the cues of the demo's day name: scenes with their inputs, by kind.
DEMO_INPUTS = {"Mic": "sound", "Mic 2": "sound", "Music": "media", "Bumper": "media", "Banner": "text"}
DEMO_SCENES = {"Starting Soon": ["Music", "Bumper"], "Host Cam": ["Banner", "Mic", "Mic 2"], "Product Close": ["Banner"],
               "Close + Host": ["Banner"], "Split": ["Banner"], "Price Card": ["Banner"], "Wheel": ["Bumper"],
               "BRB": ["Music", "Bumper"], "Ending": ["Music"]}

# FirstRun and LastVersion keep the set-up wizard away.
GLOBAL = """[General]
Pre19Defaults=false
Pre21Defaults=false
Pre23Defaults=false
Pre24.1Defaults=false
FirstRun=true
LastVersion=486539266
MaxLogs=10
InfoIncrement=-1
ProcessPriority=Normal
EnableAutoUpdates=false
ConfirmOnExit=false
BrowserHWAccel=false

[Basic]
Profile=Test
ProfileDir=Test
SceneCollection=Show
SceneCollectionFile=Show
ConfigOnNewProfile=true

[BasicWindow]
PreviewEnabled=false
PreviewProgramMode=false
SysTrayEnabled=false
SysTrayWhenStarted=false
SaveProjectors=false
CloseExistingProjectors=true
WarnBeforeStartingStream=false
WarnBeforeStoppingStream=false
WarnBeforeStoppingRecord=false

[OBSWebSocket]
FirstLoad=false
ServerEnabled=true
ServerPort={port}
AlertsEnabled=false
AuthRequired=true
ServerPassword={password}
"""

# A key frame each second keeps OBS 29 from the stream that is "live" for 14 s without sending a byte.
PROFILE = """[General]
Name=Test

[Output]
Mode=Simple
Reconnect=true
RetryDelay=2
MaxRetries=3

[SimpleOutput]
FilePath={home}/rec
RecFormat=mkv
VBitrate=300
ABitrate=96
UseAdvanced=true
Preset=ultrafast
x264Settings=threads=1 keyint={fps}
StreamEncoder=x264
RecQuality=Stream
RecEncoder=x264
RecRB=true
RecRBTime=5
RecRBSize=64

[Video]
BaseCX={width}
BaseCY={height}
OutputCX={width}
OutputCY={height}
FPSType=1
FPSInt={fps}
ScaleType=bilinear

[Audio]
SampleRate=48000
ChannelSetup=Stereo
"""


def write(home, port, password, sink_port, options):
    """Write all files of the home; `options` has fps, canvas (such as 320x180), demo, scenes and inputs (numbers)."""
    width, height = options.canvas.split("x")
    obs = home / "config/obs-studio"
    for folder in ("config/obs-studio/basic/profiles/Test", "config/obs-studio/basic/scenes", "rec",
                   *FOLDERS.values()):
        (home / folder).mkdir(parents=True, exist_ok=True)
    (home / "run").chmod(0o700)
    (obs / "global.ini").write_text(GLOBAL.format(port=port, password=password))
    (obs / "basic/profiles/Test/basic.ini").write_text(
        PROFILE.format(home=home, width=width, height=height, fps=options.fps))
    server, _, key = stream_url(sink_port).rpartition("/")
    (obs / "basic/profiles/Test/service.json").write_text(json.dumps(
        {"type": "rtmp_custom", "settings": {"server": server, "key": key, "use_auth": False}}))
    size = int(width), int(height)
    clip = home / "media/clip.wav"
    write_clip(clip)
    show = demo_collection(*size, clip) if options.demo else numbered_collection(options.scenes, options.inputs, *size)
    (obs / "basic/scenes/Show.json").write_text(json.dumps(show, indent=1))


def write_clip(path):
    """Ten minutes of silence: a cue that plays a file which OBS cannot read would ask before it airs."""
    path.parent.mkdir(exist_ok=True)
    with wave.open(str(path), "wb") as clip:
        clip.setnchannels(1)
        clip.setsampwidth(1)
        clip.setframerate(8000)
        clip.writeframes(b"\x80" * 8000 * 600)


def stream_url(port):
    return f"rtmp://127.0.0.1:{port}/live/test"


def scene_names(count):
    return [SCENES[i] if i < len(SCENES) else f"Scene {i + 1}" for i in range(count)]


def numbered_collection(scene_count, input_count, width, height):
    """Input n is in scene n, round and round; every fourth is a text, the others are colours."""
    inputs = [text_input(f"Text {i + 1}") if i % 4 == 1 else colour_input(i, width, height) for i in range(input_count)]
    names = scene_names(scene_count)
    return collection(inputs, {name: [inputs[j]["name"] for j in range(input_count) if j % len(names) == i]
                               for i, name in enumerate(names)})


def demo_collection(width, height, clip):
    """The scenes and inputs of the demo's day, and a colour behind each scene."""
    kinds = {"sound": sound_input, "media": lambda name: media_input(name, clip), "text": text_input}
    inputs = [colour_input(i, width, height) for i in range(len(DEMO_SCENES))]
    scenes = {name: [inputs[i]["name"], *members] for i, (name, members) in enumerate(DEMO_SCENES.items())}
    return collection(inputs + [kinds[kind](name) for name, kind in DEMO_INPUTS.items()], scenes)


def collection(inputs, scenes):
    """A scene collection of these inputs and these scenes with their members; the first scene is on air."""
    first = next(iter(scenes))
    return {
        "name": "Show", "current_scene": first, "current_program_scene": first,
        "scene_order": [{"name": name} for name in scenes],
        "sources": inputs + [scene(name, members) for name, members in scenes.items()],
        "groups": [], "quick_transitions": [], "transitions": [], "current_transition": "Cut",
        "transition_duration": 300, "saved_projectors": [], "preview_locked": False, "scaling_enabled": False,
        "modules": {},
        "AuxAudioDevice1": source("pulse_input_capture", "Mic/Aux", {"device_id": "default"}, mixers=255),
    }


def colour_input(number, width, height):
    colour = 0xFF000000 | (number * 0x452B17) & 0xFFFFFF
    return source("color_source", f"Colour {number + 1}", {"color": colour, "width": width, "height": height},
                  version="color_source_v3")


def text_input(name):
    font = {"face": "DejaVu Sans", "size": 32, "style": "Book", "flags": 0}
    return source("text_ft2_source", name, {"text": "Rp 99.000", "font": font}, version="text_ft2_source_v2")


def sound_input(name):
    return source("pulse_input_capture", name, {"device_id": "default"}, mixers=255)


def media_input(name, clip):
    return source("ffmpeg_source", name, {"local_file": str(clip), "is_local_file": True}, mixers=255)


def scene(name, members):
    items = [{"name": member, "id": i + 1, "visible": True, "locked": False, "rot": 0.0, "align": 5,
              "pos": {"x": 0.0, "y": 0.0}, "scale": {"x": 1.0, "y": 1.0}, "bounds_type": 0, "bounds_align": 0,
              "bounds": {"x": 0.0, "y": 0.0}, "crop_left": 0, "crop_top": 0, "crop_right": 0, "crop_bottom": 0,
              "group_item_backup": False, "private_settings": {}} for i, member in enumerate(members)]
    return source("scene", name, {"id_counter": len(items), "custom_size": False, "items": items})


def source(kind, name, settings, version=None, mixers=0):
    return {"id": kind, "versioned_id": version or kind, "name": name, "settings": settings, "enabled": True,
            "muted": False, "volume": 1.0, "balance": 0.5, "mixers": mixers, "sync": 0, "flags": 0,
            "monitoring_type": 0, "filters": [], "hotkeys": {}}
