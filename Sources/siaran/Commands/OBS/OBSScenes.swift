import ArgumentParser
import OBSProtocol

extension OBS {
    /// Lists the scenes, what is in them, and which is on air.
    struct Scenes: OBSLook {
        static let configuration = CommandConfiguration(
            commandName: "scenes", abstract: "List the scenes, top first, with what is in them.",
            discussion: "● is on program, ○ on preview. \(OBSExit.words)")

        @OptionGroup var options: OBSOptions

        @Flag(help: "Print one JSON a scene: scene, program, preview, items.")
        var json = false

        func tell(_ mirror: Mirror) {
            for scene in mirror.scenes {
                let items = mirror.items[scene] ?? []
                guard json else {
                    print(mark(scene, mirror) + scene.plainLine)
                    for item in items { print("    \(item.source.plainLine)\(item.isShown ? "" : " (hidden)")") }
                    continue
                }
                print(line(scene, items, mirror).text.escapedForTerminal)
            }
        }

        private func mark(_ scene: String, _ mirror: Mirror) -> String {
            if scene == mirror.program { return "● " }
            return mirror.studioMode == true && scene == mirror.preview ? "○ " : "  "
        }

        private func line(_ scene: String, _ items: [SceneItem], _ mirror: Mirror) -> JSON {
            [
                "scene": .string(scene), "program": .bool(scene == mirror.program),
                "preview": .bool(mirror.studioMode == true && scene == mirror.preview),
                "items": .array(
                    items.map { item in
                        ["id": .integer(item.id), "source": .string(item.source), "shown": .bool(item.isShown)]
                    }),
            ]
        }
    }
}
