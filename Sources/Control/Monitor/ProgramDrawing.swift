import Civil
import OBSProtocol
import Shows
import Terminal

/// Draws what OBS has on program, and on preview in studio mode, with the names of the scenes in words beneath.
struct ProgramDrawing {
    /// A picture that is older says how old.
    static let staleAfter: Milliseconds = 3000
    let room: ControlRoom
    let now: Moment

    /// - Returns: the pictures that the terminal draws in pixels of its own.
    func draw(in whole: Region, _ rect: Rect) -> [Picture] {
        guard let studio = room.studio else { return [] }
        let isDouble = studio.mirror.studioMode == true
        whole.region(rect).box(title: isDouble ? "Preview · Program" : "Program", trailing: trailing(studio))
        return room.pictureSlots(on: whole.size).flatMap { draw($0, of: studio, in: whole) }
    }

    func draw(_ slot: PictureSlot, of studio: Studio, in whole: Region) -> [Picture] {
        let caption = caption(of: slot, studio)
        whole.region(slot.caption).put(
            caption.text, column: 0, row: 0, width: slot.caption.width, alignment: .centre, style: caption.style)
        let region = whole.region(slot.rect)
        guard let scene = slot.scene, let shot = studio.monitor.shots[scene] else {
            drawEmpty(region, studio)
            return []
        }
        let isOld = isOld(shot, studio)
        region.draw(isOld ? shot.bitmap.faded : shot.bitmap, over: slot.rect.size, grain: room.grain)
        let isDrawnInPixels = !isOld && !shot.bytes.isEmpty && shot.request.grain == room.grain
        guard isDrawnInPixels, shot.request.cells == slot.rect.size else { return [] }
        return [Picture(bounds: slot.rect, bytes: shot.bytes)]
    }

    private func isOld(_ shot: Monitor.Shot, _ studio: Studio) -> Bool {
        !studio.mirror.isCurrent || now.elapsed(since: shot.at) > max(Self.staleAfter, room.setup.monitor.every + 2000)
    }

    private func drawEmpty(_ region: Region, _ studio: Studio) {
        let words = emptyWords(studio)
        for (row, line) in WordWrap.lines(of: words, width: region.width).prefix(region.height).enumerated() {
            region.put(
                line, column: 0, row: max(0, region.height / 2 - 1) + row, width: region.width, alignment: .centre,
                style: .dim)
        }
    }

    private func emptyWords(_ studio: Studio) -> String {
        guard studio.mirror.isCurrent else { return studio.mirror.link.words }
        guard studio.mirror.canTakePictures else { return "OBS gives no pictures" }
        if studio.monitor.resting(at: now) != nil { return "paused" }
        return studio.monitor.trouble.map { "no picture: \($0.reason)" } ?? "…"
    }

    /// The age of the program's picture once it matters, and why there is no newer one.
    func trailing(_ studio: Studio) -> String {
        if let rest = studio.monitor.resting(at: now), studio.mirror.isCurrent {
            return "again in \(max(0, rest.until.elapsed(since: now).count / 1000)) s"
        }
        guard let shot = studio.mirror.program.flatMap({ studio.monitor.shots[$0] }), isOld(shot, studio) else {
            return studio.mirror.isCurrent ? "" : "OBS \(studio.mirror.link.word)"
        }
        let seconds = now.elapsed(since: shot.at).count / 1000
        return seconds < 120 ? "\(seconds) s old" : "\(seconds / 60) min old"
    }

    /// The scene, and where a mix leads.
    func caption(of slot: PictureSlot, _ studio: Studio) -> (text: String, style: Style) {
        let name = slot.scene ?? "—"
        switch slot.bus {
        case .program:
            if studio.monitor.resting(at: now) != nil, studio.mirror.isCurrent {
                return ("paused: OBS skips frames", .warning)
            }
            guard let running = studio.mirror.running else { return (name, Style(.title, .normal, .bold)) }
            return ("\(running.name ?? "mix") → \(running.target ?? "…")", .pending)
        case .preview: return (name, Style(.standby, .normal, .bold))
        case .neither: return (name, .text)
        }
    }
}
