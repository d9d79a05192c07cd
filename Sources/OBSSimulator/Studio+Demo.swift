import OBSProtocol

extension Studio {
    /// A beauty brand's live show on a portrait canvas.
    public static var demo: Studio {
        var studio = Studio()
        studio.transitions = [.cut, .fade, .swipe]
        studio.collections = ["Glow Live", "Rehearsal"]
        studio.collection = "Glow Live"
        studio.add(
            inputs: [
                ("Mic", "pulse_input_capture", [:]), ("Mic 2", "pulse_input_capture", [:]),
                ("Music", "ffmpeg_source", ["looping": true, "local_file": "/media/music.mp3"]),
                ("Host camera", "v4l2_input", ["device_id": "/dev/video0"]),
                ("Close-up camera", "v4l2_input", ["device_id": "/dev/video1"]),
                ("Banner", "text_ft2_source_v2", ["text": "Payday sale"]),
                ("Price", "text_ft2_source_v2", ["text": "Rp 89.000"]),
                ("Countdown", "text_ft2_source_v2", ["text": "10:00"]),
                ("Bumper", "ffmpeg_source", ["local_file": "/media/bumper.mp4"]),
                ("Backdrop", "image_source", ["file": "/media/backdrop.png"]),
                ("Logo", "image_source", ["file": "/media/logo.png"]),
                ("Wheel picture", "image_source", ["file": "/media/wheel.png"]),
                ("Be right back", "image_source", ["file": "/media/brb.png"]),
                ("Thank you", "image_source", ["file": "/media/ending.png"]),
            ])
        studio.add(
            scenes: [
                ("Starting Soon", ["Backdrop", "Countdown", "Logo", "Music", "Bumper"]),
                ("Host Cam", ["Host camera", "Logo", "Banner", "Mic", "Mic 2"]),
                ("Product Close", ["Close-up camera", "Logo", "Banner", "Mic"]),
                ("Close + Host", ["Close-up camera", "Host camera", "Logo", "Banner", "Mic", "Mic 2"]),
                ("Split", ["Host camera", "Close-up camera", "Banner", "Mic", "Mic 2"]),
                ("Price Card", ["Close-up camera", "Price", "Banner", "Logo", "Mic"]),
                ("Wheel", ["Backdrop", "Wheel picture", "Host camera", "Mic", "Bumper"]),
                ("BRB", ["Be right back", "Music", "Bumper"]),
                ("Ending", ["Thank you", "Logo", "Music"]),
            ])
        studio.shelves["Rehearsal"] = studio.shelf
        studio.shelves["Rehearsal"]?.uuids = [:]
        return studio
    }

    /// As many scenes and inputs as asked for, every scene with a share of the inputs.
    public static func large(inputs: Int, scenes: Int) -> Studio {
        var studio = Studio()
        let kinds = ["pulse_input_capture", "image_source", "text_ft2_source_v2", "ffmpeg_source", "v4l2_input"]
        let names = (0..<inputs).map { "Input \($0 + 1)" }
        studio.add(inputs: names.enumerated().map { ($1, kinds[$0 % kinds.count], [:]) })
        studio.add(
            scenes: (0..<scenes).map { scene in
                ("Scene \(scene + 1)", names.enumerated().filter { $0.offset % 7 == scene % 7 }.map(\.element))
            })
        return studio
    }

    /// Very many scenes with one input in each.
    public static func with(sceneCount: Int) -> Studio {
        var studio = Studio()
        studio.add(inputs: [("Mic", "pulse_input_capture", [:])])
        studio.add(scenes: (0..<sceneCount).map { ("Scene \($0 + 1)", ["Mic"]) })
        return studio
    }

    private mutating func add(inputs list: [(name: String, kind: String, settings: [String: JSON])]) {
        inputs += list.map { name, kind, settings in
            var input = StudioInput(name: name, kind: kind)
            input.settings = StudioInput.plainSettings(of: kind).merging(settings) { _, own in own }
            input.hasAudio = StudioInput.audibleKinds.contains(input.unversionedKind)
            if input.unversionedKind == "ffmpeg_source" {
                // Music is longer than a clip.
                input.media = StudioMedia(length: settings["looping"] == true ? 180_000 : 15_000)
            }
            return input
        }
        placeInputs()
    }

    private mutating func add(scenes list: [(name: String, sources: [String])]) {
        scenes += list.map { name, sources in
            var scene = StudioScene(name: name)
            for source in sources { _ = scene.add(source) }
            return scene
        }
        placeScenes()
        program = scenes.first?.name ?? ""
        airing = program
        restartMedia(in: airing)
        events = []
    }
}
