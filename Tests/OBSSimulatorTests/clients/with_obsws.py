"""Drives an obs-websocket server with obsws-python, as a person's script would: usage: with_obsws.py PORT PASSWORD"""

import base64
import queue
import sys

import obsws_python as obs

port, password = int(sys.argv[1]), sys.argv[2]
client = obs.ReqClient(host="127.0.0.1", port=port, password=password, timeout=5)
events = obs.EventClient(host="127.0.0.1", port=port, password=password, subs=obs.Subs.LOW_VOLUME | obs.Subs.INPUTVOLUMEMETERS)
heard = {}


def listen(name):
    heard[name] = queue.Queue()

    def callback(data):
        heard[name].put(data)

    callback.__name__ = f"on_{name}"
    events.callback.register(callback)


for name in (
    "current_program_scene_changed", "current_preview_scene_changed", "studio_mode_state_changed", "stream_state_changed",
    "record_state_changed", "input_mute_state_changed", "input_volume_changed", "scene_item_enable_state_changed",
    "scene_created", "scene_removed", "input_created", "input_removed", "input_volume_meters", "custom_event",
    "scene_transition_started", "media_input_action_triggered", "virtualcam_state_changed", "replay_buffer_state_changed",
):
    listen(name)


def wait(name):
    return heard[name].get(timeout=5)


def drain(name):
    while not heard[name].empty():
        heard[name].get_nowait()


def expect(condition, what):
    if not condition:
        sys.exit(f"failed: {what}")


version = client.get_version()
expect(version.obs_web_socket_version == "5.1.0", "version")
expect(len(version.available_requests) == 141, f"{len(version.available_requests)} requests offered, OBS has 141")

scenes = client.get_scene_list()
names = [scene["sceneName"] for scene in scenes.scenes]
expect(names[-1] == "Starting Soon" and names[0] == "Ending", "scenes are listed from the bottom")
expect(scenes.current_program_scene_name == "Starting Soon", "program")

client.set_current_scene_transition("Cut")
client.set_current_program_scene("Host Cam")
expect(wait("current_program_scene_changed").scene_name == "Host Cam", "the cut arrives")
client.set_current_scene_transition("Fade")
client.set_current_scene_transition_duration(200)
client.set_current_program_scene("Wheel")
expect(client.get_current_program_scene().current_program_scene_name == "Wheel", "asked, OBS names the target at once")
expect(wait("current_program_scene_changed").scene_name == "Wheel", "the fade arrives")

client.set_studio_mode_enabled(True)
expect(wait("studio_mode_state_changed").studio_mode_enabled, "studio mode")
drain("current_preview_scene_changed")
client.set_current_preview_scene("Price Card")
expect(wait("current_preview_scene_changed").scene_name == "Price Card", "preview")
client.trigger_studio_mode_transition()
swapped = {wait("current_program_scene_changed").scene_name, wait("current_preview_scene_changed").scene_name}
expect(swapped == {"Price Card", "Wheel"}, "preview and program swap")
client.set_studio_mode_enabled(False)

client.set_input_mute("Mic", True)
expect(wait("input_mute_state_changed").input_muted, "mute")
expect(client.get_input_mute("Mic").input_muted, "mute is read")
client.toggle_input_mute("Mic")
client.set_input_volume("Mic", vol_db=-6)
expect(abs(wait("input_volume_changed").input_volume_db + 6) < 0.001, "volume")
expect(abs(client.get_input_volume("Mic").input_volume_mul - 0.501) < 0.001, "volume as multiplier")
expect(wait("input_volume_meters").inputs, "meters")

client.set_input_settings("Banner", {"text": "Flash sale"}, True)
expect(client.get_input_settings("Banner").input_settings["text"] == "Flash sale", "text")
item = client.get_scene_item_id("Host Cam", "Banner").scene_item_id
client.set_scene_item_enabled("Host Cam", item, False)
expect(wait("scene_item_enable_state_changed").scene_item_enabled is False, "item hidden")
expect(client.get_scene_item_enabled("Host Cam", item).scene_item_enabled is False, "item is read")
expect(client.get_scene_item_transform("Host Cam", item).scene_item_transform["scaleX"] == 1, "transform")

client.trigger_media_input_action("Bumper", "OBS_WEBSOCKET_MEDIA_INPUT_ACTION_RESTART")
expect(wait("media_input_action_triggered").input_name == "Bumper", "media")
expect(client.get_media_input_status("Bumper").media_state == "OBS_MEDIA_STATE_PLAYING", "media plays")

client.create_scene("New scene")
expect(wait("scene_created").scene_name == "New scene", "scene created")
client.create_input("New scene", "Colour", "color_source_v3", {"color": 1}, True)
expect(wait("input_created").input_name == "Colour", "input created")
client.remove_input("Colour")
expect(wait("input_removed").input_name == "Colour", "input removed")
client.remove_scene("New scene")
expect(wait("scene_removed").scene_name == "New scene", "scene removed")

client.start_stream()
while wait("stream_state_changed").output_state != "OBS_WEBSOCKET_OUTPUT_STARTED":
    pass
expect(client.get_stream_status().output_active, "stream runs")
client.stop_stream()
while wait("stream_state_changed").output_state != "OBS_WEBSOCKET_OUTPUT_STOPPED":
    pass
client.start_record()
while wait("record_state_changed").output_state != "OBS_WEBSOCKET_OUTPUT_STARTED":
    pass
client.pause_record()
expect(client.get_record_status().output_paused, "record pauses")
client.resume_record()
expect(client.stop_record().output_path.endswith(".mkv"), "record path")
while wait("record_state_changed").output_state != "OBS_WEBSOCKET_OUTPUT_STOPPED":
    pass
client.start_virtual_cam()
expect(wait("virtualcam_state_changed").output_active, "virtual camera")
client.start_replay_buffer()
while wait("replay_buffer_state_changed").output_state != "OBS_WEBSOCKET_OUTPUT_STARTED":
    pass
client.save_replay_buffer()

stats = client.get_stats()
expect(0 < stats.cpu_usage < 100 and stats.memory_usage > 0, "stats")
video = client.get_video_settings()
expect((video.base_width, video.base_height) == (1080, 1920), "the canvas is portrait")
for kind, magic in (("png", b"\x89PNG"), ("jpg", b"\xff\xd8\xff"), ("bmp", b"BM")):
    data = client.get_source_screenshot("Wheel", kind, 90, 160, -1).image_data
    expect(base64.b64decode(data.split(",")[1]).startswith(magic), f"screenshot as {kind}")

client.broadcast_custom_event({"eventData": {"hello": 1}})
expect(wait("custom_event").hello == 1, "custom event")
for call in (
    client.get_group_list, client.get_hot_key_list, client.get_scene_collection_list, client.get_profile_list,
    client.get_stream_service_settings, client.get_record_directory, client.get_special_inputs, client.get_output_list,
    client.get_scene_transition_list, client.get_transition_kind_list, client.get_current_scene_transition,
    client.get_input_list, client.get_virtual_cam_status, client.get_replay_buffer_status, client.get_monitor_list,
):
    try:
        call()
    except TypeError:
        call(None)
try:
    client.set_current_program_scene("Nobody")
    sys.exit("failed: an unknown scene has to be refused")
except obs.error.OBSSDKRequestError as error:
    expect(error.code == 600, "code 600")
try:
    obs.ReqClient(host="127.0.0.1", port=port, password="wrong", timeout=5)
    sys.exit("failed: a wrong password has to be refused")
except obs.error.OBSSDKError:
    pass
events.disconnect()
client.disconnect()
print("all good")
