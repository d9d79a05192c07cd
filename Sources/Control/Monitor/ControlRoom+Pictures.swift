import Civil
import OBSProtocol
import Shows
import Terminal

// Which pictures are seen, and when the next is asked for. Nothing here may stand in the way of a TAKE.
extension ControlRoom {
    /// How long an act on air that OBS was asked for keeps pictures waiting, at a time.
    static let pictureWait: Milliseconds = 100
    /// A transition that OBS never ended is over by then, as far as pictures go.
    static let longestHush: Milliseconds = 1000
    /// Pictures that are neither on program nor on preview are seen more seldom.
    static let seldom: Milliseconds = 1000

    /// The shape of this room's pictures; portrait until OBS has told.
    var pictureShape: PictureShape? {
        guard setup.monitor.isOn, let studio else { return nil }
        let video = studio.mirror.video.map { Size(width: $0.width, height: $0.height) }
        return PictureShape(
            video: video.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil } ?? Size(width: 1080, height: 1920),
            isDouble: studio.mirror.studioMode == true, grain: grain)
    }

    /// Where pictures stand on the screen as it is now.
    func pictureSlots(on size: Size) -> [PictureSlot] {
        guard let shape = pictureShape, let studio else { return [] }
        if case .monitor(let monitor) = overlay { return slots(of: monitor, studio, shape, on: size) }
        let layout = layout(for: size)
        guard let rect = layout.program else { return [] }
        return buses(studio, in: shape.places(in: rect.inset(columns: 1, rows: 1)))
    }

    /// Preview stands left of program, as in OBS.
    func buses(_ studio: Studio, in places: [(picture: Rect, caption: Rect)]) -> [PictureSlot] {
        let buses: [(PictureSlot.Bus, String?)] =
            places.count > 1
            ? [(.preview, studio.mirror.preview), (.program, studio.mirror.program)]
            : [(.program, studio.mirror.program)]
        return zip(buses, places).map { bus, place in
            PictureSlot(bus: bus.0, scene: bus.1, rect: place.picture, caption: place.caption)
        }
    }

    /// Asks for the picture that is due first, one at a time, or to be woken when it is.
    mutating func followPictures(after event: Event, at now: Moment) -> [Effect] {
        if pictureAt != nil, !event.mayChangePictures { return [] }
        switch nextPicture(at: now) {
        case .nothing: return []
        case .wait(let moment): return wakeForPicture(at: moment)
        case .ask(let request, let room):
            // A key is answered first, whatever it asked for.
            if case .input = event { return wakeForPicture(at: now) }
            studios[room]?.monitor.ask(request)
            return [.picture(room, request)]
        }
    }

    private mutating func wakeForPicture(at moment: Moment) -> [Effect] {
        if let pictureAt, pictureAt.elapsed(since: moment) <= .zero { return [] }
        pictureAt = moment
        return [.wake(at: moment, .pictureDue)]
    }

    private enum PictureStep {
        case nothing
        case wait(until: Moment)
        case ask(PictureRequest, of: RoomID)
    }

    private func nextPicture(at now: Moment) -> PictureStep {
        guard setup.monitor.isOn, let studio, studio.mirror.isCurrent, studio.monitor.asked == nil,
            studio.mirror.canTakePictures
        else { return .nothing }
        var next: (request: PictureRequest, due: Moment)?
        for slot in pictureSlots(on: size) {
            guard let scene = slot.scene else { continue }
            let request = PictureRequest(scene: scene, cells: slot.rect.size, grain: grain)
            let shot = studio.monitor.shots[scene].flatMap { $0.request == request ? $0 : nil }
            let every = slot.bus == .neither ? max(setup.monitor.every, Self.seldom) : setup.monitor.every
            let due = shot.map { $0.at + every } ?? now + (.zero - Self.seldom)
            if next.map({ due.elapsed(since: $0.due) < .zero }) ?? true { next = (request, due) }
        }
        guard let next else { return .nothing }
        let holds = [
            studio.monitor.resting(at: now)?.until, studio.monitor.trouble?.until, quietUntil(studio, at: now),
            next.due,
        ]
        let wait = holds.compactMap(\.self).filter { $0.elapsed(since: now) > .zero }.max {
            $0.elapsed(since: $1) < .zero
        }
        return wait.map { .wait(until: $0) } ?? .ask(next.request, of: studio.room.id)
    }

    /// While something is on its way to air, or will be in a moment, OBS has better to do.
    private func quietUntil(_ studio: Studio, at now: Moment) -> Moment? {
        let isMixing = studio.mirror.running.map { now.elapsed(since: $0.since) < Self.longestHush } ?? false
        let isNear = studio.automaticDue.map { $0.elapsed(since: now) < Self.pictureWait } ?? false
        let isBusy =
            isWaitingToAct || studio.pendingTake != nil || isMixing || isNear
            || requests.values.contains { $0.room == studio.room.id }
        return isBusy ? now + Self.pictureWait : nil
    }

    mutating func handle(_ report: PictureReport, from room: RoomID, at now: Moment) -> [Effect] {
        guard let trouble = studios[room]?.monitor.take(report, at: now) else {
            guard room == roomID else { return [] }
            let seen = Set(pictureSlots(on: size).compactMap(\.scene))
            studios[room]?.monitor.keep(seen)
            return []
        }
        return [.log("picture of \u{201c}\(report.request.scene)\u{201d} in room \(name(of: room)): \(trouble)")]
    }

    /// OBS skips frames: said once, and pictures rest.
    mutating func watchFrames(_ stats: Stats, in room: RoomID, at now: Moment) {
        guard studios[room]?.monitor.watch(stats, at: now) == true, let rest = studios[room]?.monitor.rest else {
            return
        }
        say(
            "OBS of room \(name(of: room)) skips frames: picture paused for \(rest.length.count / 1000) s", .warning,
            at: now)
    }
}

extension Event {
    /// Whether other pictures may be seen after it, or the same ones asked for sooner.
    fileprivate var mayChangePictures: Bool {
        switch self {
        case .input, .picture, .obs(_, .link), .obs(_, .snapshot), .obs(_, .changed): true
        case .woke(let alarm): alarm == .pictureDue
        case .obs, .store, .themes, .zone, .signal, .asked, .socketFailed, .resumed, .solving, .saved: false
        }
    }
}

extension Mirror {
    /// Whether OBS takes requests for pictures; one that lists none of its requests is believed to.
    var canTakePictures: Bool {
        guard let versions else { return false }
        return versions.requests.isEmpty || versions.requests.contains("GetSourceScreenshot")
    }
}
