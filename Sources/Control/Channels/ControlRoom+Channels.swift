import Civil
import Journal
import OBSProtocol
import Shows

/// The channels of the shows on the desks: what their routes do, and what is written because of it.
extension ControlRoom {
    /// What OBS says of a channel's route in a room.
    func push(by route: Route, in studio: Studio) -> Push {
        switch route {
        case .main: return Push(streamOf: studio.mirror)
        case .output(let name):
            let reading = Push.reading(.off, of: studio.mirror)
            if case .deaf = reading { return Push(reading) }
            return studio.outputs[name]?.push ?? Push(.unreadable("not read yet"))
        case .relay(let link):
            guard let relay = setup.relays[link].flatMap({ relays[$0] }) else {
                return Push(.unreadable("no link \(link) in the config"))
            }
            return Push(streamOf: relay.mirror)
        case .camera:
            let reading = Push.reading(studio.mirror.virtualCamera, of: studio.mirror)
            return reading == .unreadable("not known") ? Push(.unreadable("OBS has no virtual camera")) : Push(reading)
        case .manual: return Push(.unreadable("pushed from elsewhere"))
        }
    }

    /// The OBS that a route's output belongs to, and what starts or stops it there; nil for what people push.
    func order(_ order: OutputOrder, by route: Route, in studio: Studio) -> (room: RoomID, command: OBSCommand)? {
        switch route {
        case .main: return (studio.room.id, .stream(order))
        case .output(let name): return (studio.room.id, .output(name, order))
        case .relay(let link): return setup.relays[link].map { ($0, .stream(order)) }
        case .camera: return (studio.room.id, .virtualCamera(order))
        case .manual: return nil
        }
    }

    /// Gives every room the routes of its channels, once the house is known.
    mutating func routeChannels(of house: House) {
        for room in house.rooms {
            let routes = house.channels.map { ($0.id, setup.routes.route(of: $0.name, in: room.name)) }
            studios[room.id]?.routes = Dictionary(routes, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The routes of a show's channels, each once.
    func routes(of show: Show, in studio: Studio) -> [Route] {
        var routes: [Route] = []
        for channel in show.channels {
            let route = studio.routes[channel] ?? .main
            if !routes.contains(route) { routes.append(route) }
        }
        return routes
    }

    /// Looks at the routes of every show on the desks; a live channel whose route OBS says has stopped is written as lost by
    /// the seat that holds the desk.
    mutating func watchChannels(at now: Moment) -> [Effect] {
        var effects: [Effect] = []
        for room in studios.keys.sorted() {
            guard let studio = studios[room], let show = studio.rundown?.show else { continue }
            for channel in show.channels {
                let push = push(by: studio.routes[channel] ?? .main, in: studio)
                studios[room]?.watches[channel, default: PushWatch()].note(push, at: now)
                if push.isSending { settleStart(by: studio.routes[channel] ?? .main, in: studio) }
                effects += followPush(of: channel, in: room, at: now)
            }
            effects += followErrands(in: room, at: now)
        }
        return effects
    }

    private mutating func followPush(of channel: ChannelID, in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room], holdsDesk(of: room), let run = studio.run, !run.hasEnded, run.kind == .live
        else { return [] }
        guard let report = run.channels[channel], report.state == .live,
            let failure = studio.failure(of: channel, at: now), failure.isHeard,
            !commits.values.contains(where: { $0.change.isWord(on: channel, of: run.id) })
        else { return [] }
        let errand = studio.errands[studio.routes[channel] ?? .main]?.kind
        let line =
            switch errand {
            case .stop: Run.Line.channel(channel, .ended, .route("\(failure.words), as \(setup.seat.name) asked"))
            case .restart, nil: Run.Line.channel(channel, .lost, .route(failure.words))
            }
        return commit(
            .run(id: run.id, line: line), for: .steer(room), happened: failure.since.restated(at: now), at: now)
    }

    /// What follows a stop that a person has asked for: a restart starts again once OBS says that the output is off.
    private mutating func followErrands(in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room] else { return [] }
        var effects: [Effect] = []
        for (route, errand) in studio.errands.sorted(by: { $0.key.text < $1.key.text }) {
            let isOver = now.elapsed(since: errand.until) >= .zero
            let isOff = push(by: route, in: studio).reading == .said(.off)
            guard isOff || isOver else { continue }
            studios[room]?.errands[route] = nil
            if !isOff {
                say("\(route.words) has not stopped: look at OBS", .wrong, at: now)
            } else if errand.kind == .restart, let (owner, command) = order(.start, by: route, in: studio) {
                effects.append(order(command, of: owner, words: "start \(route.words)").effect)
            }
        }
        return effects
    }
}

extension Change {
    /// Whether it says something of a channel in a run.
    fileprivate func isWord(on channel: ChannelID, of run: RunID) -> Bool {
        guard case .run(run, .channel(channel, _, _)) = self else { return false }
        return true
    }
}

/// An output that a person has asked to stop, until OBS says that it has.
struct PushErrand: Equatable, Sendable {
    var kind: Kind
    /// It is not waited for longer.
    var until: Moment

    enum Kind: Equatable, Sendable {
        case stop, restart
    }

    static let patience: Milliseconds = .seconds(10)
}

// Outputs of which OBS tells nothing by itself.
extension ControlRoom {
    /// Asks again about each second output of the shows on the desks: once a second, and never twice at a time.
    mutating func pollOutputs(at now: Moment) -> [Effect] {
        var effects: [Effect] = []
        for room in studios.keys.sorted() {
            guard let studio = studios[room], studio.mirror.isCurrent, let show = studio.rundown?.show else { continue }
            var names: [String] = []
            for channel in show.channels {
                if case .output(let name) = studio.routes[channel], !names.contains(name) { names.append(name) }
            }
            for name in names where studio.outputs[name]?.asked == nil {
                tickets += 1
                let unread = PolledOutput(push: Push(.unreadable("not read yet")))
                studios[room]?.outputs[name, default: unread].asked = tickets
                effects.append(
                    .obs(room, .request("GetOutputStatus", ["outputName": .string(name)]), tag: tickets))
            }
        }
        return effects
    }

    /// What came of such a question.
    mutating func takeOutput(_ data: JSON, tag: UInt64, in room: RoomID, at now: Moment) {
        guard let (name, output) = studios[room]?.outputs.first(where: { $0.value.asked == tag }),
            let numbers = StreamNumbers(data)
        else { return }
        let phase: OutputPhase = numbers.isReconnecting ? .reconnecting : numbers.isActive ? .active : .off
        var push = Push(.said(phase), numbers: numbers, at: now)
        if let before = output.push.numbers, let at = output.push.numbersAt, numbers.bytes >= before.bytes {
            let length = now.elapsed(since: at)
            if length > .zero {
                push.kilobitsPerSecond = Double(numbers.bytes - before.bytes) * 8 / Double(length.count)
            }
        }
        studios[room]?.outputs[name]?.push = push
    }

    /// - Returns: whether the answer was one to such a question.
    mutating func settleOutput(_ outcome: Outcome, tag: UInt64) -> Bool {
        let asked = studios.lazy.compactMap { room, studio in
            studio.outputs.first { $0.value.asked == tag }.map { (room, $0.key) }
        }
        guard let (room, name) = asked.first else { return false }
        studios[room]?.outputs[name]?.asked = nil
        if case .refused(_, let comment) = outcome {
            let words = comment.isEmpty ? "OBS has no output \u{201c}\(name)\u{201d}" : comment
            studios[room]?.outputs[name]?.push = Push(.unreadable(words))
        }
        return true
    }
}
