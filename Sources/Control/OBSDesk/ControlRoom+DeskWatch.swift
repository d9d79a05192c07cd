import Civil
import OBSProtocol
import Shows

/// What the OBS desk follows and reads, which is what its page shows and no more.
extension ControlRoom {
    /// After every event: follows what is on screen, reads what is missing, and lets go of what is done.
    mutating func tendOBSDesk(at now: Moment) -> [Effect] {
        if obsDesk.isOpen, let roomID, obsDesk.room != roomID {
            let left = stopWatching()
            obsDesk.move(to: roomID)
            orderStrips()
            return left + tendOBSDesk(at: now)
        }
        if obsDesk.isOpen, obsDesk.page == .mixer { mendStrips() }
        watchTBar()
        return settleWishes(at: now) + noteRestedFaders(at: now) + follow() + readForPage()
    }

    /// Nobody holds the bar of a studio mode that is gone, or of a transition that has ended: by a take, or by another hand.
    private mutating func watchTBar() {
        guard let bar = obsDesk.tBar else { return }
        guard let mirror = studio?.mirror, mirror.isCurrent, mirror.studioMode == true,
            mirror.running != nil || !bar.isUnderWay
        else { return obsDesk.tBar = nil }
        if mirror.running != nil { obsDesk.tBar?.isUnderWay = true }
    }

    private mutating func follow() -> [Effect] {
        let wants = wantsOfPage
        guard wants != obsDesk.wants, let room = obsDesk.room else { return [] }
        obsDesk.wants = wants
        if !wants.meters { obsDesk.meters.stop() }
        return [.want(room, wants)]
    }

    private mutating func stopWatching() -> [Effect] {
        guard obsDesk.wants != Wants(), let room = obsDesk.room else { return [] }
        obsDesk.wants = Wants()
        return [.want(room, Wants())]
    }

    /// Nothing that costs OBS is followed while nobody looks.
    private var wantsOfPage: Wants {
        guard obsDesk.isOpen, writing == nil else { return Wants() }
        switch obsDesk.page {
        case .mixer: return Wants(meters: true)
        case .media: return Wants(media: Set(deskNames(0, on: .media)))
        case .outputs: return Wants(outputs: true)
        case .scenes, .filters, .transitions, .settings: return Wants()
        }
    }

    /// What OBS tells only when asked is read when its page is opened, and again after each new snapshot.
    private mutating func readForPage() -> [Effect] {
        guard obsDesk.isOpen, let studio, studio.mirror.isCurrent else { return [] }
        var effects: [Effect] = []
        for lookup in lookupsOfPage where obsDesk.readings[lookup] != studio.mirror.epoch {
            obsDesk.readings[lookup] = studio.mirror.epoch
            effects.append(orderFromDesk(.read(lookup), of: studio.room.id, words: "reading \(lookup.words)").effect)
        }
        return effects
    }

    private var lookupsOfPage: [Lookup] {
        switch obsDesk.page {
        case .mixer, .scenes, .media, .transitions: []
        case .filters: chosen(0, on: .filters).map { [.filters($0)] } ?? []
        case .outputs: [.outputs]
        case .settings: [.hotkeys, .streamService, .recordDirectory]
        }
    }
}

extension Lookup {
    fileprivate var words: String {
        switch self {
        case .filters(let source): "the filters of \(source)"
        case .media(let input): "the state of \(input)"
        case .outputs: "the outputs"
        case .hotkeys: "the hotkeys"
        case .streamService: "the stream service"
        case .recordDirectory: "the record directory"
        }
    }
}
