import Civil
import OBSProtocol
import Shows
import Terminal

/// Draws the monitor over all panes.
struct MonitorDrawing {
    let room: ControlRoom
    let now: Moment

    /// - Returns: the pictures that the terminal draws in pixels of its own.
    func draw(_ monitor: MonitorOverlay, in whole: Region) -> [Picture] {
        guard let studio = room.studio else { return [] }
        let frame = whole.region(MonitorOverlay.frame(on: whole.size))
        frame.fill()
        let drawing = ProgramDrawing(room: room, now: now)
        let age = drawing.trailing(studio)
        switch monitor.view {
        case .large:
            let title = studio.mirror.studioMode == true ? "Preview · Program" : "Program"
            frame.box(title: title, trailing: age.isEmpty ? hint(.multiview, "all scenes") : age, focused: true)
        case .scenes:
            frame.box(title: "Scenes of OBS", trailing: age.isEmpty ? choice(studio) : age, focused: true)
        }
        var pictures: [Picture] = []
        for slot in room.pictureSlots(on: whole.size) {
            if monitor.view == .scenes { drawTile(slot, isChosen: slot.scene == monitor.scene, in: whole) }
            pictures += drawing.draw(slot, of: studio, in: whole)
        }
        return pictures
    }

    private func hint(_ command: Command, _ words: String) -> String {
        "\(room.setup.keymap.label(command)) \(words) · Esc closes"
    }

    private func choice(_ studio: Studio) -> String {
        let enter = studio.mirror.studioMode == true ? "Enter puts it on preview · " : ""
        return "\(enter)\(room.setup.keymap.label(.switchScene)) airs one, unplanned, and asks first · Esc closes"
    }

    /// The frame of a scene: heavy under the cursor, and in words and colour what it is in OBS.
    private func drawTile(_ slot: PictureSlot, isChosen: Bool, in whole: Region) {
        guard let tile = slot.tile else { return }
        let (word, style): (String, Style?) =
            switch slot.bus {
            case .program: ("PROGRAM", .onAir)
            case .preview: ("PREVIEW", .standby)
            case .neither: ("", nil)
            }
        whole.region(tile).box(title: word, focused: isChosen, style: style)
    }
}
